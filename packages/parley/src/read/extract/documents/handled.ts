import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { DocumentKind, DocumentStatus } from '../../../model/document.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Edtf } from '../../../model/evidence.ts'
import { isOnlyMeant, unrealBefore } from '../unreal.ts'
import { doersOf } from './doers.ts'
import type { DocumentScene } from './scene.ts'

/** What was done with a document, by whom, and how near to it that is told. */
export interface Handled {
  status: DocumentStatus
  by: ActorRef[]
  when: Edtf | null
  distance: number
}

const REACH = 8
/** The same for a second verb: "the accord, drafted by Qatar, was presented". */
const REACH_OF_FURTHER = 16
/** A comma on the way to the verb is worth so many words. */
const COST_OF_COMMA = 4
const REACH_OF_NOT = 3
const DAY = /^\d{4}-\d{2}-\d{2}$/u

interface Stretch {
  first: number
  last: number
}

/**
 * What was done with a document: verbs of paper near the phrase that are of no other document, the nearest first. Nothing
 * where the nearest is denied, hoped for or only planned.
 */
export function handledBy(scene: DocumentScene, phrase: Stretch & { kind: DocumentKind }): Handled[] {
  const { report, sentence } = scene
  const near = sentence.cues
    .filter((cue) => cue.entry.meaning.cue === 'paper')
    .map((cue) => ({ cue, distance: distanceOf(report, cue, phrase) }))
    .filter(({ distance }) => distance <= REACH_OF_FURTHER)
    .sort((one, other) => one.distance - other.distance)
  const [nearest, ...others] = near
  const ceremony = signedAt(scene, phrase)
  if (ceremony) return [ceremony]
  if (
    !nearest ||
    nearest.distance > REACH ||
    !isDone(report, sentence, nearest.cue) ||
    isAnswered(scene, nearest.cue, phrase) ||
    isGoverned(scene, nearest.cue, phrase) ||
    saysElse(scene, nearest.cue, phrase)
  )
    return []
  const further = others.filter(({ cue }) => isDone(report, sentence, cue) && !isOfAnother(scene, cue, phrase))
  return [nearest, ...further].map(({ cue, distance }) => ({
    status: (cue.entry.meaning as MeaningOf<'paper'>).status,
    by: doersOf(scene, cue, { nearest: cue === nearest.cue, phrase }),
    when: dayOf(sentence, cue),
    distance,
  }))
}

/** «Підписання угоди відбулося в середу»: a noun of signing right before the phrase, and behind it the verb that says that it took place. */
function signedAt({ report, sentence }: DocumentScene, phrase: Stretch): Handled | null {
  const { cues, grammar } = sentence
  const noun = cues.find(
    ({ entry: { meaning }, last }) =>
      meaning.cue === 'progress' &&
      meaning.state === 'signed' &&
      grammar.abstract(report.tokens[last]?.key ?? '') &&
      last < phrase.first &&
      phrase.first - last <= REACH_OF_SIGNING,
  )
  // «перед підписанням», «после отказа от подписания»: what was before or after it, or did not come of it.
  if (!noun || grammar.prepositions.has(report.tokens[noun.first - 1]?.key ?? '')) return null
  const verb = cues.find(
    ({ entry: { meaning }, features, first }) =>
      meaning.cue === 'course' && meaning.status === 'held' && features.tense === 'past' && first > phrase.last,
  )
  if (!verb || isDenied(sentence, verb) || !isOfSigning({ report, sentence }, phrase, verb)) return null
  return { status: 'signed', by: [], when: dayOf(sentence, verb), distance: phrase.first - noun.last }
}

/** Nothing else that may have taken place stands between the paper and the verb, nor behind it. */
function isOfSigning(
  { report, sentence }: Pick<DocumentScene, 'report' | 'sentence'>,
  phrase: Stretch,
  verb: Cue,
): boolean {
  const others = sentence.cues.filter(
    ({ entry, first }) => EVENTS.has(entry.meaning.cue) && first > phrase.last && first !== verb.first,
  )
  const between = report.tokens.slice(phrase.last + 1, verb.first)
  return (
    between.every(({ kind }) => kind === 'word') &&
    !others.some(({ entry, first }) => first < verb.first || entry.meaning.cue === 'meeting')
  )
}

const EVENTS: ReadonlySet<string> = new Set(['meeting', 'meet', 'course', 'that'])

/** «підписання двох рамкових угод» */
const REACH_OF_SIGNING = 3

/** «за угодою країна змінила …»: behind a preposition a document is not what the verb of its clause is about. */
function isGoverned({ report, sentence: { grammar } }: DocumentScene, verb: Cue, phrase: Stretch): boolean {
  const preposition = grammar.prepositions.has(report.tokens[phrase.first - 1]?.key ?? '')
  if (!grammar.inflected || !preposition || verb.features.tense === 'participle') return false
  if (verb.last < phrase.first) return verb.last < phrase.first - 1
  return !report.tokens.slice(phrase.last + 1, verb.first).some(({ key }) => grammar.relative.has(key))
}

/** "rejected the condition in a communique": what was said in it, and nothing that became of it. */
function saysElse(
  { report, sentence: { grammar } }: DocumentScene,
  verb: Cue,
  { first, kind }: Stretch & { kind: DocumentKind },
): boolean {
  const { status } = verb.entry.meaning as MeaningOf<'paper'>
  if (grammar.inflected || (kind !== 'statement' && kind !== 'letter')) return false
  const article = grammar.articles.indefinite.has(report.tokens[first - 1]?.key ?? '') ? 1 : 0
  const isIn = grammar.locative.has(report.tokens[first - 1 - article]?.key ?? '')
  return isIn && (status === 'rejected' || status === 'accepted') && verb.last < first - 2 - article
}

/** "handed over its response to the proposal": what was given stands between, and the document is only what it answers. */
const isAnswered = ({ report, sentence: { grammar } }: DocumentScene, verb: Cue, phrase: Stretch): boolean => {
  const { status } = verb.entry.meaning as MeaningOf<'paper'>
  return (
    !grammar.inflected &&
    (status === 'presented' || status === 'drafted') &&
    phrase.first - verb.last > 2 &&
    [1, 2].some((back) => grammar.infinitiveMarks.has(report.tokens[phrase.first - back]?.key ?? ''))
  )
}

/** Words between the two, more for a comma; beyond reach where they overlap. */
function distanceOf(report: ResolvedReport, cue: Cue, phrase: Stretch): number {
  const distance = cue.last < phrase.first ? phrase.first - cue.last : cue.first - phrase.last
  if (distance < 1) return Infinity
  // "the road map, drafted by …": right behind the comma it is told of the phrase.
  if (cue.first === phrase.last + 2 && report.tokens[phrase.last + 1]?.text === ',') return 1
  const commas = report.tokens
    .slice(Math.min(cue.last, phrase.last) + 1, Math.max(cue.first, phrase.first))
    .filter((token) => token.text === ',').length
  return distance + commas * COST_OF_COMMA
}

/** Another document stands nearer to the verb. */
const isOfAnother = ({ report, sentence }: DocumentScene, verb: Cue, phrase: Stretch): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'document' &&
      cue.features.tense === undefined &&
      (cue.last < phrase.first || cue.first > phrase.last) &&
      distanceOf(report, verb, cue) <= distanceOf(report, verb, phrase),
  )

/** The nearest verb of paper behind a token tells what was done, and not what could be. */
export function isDoneBehind(report: ResolvedReport, sentence: ResolvedSentence, place: number): boolean {
  const verb = sentence.cues.find(({ entry, first }) => entry.meaning.cue === 'paper' && first > place)
  return verb !== undefined && verb.first - place <= REACH && isDone(report, sentence, verb)
}

function isDone(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): boolean {
  const { tense } = verb.features
  const { perfective } = verb.entry.meaning as MeaningOf<'paper'>
  if (tense === 'future' || (tense === 'present' && perfective)) return false
  const before = unrealBefore(report, sentence, verb)
  if (before && before.kind !== 'real') return false
  if (tense === 'infinitive' && sentence.grammar.inflected && !before) return false
  if ((verb.entry.meaning as MeaningOf<'paper'>).status === 'signed' && isOnlyMeant(report, sentence, verb))
    return false
  return !isDenied(sentence, verb)
}

const isDenied = ({ cues }: ResolvedSentence, { first }: Cue): boolean =>
  cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.last < first && first - cue.last <= REACH_OF_NOT)

/** The day told nearest to the verb. */
function dayOf({ times }: ResolvedSentence, verb: Cue): Edtf | null {
  const far = (time: Stretch): number => Math.max(time.first - verb.last, verb.first - time.last)
  const [nearest] = times
    .filter(({ when }) => when !== null && DAY.test(when))
    .toSorted((one, other) => far(one) - far(other))
  return nearest?.when ?? null
}
