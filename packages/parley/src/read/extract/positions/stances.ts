import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { Id } from '../../../model/evidence.ts'
import type { Stance } from '../../../model/issue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** `passive`: its party stands behind it: "was rejected by Iran". */
type Form = NonNullable<MeaningOf<'stance'>['form']> | 'verb' | 'passive'

/** A word of stance as a sentence means it. Tokens, `last` included. */
export interface ToldStance {
  stance: Stance
  form: Form
  first: number
  last: number
  /** A verb of many, which may stand without a subject: «у Тегерані наполягають». */
  plural: boolean
  /** What stands behind it is asked in return. */
  price: boolean
  /** Who wants it stands before it in an oblique case: «Кенію не влаштовує». */
  whom: boolean
  /** Goes no further than what stands behind it: "agrees only to". */
  only: boolean
  /** Issues that it can be about; null for any. */
  of: readonly Id[] | null
}

/** Auxiliaries may stand between a negation and its verb: "has not yet agreed". */
const REACH_OF_DENIAL = 3
const REACH_OF_HOPE = 2
const REACH_TO_THAT = 2
/** «готова обсуждать лишь продление» */
const REACH_OF_ONLY = 2
/** «вернуться за стол переговоров с посредниками власти готовы» */
const REACH_OF_READY = 8

/** Words of stance in order, what is denied or only possible turned; a stance that the sentence does not take is left out. */
export function stancesIn(report: ResolvedReport, sentence: ResolvedSentence): ToldStance[] {
  const cues = sentence.cues.filter((cue) => cue.entry.meaning.cue === 'stance')
  return cues
    .filter((cue) => !cues.some((other) => other !== cue && (holds(other, cue) || takesOver(other, cue))))
    .flatMap((cue) => toldBy(report, sentence, cue) ?? [])
    .filter((told, place, all) => !all.slice(0, place).some((one) => asks(report, sentence, one, told)))
    .filter((told) => !cues.some((cue) => wasAsked(report, sentence, cue, told)))
    .filter((told, place, all) => !isRefused(all[place - 1], told))
}

/** "refused to back the accord": the consent that is refused. */
const isRefused = (before: ToldStance | undefined, told: ToldStance): boolean =>
  before?.stance === 'rejects' &&
  before.form === 'verb' &&
  told.form === 'verb' &&
  (told.stance === 'accepts' || told.stance === 'offers') &&
  told.first > before.last &&
  told.first - before.last <= 2

/** "demands that Chad accept …": what the clause of a demand says is part of the demand. */
function asks(report: ResolvedReport, sentence: ResolvedSentence, demand: ToldStance, told: ToldStance): boolean {
  if (demand.stance !== 'demands' || !ASKED.has(told.form)) return false
  // "the requirement that Chad commit to a truce"
  const isNoun = demand.form === 'noun' && !sentence.grammar.inflected
  if (demand.form !== 'verb' && !isNoun) return false
  if (demand.form === 'verb' && isAskedOf(report, sentence, demand, told)) return true
  return isInClause(report, sentence, demand, told) && !(isNoun && goesOn(report, sentence, demand, told))
}

/** "dropped the requirement that Chad commit to a truce": what was asked for is nobody's stance. */
const wasAsked = (report: ResolvedReport, sentence: ResolvedSentence, dropped: Cue, told: ToldStance): boolean =>
  !sentence.grammar.inflected &&
  (dropped.entry.meaning as MeaningOf<'stance'>).form === 'gone' &&
  ASKED.has(told.form) &&
  isInClause(report, sentence, dropped, told) &&
  !goesOn(report, sentence, dropped, told)

/** "dropped the demand that Chad leave and offered a truce", "as Chad accepted": no part of what was asked for, which has no tense. */
const goesOn = (
  { tokens }: ResolvedReport,
  { grammar, cues }: ResolvedSentence,
  { last }: Pick<Cue, 'last'>,
  { first }: ToldStance,
): boolean =>
  tokens.slice(last + 1, first).some(({ key }) => grammar.and.has(key) || grammar.subordinate.has(key)) &&
  cues.some((cue) => cue.first === first && cue.entry.meaning.cue === 'stance' && cue.features.tense !== 'infinitive')

/** In the clause that "that" opens right behind a word of demand. */
function isInClause(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  demand: Pick<Cue, 'first' | 'last'>,
  told: ToldStance,
): boolean {
  const that = sentence.cues.find(
    (cue) => cue.entry.meaning.cue === 'that' && cue.first >= demand.first && cue.first - demand.last <= REACH_TO_THAT,
  )
  return (
    !!that &&
    that.last < told.first &&
    report.tokens
      .slice(that.last + 1, told.first)
      .every(({ text, key }) => text !== ',' && !sentence.grammar.but.has(key))
  )
}

/** "as a condition of": what is asked may be told with its terms. */
const ASKED: ReadonlySet<Form> = new Set<Form>(['verb', 'beside', 'predicate'])

/** "demanded Chad allows", "demanded the Union accepts": nothing but whom it is asked of between, so that no "that" opens the clause. */
function isAskedOf(
  { tokens }: ResolvedReport,
  { grammar, mentions }: ResolvedSentence,
  { last }: ToldStance,
  { first, form }: ToldStance,
): boolean {
  if (grammar.inflected || form !== 'verb' || tokens[first - 1]?.kind !== 'word') return false
  const whom = mentions.find((one) => one.last === first - 1 && one.first > last)
  return !!whom && tokens.slice(last + 1, whom.first).every(({ key }) => grammar.determiners.has(key))
}

const holds = (outer: Cue, inner: Cue): boolean =>
  outer.first <= inner.first && inner.last <= outer.last && outer.last - outer.first > inner.last - inner.first

/** "there can be no truce without …": what makes a refusal depend on something reaches further. */
const takesOver = (other: Cue, cue: Cue): boolean =>
  isConditional(other)
    ? other.first > cue.first && other.first <= cue.last && other.last > cue.last
    : // «не заперечує проти»: of two that overlap the first says it.
      !isConditional(cue) && other.first < cue.first && cue.first <= other.last && cue.last > other.last

const isConditional = ({ entry }: Cue): boolean => (entry.meaning as MeaningOf<'stance'>).stance === 'conditional'

function toldBy(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): ToldStance | null {
  const meaning = cue.entry.meaning as MeaningOf<'stance'>
  const { grammar } = sentence
  const before = report.tokens[cue.first - 1]?.key ?? ''
  const form: Form = meaning.form ?? verbForm(report, sentence, cue)
  const told = {
    form,
    first: cue.first,
    last: cue.last,
    plural: cue.features.number === 'pl',
    price: isPrice(report, cue),
    whom: meaning.whom ?? false,
    of: meaning.of ?? null,
    only: [...Array(REACH_OF_ONLY).keys()].some((ahead) =>
      grammar.only.has(report.tokens[cue.last + 1 + ahead]?.key ?? ''),
    ),
  }
  if (form === 'done' || (meaning.price && wasDone(report, sentence, cue))) return null
  if (form === 'gone' || isSupposed(report, sentence, cue) || keeps(sentence, cue)) return null
  if (form === 'view') return { ...told, stance: meaning.stance }
  if (meaning.infinitive && !leadsToInfinitive(report, sentence, cue)) return null
  if (form === 'terms' || form === 'loose') return { ...told, stance: 'conditional' }
  // «Тегеран цю вимогу відкидає»: somebody else's demand.
  if (form === 'noun' && (grammar.demonstratives.has(before) || isLeftOut(report, sentence, cue))) return null
  if (form === 'verb' && isAttribute(sentence, cue)) return null
  if ((form === 'verb' || form === 'beside') && isAwaited(report, sentence, cue)) return null
  if (form === 'verb' && (isInfinitive(report, sentence, cue) || isDoubted(report, sentence, cue))) return null
  const denied = form === 'must' ? isDenied(report, sentence, cue) || isDeniedBehind(sentence, cue) : null
  if (form !== 'beside' && form !== 'predicate' && (denied ?? isDenied(report, sentence, cue)))
    return meaning.denied ? { ...told, stance: meaning.denied } : null
  if (form === 'verb' && meaning.stance === 'accepts' && opensClause(report, sentence, cue)) return null
  const possible = sentence.cues.some(
    (one) =>
      one.entry.meaning.cue === 'maybe' &&
      one.entry.meaning.kind === 'possible' &&
      one.last < cue.first &&
      cue.first - one.last <= REACH_OF_HOPE,
  )
  const consents = meaning.stance === 'accepts' || meaning.stance === 'offers'
  return { ...told, stance: possible && consents ? 'conditional' : meaning.stance }
}

/** "refused to drop its demand": it goes on demanding. */
const keeps = ({ cues }: ResolvedSentence, { first, last, entry }: Cue): boolean =>
  (entry.meaning as MeaningOf<'stance'>).stance === 'rejects' &&
  cues.some(
    (one) =>
      one.entry.meaning.cue === 'stance' &&
      one.entry.meaning.form === 'gone' &&
      one.first > first &&
      one.first - last <= REACH_TO_THAT,
  )

/** "returned 13 prisoners in exchange for one", «повернула 13 полонених в обмін на»: has happened, and hangs on nothing any more. */
const wasDone = (report: ResolvedReport, { cues, grammar }: ResolvedSentence, { first }: Cue): boolean =>
  cues.some(
    ({ entry: { meaning }, features: { tense }, ...deed }) =>
      meaning.cue === 'stance' &&
      meaning.form === 'done' &&
      (tense === 'past' || tense === 'participle') &&
      deed.last < first &&
      first - deed.last <= REACH_OF_DEED &&
      !cues.some(
        (one) => one.entry.meaning.cue === 'unreal' && one.last < deed.first && deed.first - one.last <= REACH_OF_HOPE,
      ) &&
      report.tokens.slice(deed.last + 1, first).every(({ text, key }) => text !== ';' && !grammar.but.has(key)),
  )

/** "returned 13 captured soldiers and two pilots to Chad in exchange for". */
const REACH_OF_DEED = 12

/** "without preconditions", «без попередніх умов»: nobody's. */
const isLeftOut = (report: ResolvedReport, { grammar }: ResolvedSentence, { first }: Cue): boolean =>
  [1, 2].some((back) => grammar.lacking.has(report.tokens[first - back]?.key ?? ''))

/** «запропонованої угоди»: a Slavic participle that names nobody by whom. */
const isAttribute = ({ grammar }: ResolvedSentence, { features: { tense, cases } }: Cue): boolean =>
  grammar.inflected && tense === 'participle' && !!cases && !cases.includes('nom')

/** "in exchange for"; «за умови скасування», but not «за умови, що». */
const isPrice = (report: ResolvedReport, { entry, last }: Cue): boolean =>
  (entry.meaning as MeaningOf<'stance'>).price === true && report.tokens[last + 1]?.kind !== 'mark'

/** «не исключил, что», «допустил, что», "agreed that": what somebody thinks likely or true. */
const opensClause = (report: ResolvedReport, sentence: ResolvedSentence, { last }: Cue): boolean =>
  sentence.cues.some(
    ({ entry, first }) =>
      entry.meaning.cue === 'that' &&
      (first === last + 1 || (first === last + 2 && report.tokens[last + 1]?.kind === 'mark')),
  )

/** «мають негайно звільнити»: an infinitive right behind, or behind an adverb; «обмежити кількість готовий»: or before a consent. */
function leadsToInfinitive(report: ResolvedReport, { grammar, first: start }: ResolvedSentence, cue: Cue): boolean {
  const isInfinitiveAt = (place: number): boolean => grammar.infinitive(report.tokens[place]?.key ?? '')
  if ([1, 2, 3].some((ahead) => isInfinitiveAt(cue.last + ahead))) return true
  if ((cue.entry.meaning as MeaningOf<'stance'>).stance !== 'accepts') return false
  return report.tokens
    .slice(Math.max(start, cue.first - REACH_OF_READY), cue.first)
    .some(({ key }) => grammar.infinitive(key))
}

/** "must not" */
const isDeniedBehind = (sentence: ResolvedSentence, { last }: Cue): boolean =>
  !sentence.grammar.inflected &&
  sentence.cues.some(({ entry, first }) => entry.meaning.cue === 'not' && first === last + 1)

function verbForm(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): Form {
  if (isPassive(report, sentence, cue)) return 'passive'
  return isNoun(report, sentence, cue) ? 'noun' : 'verb'
}

/** "was rejected by Iran", «відкинута Іраном»: a participle with whom it was done by right behind. */
function isPassive(report: ResolvedReport, { grammar, mentions }: ResolvedSentence, cue: Cue): boolean {
  const { tense } = cue.features
  const behind = report.tokens[cue.last + 1]?.key ?? ''
  if (!grammar.inflected) return (tense === 'past' || tense === 'participle') && grammar.agent.has(behind)
  return (
    tense === 'participle' &&
    mentions.some(({ first, cases }) => first === cue.last + 1 && cases.includes('ins') && !cases.includes('nom'))
  )
}

/** "if Iran rejects …", «доки Іран не погодиться»: a case that is only thought of. */
function isSupposed(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean {
  for (let place = cue.first - 1; place >= sentence.first; place--) {
    const { text, key } = report.tokens[place] ?? { text: '', key: '' }
    if (text === ',' || text === ';' || text === ':') return false
    // «поки» that no comma stands before is "so far".
    const opens = place === sentence.first || !sentence.grammar.inflected
    if (sentence.grammar.supposes.has(key)) return opens || report.tokens[place - 1]?.text === ','
  }
  return false
}

/** «Очікується, що Іран відкине», «сподівається, що Іран погодиться»: what somebody thinks to come, and no stance yet. */
function isAwaited({ tokens }: ResolvedReport, { cues }: ResolvedSentence, { first }: Cue): boolean {
  const that = cues.findLast(({ entry, last }) => entry.meaning.cue === 'that' && last < first)
  if (!that || tokens.slice(that.last + 1, first).some(({ kind }) => kind === 'mark')) return false
  const end = tokens[that.first - 1]?.text === ',' ? that.first - 2 : that.first - 1
  return cues.some(({ entry, last }) => entry.meaning.cue === 'unreal' && last === end)
}

/** "the demand", "a pay offer": in English the same word is a noun behind an article or another noun. */
function isNoun(report: ResolvedReport, { grammar, first }: ResolvedSentence, cue: Cue): boolean {
  const before = report.tokens[cue.first - 1]
  if (!before || cue.first === first || grammar.determiners.size === 0) return false
  // "the rebels' demand"
  if (grammar.determiners.has(before.key) || (`'’`.includes(before.text) && before.kind === 'mark')) return true
  const base = cue.first === cue.last && cue.features.tense === 'infinitive'
  return (
    base &&
    before.kind === 'word' &&
    before.shape === 'lower' &&
    !/(?:s|ly)$/u.test(before.key) &&
    !grammar.auxiliaries.has(before.key) &&
    !grammar.ownVoice.has(before.key) &&
    !grammar.anaphors.has(before.key) &&
    !grammar.relative.has(before.key) &&
    !grammar.and.has(before.key) &&
    !grammar.but.has(before.key)
  )
}

/** "wants Chad to accept", «призвав підтримати»: what somebody else is to do. */
function isInfinitive(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean {
  const { grammar } = sentence
  const before = report.tokens[cue.first - 1]?.key ?? ''
  if (grammar.infinitiveMarks.has(before) || isJoinedInfinitive(report, sentence, cue)) return true
  return grammar.inflected && cue.features.tense === 'infinitive' && !grammar.auxiliaries.has(before)
}

/** "urged Chad to back the deal and call for calm": in English the mark stands once, right behind whom it is asked of. */
function isJoinedInfinitive(
  { tokens }: ResolvedReport,
  { grammar, mentions, first: start }: ResolvedSentence,
  { first, features: { tense } }: Cue,
): boolean {
  const joins = grammar.and.has(tokens[first - 1]?.key ?? '') && tokens[first - 1]?.kind === 'word'
  if (grammar.inflected || !joins || tense === 'past' || tense === 'participle') return false
  for (let place = first - 2; place > start && first - place <= REACH_OF_INFINITIVE; place--) {
    const { kind, key } = tokens[place] ?? { kind: 'mark', key: '' }
    if (kind === 'mark' || grammar.but.has(key)) return false
    if (grammar.infinitiveMarks.has(key)) return mentions.some(({ last }) => last === place - 1)
  }
  return false
}

const REACH_OF_INFINITIVE = 12

/** «нібито прагне», "allegedly wants": the report does not say so. */
const isDoubted = (report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean =>
  isDisowned(report, sentence, cue) ||
  sentence.cues.some(
    ({ entry: { meaning }, last }) =>
      ((meaning.cue === 'hearsay' && meaning.doubts) || (meaning.cue === 'that' && meaning.kind === 'doubts')) &&
      last < cue.first &&
      cue.first - last <= REACH_OF_HOPE,
  )

/** "denies seeking", "denied that it had demanded": who denies it does not want it. Not "denied the charge and demanded". */
const isDisowned = ({ tokens }: ResolvedReport, { cues, grammar }: ResolvedSentence, { first }: Cue): boolean =>
  !grammar.inflected &&
  cues.some(
    ({ entry: { meaning }, last }) =>
      meaning.cue === 'say' &&
      !!meaning.denies &&
      !meaning.object &&
      last < first &&
      first - last <= REACH_OF_DISOWNED &&
      tokens
        .slice(last + 1, first)
        .every(({ kind, key }) => kind !== 'mark' && !grammar.and.has(key) && !grammar.but.has(key)),
  )

/** "denied that it had ever" */
const REACH_OF_DISOWNED = 5

function isDenied(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean {
  for (let place = cue.first - 1; place >= Math.max(sentence.first, cue.first - REACH_OF_DENIAL); place--) {
    if (sentence.cues.some((one) => one.entry.meaning.cue === 'not' && one.first <= place && place <= one.last))
      return true
    if (!sentence.grammar.auxiliaries.has(report.tokens[place]?.key ?? '')) return false
  }
  return false
}
