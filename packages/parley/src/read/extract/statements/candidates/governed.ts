import { mayMarkOwner } from '../../../../language/owner-marks.ts'
import type { Case } from '../../../../language/morphology.ts'
import { isOpeningMark } from '../../../quotation-marks.ts'
import type { ResolvedReport, ResolvedSentence } from '../../../resolved.ts'
import type { Speaker } from '../speaker.ts'

type Phrase = Pick<Speaker, 'actor' | 'first' | 'last'>

/** After a preposition, as the owner of something, or beside a word that it belongs to: no subject. */
export function isGoverned(report: ResolvedReport, sentence: ResolvedSentence, phrase: Phrase): boolean {
  const { definite } = sentence.grammar.articles
  // "of the union": an article parts no preposition from what it governs.
  const lead = definite.has(report.tokens[phrase.first - 1]?.key ?? '') ? 2 : 1
  const before = phrase.first - lead >= sentence.first ? (report.tokens[phrase.first - lead]?.key ?? '') : ''
  const inside = phrase.first > sentence.first
  return (
    (inside && sentence.grammar.prepositions.has(before)) ||
    (inside && ofGoverned(report, sentence, phrase)) ||
    closesPlace(report, sentence, phrase) ||
    mayMarkOwner(report.tokens[phrase.last + 1]) ||
    heard(report, sentence, phrase)
  )
}

/** «Х из профсоюза „Y“ сказал», "X from the union Y said": the noun of its kind before it hangs on a preposition. */
function ofGoverned({ tokens }: ResolvedReport, { cues, grammar }: ResolvedSentence, { first }: Phrase): boolean {
  const end = isOpeningMark(tokens[first - 1]?.text) ? first - 2 : first - 1
  const kind = cues.find(
    ({ entry: { meaning }, last }) => (meaning.cue === 'kind' || meaning.cue === 'body') && last === end,
  )
  if (!kind || tokens[kind.first]?.shape !== 'lower') return false
  // «Робітники компанії „Х“ оголосили страйк»
  if (grammar.inflected && cues.some(({ entry, last }) => entry.meaning.cue === 'personnel' && last === kind.first - 1))
    return true
  const before = tokens[kind.first - 1]?.key ?? ''
  const described = grammar.inflected ? grammar.adjectival(before) : grammar.articles.definite.has(before)
  const lead = tokens[kind.first - (described ? 2 : 1)]?.key ?? ''
  // «В профсоюзе UTS сказали»: those who sit there speak.
  return grammar.prepositions.has(lead) && !(grammar.inflected && grammar.locative.has(lead))
}

/** "in Osaka, Japan, on Sunday": the country of a city, no subject. */
const closesPlace = (report: ResolvedReport, { mentions }: ResolvedSentence, { first, last }: Phrase): boolean =>
  report.tokens[first - 1]?.text === ',' &&
  mentions.some((one) => one.kind === 'country' && one.first === first && one.last === last) &&
  mentions.some((one) => one.kind === 'place' && one.last === first - 2)

/** Channels that somebody's name may follow: «в інтерв'ю Х». Nobody's name follows a network. */
const SPOKEN = new Set(['interview', 'comment', 'briefing', 'broadcast'])

/** «журналістам „Х“», «в інтерв'ю Х», «джерело Х»: a name that belongs to the word before it; "Lieutenant Marsh" is who he is. */
const heard = (report: ResolvedReport, sentence: ResolvedSentence, { first, actor }: Phrase): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, first: at, last, features: { cases, number } }) =>
      (last === first - 1 || (last === first - 2 && report.tokens[first - 1]?.kind === 'mark')) &&
      ((meaning.cue === 'channel' && SPOKEN.has(meaning.name) && isBody(report, actor)) ||
        (meaning.cue === 'press' &&
          ((last === first - 1 && !!cases && !cases.includes('nom')) ||
            isTold(sentence, at, cases) ||
            isOnAir(sentence, at)) &&
          // «сообщил агентству источник», «сказал журналистам президент Х»: neither is an outlet.
          isBody(report, actor)) ||
        (meaning.cue === 'unnamed' &&
          last === first - 1 &&
          (sentence.grammar.inflected
            ? !(cases && !cases.includes('nom') && isPerson(report, actor))
            : number === 'pl' || !isActor(report, actor)))),
  )

/** «в эфире радиостанции „Маяк“»: right behind the words for where something was said. */
const isOnAir = ({ cues }: ResolvedSentence, press: number): boolean =>
  cues.some(({ entry, last }) => entry.meaning.cue === 'channel' && last === press - 1)

/** «рассказал газете „Вестник“»: right behind the verb, in the dative. */
const isTold = ({ cues }: ResolvedSentence, press: number, cases: readonly Case[] | undefined): boolean =>
  !!cases?.includes('dat') && cues.some(({ entry, last }) => entry.meaning.cue === 'say' && last === press - 1)

/** «сообщил журналистам вице-президент», "in an interview Marsh said": a person behind where it was said may well speak. */
const isBody = (report: ResolvedReport, actor: number | null): boolean =>
  actor !== null && report.actors[actor]?.kind === 'organization'

const isActor = (report: ResolvedReport, actor: number | null): boolean =>
  isBody(report, actor) || isPerson(report, actor)

/** «заявил депутатам Рохас»: the noun stands in a case of who heard it, and the person behind it speaks. */
const isPerson = (report: ResolvedReport, actor: number | null): boolean =>
  actor !== null && report.actors[actor]?.kind === 'person'
