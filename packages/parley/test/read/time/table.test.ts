import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createEnglishTime } from '../../../src/language/en/time.ts'
import { createRussianTime } from '../../../src/language/ru/time.ts'
import type { TimeGrammar, TimePhrase } from '../../../src/language/time.ts'
import { createUkrainianTime } from '../../../src/language/uk/time.ts'
import { resolveTime } from '../../../src/read/resolve/time.ts'
import type { TimeAnchors } from '../../../src/read/resolve/anchors.ts'
import { tokenize } from '../../../src/read/segment/tokens.ts'

interface Group {
  published: string | null
  context?: string
  tense: TimeAnchors['tense']
  say: string[]
}

const GRAMMARS: Record<string, () => TimeGrammar> = {
  uk: createUkrainianTime,
  ru: createRussianTime,
  en: createEnglishTime,
}

for (const [language, create] of Object.entries(GRAMMARS)) {
  const grammar = create()
  const { cases } = parse(readFileSync(new URL(`./${language}.yml`, import.meta.url), 'utf8')) as { cases: Group[] }
  for (const { published, context = null, tense, say } of cases) {
    describe(`${language}, published ${published ?? 'on no known day'}, told of ${context ?? 'nothing'}, ${tense}`, () => {
      test.each(say.map((line) => line.split(' => ') as [string, string]))('%s => %s', (sentence, wanted) => {
        const tokens = tokenize(sentence)
        const phrases = grammar.find(tokens, 0, tokens.length - 1)
        const told = phrases
          .map((phrase) => toldBy(phrase, { published, context, tense }))
          .filter((text) => text !== '')
        expect(told.join(' + ') || 'none').toBe(wanted)
      })
    })
  }
}

function toldBy({ date, clock, duration }: TimePhrase, anchors: TimeAnchors): string {
  const parts = [
    date && (resolveTime(date, anchors) ?? 'null'),
    clock && `${clock.about ? '~' : ''}${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`,
    clock?.zone,
    duration,
  ]
  return parts.filter(Boolean).join(' ')
}
