import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLanguages } from '../../src/language/languages.ts'
import type { NotBody } from '../../src/model/report.ts'
import { segment } from '../../src/read/segment/segment.ts'
import type { SegmentedReport } from '../../src/read/segmented.ts'

const languages = createLanguages()

function segmented(text: string, notBody: NotBody[] = []): SegmentedReport {
  const report = {
    origin: 'a.txt',
    address: null,
    sha256: '',
    outlet: null,
    declaredLanguage: null,
    published: null,
    publishedBasis: null,
    title: null,
    text,
    notBody,
  }
  return segment(report, { language: 'uk', abbreviations: (language) => languages.pack(language).abbreviations })
}

const wordsOf = (report: SegmentedReport, { first, last }: { first: number; last: number }): string =>
  report.text.slice(report.tokens[first]?.start, report.tokens[last]?.end)

describe('a segmented report', () => {
  test('counts paragraphs, sentences and tokens over the whole text', () => {
    const report = segmented('Перше. Друге.\n\nТретє «так».')
    expect(report.paragraphs.map(({ start, end }) => report.text.slice(start, end))).toEqual([
      'Перше. Друге.',
      'Третє «так».',
    ])
    expect(report.sentences.map((one) => [one.paragraph, wordsOf(report, one)])).toEqual([
      [0, 'Перше.'],
      [0, 'Друге.'],
      [1, 'Третє «так».'],
    ])
    expect(report.sentences[2]?.quotations.map((one) => wordsOf(report, one))).toEqual(['так'])
  })

  test('knows the language of each sentence', () => {
    const report = segmented('Він відповів їм. «Мы всё обсудили и были рады», — сказал он. "We agree," he said.')
    expect(report.sentences.map(({ language }) => language)).toEqual(['uk', 'ru', 'en'])
  })

  test('reads nothing that is not body', () => {
    const text = 'Перше. Читайте також: друге. Третє.'
    const start = text.indexOf('Читайте')
    const report = segmented(text, [{ start, end: text.indexOf('Третє'), kind: 'teaser' }])
    expect(report.sentences.map((one) => wordsOf(report, one))).toEqual(['Перше.', 'Третє.'])
  })

  test('gives each sentence of a quotation that never closes its own part', () => {
    const report = segmented('Заява: «Ми готові. Ми підемо далі')
    expect(
      report.sentences.map(({ quotations }) => quotations.map((one) => [wordsOf(report, one), one.closed])),
    ).toEqual([[['Ми готові.', false]], [['Ми підемо далі', false]]])
  })

  test('cuts a sentence without end, and shares no token between two', () => {
    const report = segmented('слово '.repeat(1000))
    expect(report.sentences.length).toBeGreaterThan(1)
    expect(report.sentences.map(({ first, last }) => last - first + 1).reduce((sum, count) => sum + count, 0)).toBe(
      1000,
    )
  })

  test('whatever the text: all in order, all inside', () => {
    const piece = fc.constantFrom(
      'Він сказав',
      ' «',
      '»',
      '. ',
      '\n',
      '"',
      ' слово',
      ', — ',
      '…',
      'А.',
      '“',
      '”',
      '• ',
      '!',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const report = segmented(pieces.join(''))
        let reached = 0
        for (const sentence of report.sentences) {
          expect(sentence.first).toBe(reached)
          reached = sentence.last + 1
          for (const one of sentence.quotations) {
            expect(one.first).toBeGreaterThanOrEqual(sentence.first)
            expect(one.last).toBeLessThanOrEqual(sentence.last)
            expect(one.start).toBe(report.tokens[one.first]?.start)
            expect(one.end).toBe(report.tokens[one.last]?.end)
          }
        }
        expect(reached).toBe(report.tokens.length)
      }),
    )
  })
})
