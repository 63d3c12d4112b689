import type { Phrase } from '../../src/language/vocabulary/finder.ts'
import { VOCABULARY_FILES } from '../../src/language/vocabulary/load.ts'
import type { CueKind } from '../../src/language/vocabulary/entry.ts'

/** Every kind of cue; a kind that entry.ts gains and this table lacks does not compile. */
const KINDS: Record<CueKind, true> = {
  say: true,
  according: true,
  citing: true,
  hearsay: true,
  brings: true,
  pressService: true,
  this: true,
  voices: true,
  that: true,
  channel: true,
  unnamed: true,
  press: true,
  meeting: true,
  meet: true,
  course: true,
  attend: true,
  later: true,
  delegation: true,
  authority: true,
  sides: true,
  capital: true,
  medium: true,
  during: true,
  departs: true,
  together: true,
  thirdParty: true,
  there: true,
  contest: true,
  gathering: true,
  chance: true,
  series: true,
  apart: true,
  then: true,
  times: true,
  office: true,
  courtesy: true,
  body: true,
  camp: true,
  place: true,
  work: true,
  issue: true,
  kind: true,
  personnel: true,
  heads: true,
  matter: true,
  unreal: true,
  land: true,
  progress: true,
  stance: true,
  document: true,
  points: true,
  paper: true,
  recap: true,
  not: true,
  maybe: true,
  ordinal: true,
  cardinal: true,
  turn: true,
}

/** What a cue of a kind may say, of which every language must have words for each. */
const VALUES: readonly [kind: CueKind, field: string, values: readonly (string | number | boolean)[]][] = [
  ['say', 'weak', [true]],
  ['say', 'object', [true]],
  ['that', 'kind', ['compares']],
  ['according', 'kind', ['person', 'data']],
  ['meeting', 'form', ['meeting', 'talks', 'round', 'call', 'summit', 'visit', 'consultations', 'session']],
  ['meeting', 'medium', ['telephone', 'video']],
  ['meet', 'hosts', [true]],
  ['meet', 'speech', [true]],
  ['thirdParty', 'role', ['mediator', 'host']],
  ['meet', 'medium', ['telephone']],
  ['course', 'status', ['announced', 'held', 'postponed', 'cancelled', 'unconfirmed']],
  ['sides', 'count', [2]],
  ['office', 'head', [true]],
  ['office', 'envoy', [true]],
  ['office', 'spokesperson', [true]],
  ['office', 'kin', [true]],
  ['office', 'counterpart', [true]],
  ['progress', 'state', ['discussed', 'progress', 'no progress', 'agreed', 'signed', 'deadlock']],
  ['stance', 'stance', ['demands', 'offers', 'accepts', 'rejects', 'conditional', 'undecided']],
  ['document', 'kind', ['plan', 'proposal', 'declaration', 'agreement', 'statement', 'letter']],
  ['paper', 'status', ['drafted', 'presented', 'discussed', 'revised', 'accepted', 'rejected', 'signed']],
  ['recap', 'rest', [true]],
  ['maybe', 'kind', ['plan', 'hope', 'condition', 'possible']],
  ['ordinal', 'number', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['cardinal', 'number', [2, 3, 4, 5, 6, 7, 8, 9, 10]],
]

/** What the vocabulary of a language lacks, one line each: "no words for course, status postponed". */
export function gapsIn(phrases: readonly Phrase[], issues: readonly string[]): string[] {
  const files = new Set(phrases.map(({ entry }) => entry.file.split('/').at(-1)))
  const told = new Set(phrases.flatMap(({ entry }) => toldBy(entry.meaning)))
  const wanted = [
    ...Object.keys(KINDS),
    ...VALUES.flatMap(([kind, field, values]) => values.map((value) => `${kind}, ${field} ${value}`)),
    ...issues.map((issue) => `issue, issue ${issue}`),
  ]
  return [
    ...VOCABULARY_FILES.filter((file) => !files.has(file)).map((file) => `no words in ${file}.yml`),
    ...wanted.filter((one) => !told.has(one)).map((one) => `no words for ${one}`),
  ]
}

/** Words that stand twice in one file, under one kind of cue with different meanings; agenda words may name two issues. */
export function clashesIn(phrases: readonly Phrase[]): string[] {
  const meanings = new Map<string, Set<string>>()
  for (const { entry, words } of phrases) {
    const pattern = words
      .map(({ alternatives }) => alternatives.map(({ how, word }) => `${how} ${word}`).join('|'))
      .join(' + ')
    const key = `${entry.file}: ${entry.meaning.cue} ${pattern}`
    meanings.set(key, (meanings.get(key) ?? new Set()).add(JSON.stringify(entry.meaning)))
  }
  return [...meanings]
    .filter(([, told]) => told.size > 1)
    .map(([key, told]) => `${key} means ${[...told].join(' and ')}`)
}

const toldBy = (meaning: Phrase['entry']['meaning']): string[] => [
  meaning.cue,
  ...Object.entries(meaning).map(([field, value]) => `${meaning.cue}, ${field} ${value}`),
]
