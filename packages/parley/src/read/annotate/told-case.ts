import type { Cue } from '../../language/cue.ts'
import type { Case } from '../../language/morphology.ts'
import { genitiveWord } from './office-purview.ts'
import type { SentenceView } from './view.ts'

/** Whether a name that shows these cases may be a subject: one that never changes shows none. */
export const maybeNominative = (cases: readonly Case[]): boolean => cases.length === 0 || cases.includes('nom')

/** The cases in which a name may stand behind the word right before it: «с», «між», «по словам»; none where that tells nothing. */
export function governedCases({ tokens, pack, sentence }: SentenceView, place: number): readonly Case[] {
  const before = place > sentence.first ? tokens[place - 1]?.key : undefined
  return before === undefined ? [] : CASES.filter((one) => pack.grammar.governs[one].has(before))
}

const CASES = ['gen', 'dat', 'acc', 'ins', 'loc'] as const

/** How far before a name its office may stand: «прем'єр-міністра Чилі Петра …». */
const REACH_OF_OFFICE = 5

/** An office that a name may be of, and the cases in which its holder may stand. */
export interface OfficeBefore {
  cases: readonly Case[]
  /** What the office is of stands between: whoever follows holds it, and owns nothing. */
  complete: boolean
}

/** The office before a name, with nothing between but what it is of; null where none stands there. */
export function officeBefore(view: SentenceView, place: number): OfficeBefore | null {
  const office = view.cues.findLast(
    (cue) => cue.entry.meaning.cue === 'office' && cue.last < place && place - cue.last <= REACH_OF_OFFICE,
  )
  if (office === undefined || !leadsTo(view, office.last + 1, place)) return null
  return { cases: withOuter(view, office), complete: office.last + 1 < place }
}

/** Only what the office is of stands between it and the name: no other name. */
export function leadsTo(view: SentenceView, from: number, place: number): boolean {
  const covers = ({ first, last }: { first: number; last: number }, at: number): boolean => first <= at && at <= last
  for (let at = from; at < place; at++) {
    const known =
      view.worldNames.some((one) => covers(one, at)) ||
      view.affiliations.some((one) => covers(one, at)) ||
      // «глава парламенту Албанії Х»
      (at < place - 1 && view.cues.some((cue) => cue.entry.meaning.cue === 'body' && covers(cue, at))) ||
      // «міністерка сільського господарства Х»
      genitiveWord(view, at, [])
    if (!known) return false
  }
  return true
}

/** «з помічником президента Х»: the cases of an office, and of the one that it is the owner of, whose holder may follow. */
function withOuter({ cues, tokens, pack }: SentenceView, office: Cue): readonly Case[] {
  const own = office.features.cases ?? []
  // «спецпредставником чинного голови»
  const start = pack.grammar.genitiveAdjective(tokens[office.first - 1]?.key ?? '') ? office.first - 1 : office.first
  const outer = own.includes('gen')
    ? cues.find(({ entry, last }) => entry.meaning.cue === 'office' && last === start - 1)
    : undefined
  return [...new Set([...own, ...(outer?.features.cases ?? [])])]
}

/**
 * The gender of the past verb that stands right behind a name, or of a verb of saying right before it: whoever is named is
 * its subject, in the nominative. Null where none stands there.
 */
export function genderOfVerb(view: SentenceView, first: number, last: number): 'm' | 'f' | null {
  if (!view.pack.grammar.inflected) return null
  const behind = genderAt(view, last + 1)
  if (behind !== null) return behind
  const isSaying = view.cues.some(({ entry, last: end }) => entry.meaning.cue === 'say' && end === first - 1)
  return isSaying ? genderAt(view, first - 1) : null
}

function genderAt({ tokens, cues, pack, sentence }: SentenceView, place: number): 'm' | 'f' | null {
  const token = tokens[place]
  if (token?.shape !== 'lower' || place > sentence.last) return null
  const verb = cues.find(({ first, last, features }) => first <= place && place <= last && features.tense === 'past')
  const gender = verb?.features.gender
  if (gender === 'm' || gender === 'f') return gender
  return verb === undefined && pack.grammar.herPast(token.key) ? 'f' : null
}
