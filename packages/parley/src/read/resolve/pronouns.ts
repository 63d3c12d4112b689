import type { ActorRef, FoundActor } from '../../model/findings.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { Reference, ResolvedMention } from '../resolved.ts'
import type { Cast } from './actors.ts'
import { referenceOf } from './reference-of.ts'

/** A pronoun as the subject means the last person named before it, of its gender. */
export function pronouns(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  { cast, lastPeople }: { cast: Cast; lastPeople: readonly ActorRef[] },
): Reference[] {
  const found: Reference[] = []
  for (let place = sentence.first; place <= sentence.last; place++) {
    const token = report.tokens[place]
    const gender = token && sentence.grammar.subjects.get(token.key)
    if (!gender) continue
    const before = named
      .filter((mention) => mention.kind === 'person' && mention.last < place)
      .map((mention) => mention.actor)
    const spokenOf = namedInSpeech(sentence, named, place)
    const ref = [...lastPeople, ...before].findLast(
      (candidate) => !spokenOf.has(candidate) && agreesWith(cast.actors[candidate], gender),
    )
    if (ref !== undefined)
      found.push(referenceOf(report, place, place, { actors: [ref], kind: 'person', rule: 'reference.pronoun' }))
  }
  return found
}

const agreesWith = (actor: FoundActor | undefined, gender: 'm' | 'f'): boolean =>
  !actor?.gender || actor.gender === gender

/** «„Я зустрівся з Х“, – сказав він»: nobody names himself in his own words, so that «він» beside them is another. */
function namedInSpeech(
  { quotations }: AnnotatedSentence,
  named: readonly ResolvedMention[],
  pronoun: number,
): ReadonlySet<ActorRef> {
  const speech = quotations.filter(({ first, last }) => pronoun < first || pronoun > last)
  const isSpoken = (one: ResolvedMention): boolean =>
    speech.some(({ first, last }) => first <= one.first && one.last <= last)
  const people = named.filter(({ kind }) => kind === 'person')
  const told = new Set(people.filter((one) => !isSpoken(one)).map(({ actor }) => actor))
  return new Set(people.flatMap((one) => (isSpoken(one) && !told.has(one.actor) ? [one.actor] : [])))
}

/** Who opens a sentence as its subject: "he" of the next is rather he than whoever was named after him. */
export function subjectOf({ grammar, cues }: AnnotatedSentence, named: readonly ResolvedMention[]): ActorRef | null {
  const first = named.find(({ kind }) => kind === 'person')
  if (!first) return null
  const verb = cues.find(({ entry }) => VERBS.has(entry.meaning.cue))
  const may = !grammar.inflected || first.cases.length === 0 || first.cases.includes('nom')
  return may && verb && first.last < verb.first ? first.actor : null
}

const VERBS: ReadonlySet<string> = new Set(['meet', 'course', 'say', 'attend', 'paper'])

export const subjectLast = (people: readonly ActorRef[], subject: ActorRef | null): ActorRef[] =>
  subject === null ? [...people] : [...people.filter((one) => one !== subject), subject]
