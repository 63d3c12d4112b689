import { eld } from 'eld/large'
import { createLanguages } from '../../packages/parley/src/language/languages.ts'
import type { Reading } from '../../packages/parley/src/read/read.ts'
import { tellLanguage } from '../../packages/parley/src/read/segment/tell-language.ts'
import { type Comparison, timed } from './comparison.ts'

/** Sentences shorter than this are names and captions. */
const FEWEST_CHARACTERS = 40

/** The language of single sentences, each wanted as the report that it stands in. Peers know sixty languages, Parley three. */
export function compareLanguages(readings: readonly Reading[]): Comparison {
  const sentences = readings.flatMap(({ report }) =>
    report.sentences
      .map(({ start, end }) => ({ text: report.text.slice(start, end), language: report.language }))
      .filter(({ text }) => text.length >= FEWEST_CHARACTERS),
  )
  const languages = createLanguages()
  const parley = timed(sentences, ({ text }) => tellLanguage(text, (code) => languages.pack(code).functionWords))
  const detector = timed(sentences, ({ text }) => eld.detect(text).language)
  const share = (told: readonly (string | null)[]): number =>
    sentences.filter(({ language }, place) => told[place] === language).length / sentences.length
  return {
    task: 'language of a sentence',
    input: `${sentences.length} sentences of samples`,
    figure: 'right',
    contenders: [
      { name: 'parley', value: share(parley.outputs), perSecond: parley.perSecond },
      { name: 'eld large', value: share(detector.outputs), perSecond: detector.perSecond },
    ],
  }
}
