import type { Findings, FoundActor } from '../../packages/parley/src/model/findings.ts'
import type { RawReport } from '../../packages/parley/src/read/cleaned.ts'
import type { ReadInput } from '../../packages/parley/src/store/store.ts'
import { generatedReports } from '../generated.ts'
import { type Chance, createChance } from './chance.ts'

/** Words of a report besides its sentences, so that it is as long as news is, and how many different ones there are. */
const FILLING = 220
const VOCABULARY = 60_000

/**
 * Generated reports as if they were read, with a text of the usual length: the sentences of the generated negotiations
 * among words that no language has, few of which are frequent and many rare.
 */
export function* generatedFindings(count: number): Generator<ReadInput> {
  const words = vocabulary()
  const chance = createChance(7)
  const numbers = Array.from({ length: 4096 }, (_, number) => number / 4096)
  let number = 0
  for (const raw of generatedReports(count)) {
    number++
    const filling = Array.from({ length: FILLING }, () => {
      // The place of a word in the list is as frequent as Zipf has it.
      const place = Math.floor(VOCABULARY ** (chance.from(numbers) + chance.from(numbers) / 4096)) - 1
      return words[place] ?? ''
    })
    yield {
      raw,
      captured: new Date(Date.UTC(2031, 0, 1) + number * 1000).toISOString(),
      findings: findingsOf(raw, number, `${filling.join(' ')}.`),
    }
  }
}

function findingsOf(raw: RawReport, number: number, filling: string): Findings {
  const lines = new TextDecoder().decode(raw.bytes).split('\n\n')
  const text = [...lines.slice(0, 3), filling, ...lines.slice(3)].join('\n\n')
  const { outlet = null, published = null, language = 'en' } = raw.given
  return {
    reader: '1.0.0',
    report: {
      id: `r-${number.toString(16).padStart(12, '0')}`,
      origin: raw.origin,
      outlet,
      language,
      published,
      publishedBasis: 'given',
      title: lines[0] ?? null,
      text,
      notBody: [],
      sources: [],
      copyOf: null,
    },
    actors: actorsOf(text, language),
    meetings: [],
    statements: [],
    progress: [],
    positions: [],
    documents: [],
  }
}

/** Two words with capitals are a person. */
function actorsOf(text: string, language: string): FoundActor[] {
  const people = new Map<string, FoundActor>()
  for (const { 0: quote, index } of text.matchAll(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu)) {
    const known: FoundActor = people.get(quote) ?? {
      kind: 'person',
      names: { [language]: [quote] },
      known: null,
      gender: null,
      given: null,
      family: [],
      roles: [],
      mentions: [],
    }
    const end = index + quote.length
    known.mentions.push({ report: '', start: index, end, quote, by: 'generated', timing: 'news' })
    people.set(quote, known)
  }
  return [...people.values()]
}

const BEGINNINGS = 'ба ве ги до жу зе ка ле ми но пу ра со ту фе ха ци че ши ню'.split(' ')
const ENDINGS = 'на ний ника ство вати лення рів том ська ами'.split(' ')

function vocabulary(): string[] {
  const chance: Chance = createChance(3)
  return Array.from({ length: VOCABULARY }, (_, place) => {
    const middle = Array.from({ length: 1 + (place % 3) }, () => chance.from(BEGINNINGS)).join('')
    return chance.from(BEGINNINGS) + middle + chance.from(ENDINGS)
  })
}
