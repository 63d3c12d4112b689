import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { DocumentStatus } from '../../../model/document.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Edtf } from '../../../model/evidence.ts'
import { unrealBefore } from '../unreal.ts'
import type { DocumentScene } from './scene.ts'

/** What was done with a document, by whom, and how near to it that is told. */
export interface Handled {
  status: DocumentStatus
  by: ActorRef[]
  when: Edtf | null
  distance: number
}

const REACH = 8
/** A comma on the way to the verb is worth so many words. */
const COST_OF_COMMA = 4
const REACH_OF_NOT = 3
const REACH_TO_SUBJECT = 14
const REACH_OF_PRONOUN = 4
const DAY = /^\d{4}-\d{2}-\d{2}$/u
const SIDES = new Set(['side', 'body', 'organization'])
const DOERS = new Set(['country', 'person', 'organization'])

interface Stretch {
  first: number
  last: number
}

/** The verb of paper nearest to a phrase, with its subjects; null where it is denied, hoped for or only planned. */
export function handledBy(scene: DocumentScene, phrase: Stretch): Handled | null {
  const { report, sentence } = scene
  let nearest = REACH + 1
  let best: Cue | null = null
  for (const cue of sentence.cues) {
    if (cue.entry.meaning.cue !== 'paper') continue
    const distance = cue.last < phrase.first ? phrase.first - cue.last : cue.first - phrase.last
    const commas = report.tokens
      .slice(Math.min(cue.last, phrase.last) + 1, Math.max(cue.first, phrase.first))
      .filter((token) => token.text === ',').length
    if (distance < 1 || distance + commas * COST_OF_COMMA >= nearest) continue
    nearest = distance + commas * COST_OF_COMMA
    best = cue
  }
  if (!best || !isDone(report, sentence, best)) return null
  return {
    status: (best.entry.meaning as MeaningOf<'paper'>).status,
    by: doers(scene, best),
    when: dayOf(sentence, best),
    distance: nearest,
  }
}

function isDone(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): boolean {
  const { tense } = verb.features
  const { perfective } = verb.entry.meaning as MeaningOf<'paper'>
  if (tense === 'future' || (tense === 'present' && perfective)) return false
  const before = unrealBefore(report, sentence, verb)
  if (before && before.kind !== 'real') return false
  if (tense === 'infinitive' && sentence.grammar.infinitiveMarks.size === 0 && !before) return false
  return !sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'not' && cue.last < verb.first && verb.first - cue.last <= REACH_OF_NOT,
  )
}

/** Countries, people and bodies in the nominative before the verb, or behind "by"; delegations sign for their countries. */
function doers({ report, sentence, before }: DocumentScene, verb: Cue): ActorRef[] {
  const { grammar } = sentence
  const by = grammar.byWhom.has(report.tokens[verb.last + 1]?.key ?? '') && grammar.infinitiveMarks.size > 0
  const stands = ({ first, last }: Stretch): boolean =>
    by
      ? first > verb.last && first - verb.last <= REACH_TO_SUBJECT
      : last < verb.first && verb.first - last <= REACH_TO_SUBJECT
  const named = sentence.mentions.filter(
    (mention) =>
      stands(mention) &&
      DOERS.has(mention.kind) &&
      mention.press === null &&
      (mention.cases.length === 0 || mention.cases.includes('nom')) &&
      !ofOffice(sentence, mention) &&
      (by || !grammar.prepositions.has(report.tokens[mention.first - 1]?.key ?? '')),
  )
  const sides = sentence.references.filter((one) => SIDES.has(one.kind) && stands(one))
  const all = sentence.references.filter((one) => one.kind === 'sides' && stands(one))
  const told = [...named.map(({ actor }) => actor), ...sides.flatMap(({ actors }) => actors)]
  if (told.length > 0) return [...new Set(told)]
  if (all.length > 0) return [...new Set(all.flatMap(({ actors }) => actors))]
  // «Гай и Бриан встречались. Протокол они подписали …»
  const several = report.tokens
    .slice(Math.max(sentence.first, verb.first - REACH_OF_PRONOUN), verb.first)
    .some(({ key }) => grammar.pluralSubjects.has(key))
  const earlier = (several ? (before?.mentions ?? []) : []).filter(
    ({ kind, cases }) => DOERS.has(kind) && (cases.length === 0 || cases.includes('nom')),
  )
  const people = earlier.filter(({ kind }) => kind === 'person')
  return [...new Set((people.length > 1 ? people : earlier).map(({ actor }) => actor))]
}

/** The day told nearest to the verb. */
function dayOf({ times }: ResolvedSentence, verb: Cue): Edtf | null {
  const far = (time: Stretch): number => Math.max(time.first - verb.last, verb.first - time.last)
  const [nearest] = times
    .filter(({ when }) => when !== null && DAY.test(when))
    .toSorted((one, other) => far(one) - far(other))
  return nearest?.when ?? null
}

/** "Chile's president": whose office it is does not sign, who holds it does; a country does where no holder is named. */
const ofOffice = ({ offices, mentions }: ResolvedSentence, mention: ResolvedMention): boolean =>
  offices.some(
    ({ first, last, of, holders }) =>
      !holders.some((one) => mentions[one]?.first === mention.first) &&
      (holders.length > 0 || mention.kind !== 'country') &&
      ((of !== null && mentions[of]?.first === mention.first) || (first <= mention.first && mention.last <= last)),
  )
