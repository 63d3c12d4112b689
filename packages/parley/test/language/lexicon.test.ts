import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createLanguages } from '../../src/language/languages.ts'
import { lookUp } from '../../src/language/lexicon/lexicon.ts'
import { tokenize } from '../../src/read/segment/tokens.ts'

const languages = createLanguages()
const whole = (phrase: string) => lookUp(tokenize(phrase), languages).filter((entry) => entry.whole)

describe('the lexicon', () => {
  test.each<[phrase: string, language: string, what: string, written: string]>([
    ['сказали', 'uk', 'say', 'сказати~'],
    ['сказали', 'ru', 'say', 'сказать~'],
    ['за її словами', 'uk', 'according', 'за її словами'],
    ['envoys', 'en', 'office', 'envoy~'],
    ['грудня', 'uk', 'time: months 12', 'грудня'],
    ['и', 'ru', 'grammar: and', 'и'],
    ['Андрієм', 'uk', 'first name', 'Андрій'],
    ['Женевы', 'ru', 'city', 'Женева'],
    ['Kenya', 'en', 'country', 'Kenya'],
    ['турецькими', 'uk', 'tie to a country', 'турецькими'],
    ['Foreign Ministry', 'en', 'foreign-ministry', 'Foreign Ministry'],
  ])('knows %s (%s) as %s', (phrase, language, what, written) => {
    expect(whole(phrase)).toContainEqual(expect.objectContaining({ language, what, written }))
  })

  test.each(['сказали', 'грудня', 'envoys', 'Андрієм', 'Женевы', 'турецькими', 'Foreign Ministry'])(
    'names the line that %s stands in',
    (phrase) => {
      const placed = whole(phrase).filter(({ where }) => where !== null)
      expect(placed).not.toEqual([])
      for (const { where, written } of placed) {
        const url = new URL(`../../src/language/${where?.file}`, import.meta.url)
        const line = readFileSync(url, 'utf8').split('\n')[(where?.line ?? 0) - 1] ?? ''
        const stem = written.replace(/[~*]$/u, '').slice(0, 4)
        expect(line.toLowerCase()).toContain(stem.toLowerCase())
      }
    },
  )

  test('finds nothing of a word in a language that does not have it', () => {
    expect(lookUp(tokenize('qqq'), languages)).toEqual([])
  })
})
