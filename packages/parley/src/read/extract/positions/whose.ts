import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hasComma } from '../marks.ts'
import { holdersOf } from './holder.ts'
import { ofRelative } from './of-relative.ts'
import { opensAnother } from './opens-another.ts'
import type { Party } from './parties.ts'
import type { ToldStance } from './stances.ts'

/** How many tokens on a second stance may go on with the party of the first. */
const REACH_OF_CARRIED = 32

/** "our main demand" */
const REACH_OF_OUR = 2

/** Adverbs that may stand before a verb that goes on. */
const MOST_OTHERS = 1

const MOST_IN_FRONT = 5

/** «а допускати на греблю іноземних спостерігачів не стане» */
const MOST_BEHIND_INFINITIVE = 8

export interface Around {
  report: ResolvedReport
  sentence: ResolvedSentence
  parties: readonly Party[]
  carried: readonly Party[]
  /** Who took a stance in the sentence before, or was its subject. */
  before: readonly Party[]
  /** For whom the statement that the stance stands in is made. */
  voice: number | null
}

export function holdersIn(
  told: ToldStance,
  { report, sentence, parties, carried, voice, before }: Around,
): readonly Party[] {
  const spoken: Party[] =
    voice === null ? [] : [{ actor: voice, first: told.first, last: told.first, cases: [], subject: true }]
  if (told.form === 'must' && voice !== null) return spoken
  const relative = ofRelative(told, { report, sentence, parties })
  if (relative !== null) return relative
  const own = holdersOf(told, { report, sentence, parties })
  const [nearest] = own
  if (voice !== null && saysWe(report, sentence, told, nearest)) return spoken
  const [earlier] = carried
  const near = earlier && told.first - earlier.last <= REACH_OF_CARRIED
  // «наполягає, щоб Х …, і досі виступає проти»: what stands behind a comma is no new subject.
  if (near && nearest && nearest.first !== earlier.first && hasComma(report, nearest.last, told.first)) return carried
  if (own.length > 0) return own
  if (told.form === 'noun' && isTheirs(report, sentence, told)) return before
  if (
    near &&
    !opensAnother(earlier, told, { report, sentence }) &&
    told.form !== 'predicate' &&
    told.form !== 'must' &&
    told.form !== 'noun' &&
    goesOn(report, sentence, told)
  )
    return carried
  return told.form === 'predicate' ? spoken : []
}

/** «Її ключова вимога», "its main demand" at the head of a sentence: of who was told of before. */
const isTheirs = (report: ResolvedReport, { grammar, first }: ResolvedSentence, told: ToldStance): boolean =>
  told.first - first <= REACH_OF_OUR &&
  report.tokens.slice(first, told.first).some(({ key }) => grammar.own.has(key) || grammar.objects.has(key))

/** Nothing but auxiliaries stands between the verb and the word that joins it to the one before: ", and has rejected". */
function goesOn(report: ResolvedReport, { grammar, first }: ResolvedSentence, told: ToldStance): boolean {
  // "agreed to a truce but not to a withdrawal"
  if (grammar.but.has(report.tokens[told.first]?.key ?? '')) return true
  let others = 0
  let most = !grammar.inflected ? MOST_OTHERS : MOST_IN_FRONT
  for (let place = told.first - 1; place >= first; place--) {
    const { key, kind } = report.tokens[place] ?? { key: '', kind: 'mark' }
    if (kind === 'mark' || grammar.and.has(key) || grammar.but.has(key)) return true
    if (!grammar.auxiliaries.has(key) && !grammar.anaphors.has(key)) others++
    // «проте скорочувати тиждень не погоджується»: what is refused may stand first.
    if (grammar.infinitive(key)) most = MOST_BEHIND_INFINITIVE
    if (others > most) return false
  }
  return true
}

/** "We", «наш» before the stance and nearer to it than any other party. */
function saysWe(
  report: ResolvedReport,
  { grammar, first }: ResolvedSentence,
  told: ToldStance,
  nearest: Party | undefined,
): boolean {
  // «Вимагаємо звільнити»: the verb tells it by itself.
  const isVerb = told.form === 'verb' || told.form === 'promise' || told.form === 'beside'
  if (isVerb && grammar.ownVerbs.several(report.tokens[told.last]?.key ?? '')) return true
  const reach = told.form === 'noun' ? REACH_OF_OUR : REACH_OF_CARRIED
  for (let place = told.first; place >= first && told.first - place <= reach; place--) {
    if (nearest && place === nearest.last) return false
    if (grammar.ownVoice.has(report.tokens[place]?.key ?? '')) return true
  }
  return false
}
