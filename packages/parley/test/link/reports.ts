import { expect } from 'vitest'
import { link } from '../../src/link/link.ts'
import type { Evidence, Timing } from '../../src/model/evidence.ts'
import type { Findings, FoundActor, FoundMeeting, FoundStatement, NameReading } from '../../src/model/findings.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import { checkRecord } from '../../src/model/schema/check.ts'

export interface Told {
  id: string
  text: string
  language?: 'uk' | 'ru' | 'en'
  outlet?: string
  published?: string | null
}

/** Evidence for words of the report's text: the first place where they stand. */
export type At = (words: string, timing?: Timing) => Evidence[]
type Said = Partial<Pick<Findings, 'actors' | 'meetings' | 'statements'>> & { sources?: Findings['report']['sources'] }

/** What one made-up report says, as the reader would hand it over. */
export function told({ id, text, language = 'uk', outlet, published = null }: Told, say: (at: At) => Said): Findings {
  const at: At = (words, timing = 'news') => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`«${words}» is not in ${id}`)
    return [{ report: id, start, end: start + words.length, quote: words, by: 'test.rule', timing }]
  }
  const { sources = [], ...said } = say(at)
  return {
    reader: '0.0.0',
    report: {
      id,
      origin: `${id}.txt`,
      outlet: outlet ?? null,
      language,
      published,
      publishedBasis: published === null ? null : 'given',
      title: null,
      text,
      notBody: [],
      sources,
      copyOf: null,
    },
    actors: [],
    meetings: [],
    statements: [],
    progress: [],
    positions: [],
    documents: [],
    ...said,
  }
}

interface PersonOf {
  language?: 'uk' | 'ru' | 'en'
  gender?: 'm' | 'f'
  roles?: FoundActor['roles']
  /** Every reading of the family name, where the form leaves several. */
  readings?: NameReading[]
  mentions: Evidence[]
}

/** A person named in full, or by the family name alone where `given` is null. */
export function person(given: string | null, family: string, about: PersonOf): FoundActor {
  const { language = 'uk', gender = null, roles = [], readings, mentions } = about
  return {
    kind: 'person',
    names: { [language]: [given === null ? family : `${given} ${family}`] },
    known: null,
    gender,
    given,
    family: readings ?? [{ base: family, gender }],
    roles,
    mentions,
  }
}

/** A country or place of the world data. */
export function known(key: string, name: string, mentions: Evidence[]): FoundActor {
  const kind = key.startsWith('country') ? 'country' : key.startsWith('place') ? 'place' : 'organization'
  return { kind, names: { uk: [name] }, known: key, gender: null, given: null, family: [], roles: [], mentions }
}

export function office(title: string, evidence: Evidence[]): FoundActor['roles'] {
  return [{ title, of: null, side: null, when: null, evidence }]
}

export function meeting(about: Partial<FoundMeeting> & Pick<FoundMeeting, 'evidence'>): FoundMeeting {
  return {
    status: 'held',
    medium: 'in person',
    when: null,
    time: null,
    place: null,
    sides: [],
    participants: [],
    ordinals: [],
    issues: [],
    outcomes: [],
    ...about,
  }
}

export function statement(about: Partial<FoundStatement> & Pick<FoundStatement, 'evidence'>): FoundStatement {
  return {
    speaker: null,
    speakerText: '',
    anonymity: 'named',
    mode: 'direct',
    channel: null,
    when: null,
    via: [],
    issues: [],
    ...about,
  }
}

/** The record, once it is sound and the same whatever the order. */
export function linked(...findings: Findings[]): ParleyRecord {
  const record = link(findings)
  expect(checkRecord(record)).toEqual([])
  expect(JSON.stringify(link([...findings].reverse()))).toBe(JSON.stringify(record))
  return record
}

/** People of a record, each as all the names that it has, in order. */
export const peopleOf = (record: ParleyRecord): string[][] =>
  record.actors
    .filter(({ kind }) => kind === 'person')
    .map(({ names }) => Object.values(names).flat().sort())
    .sort()
