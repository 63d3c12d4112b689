import { mayMarkOwner } from '../../language/owner-marks.ts'
import type { Mention } from '../annotated.ts'
import { asWritten, bareMention } from './bare-mention.ts'
import { isPlace } from './bodies.ts'
import { COMPOUND, cueAt, isDefinite, isNameWord, opensSentence, tellsOffice, type SentenceView } from './view.ts'

const LONGEST_NAME = 11
/** Words before the noun of a body: "Academic Staff Union". */
const LONGEST_LEAD = 6

/**
 * Bodies by their common noun in capitals with what belongs to it: "National Electoral Board", "Workers' Party",
 * "Ministry of International Relations and Cooperation". Found before people, so that no half of one is read as a person.
 */
export function englishBodies(view: SentenceView, taken: ReadonlySet<number>): Mention[] {
  if (view.headline) return []
  const found: Mention[] = []
  for (let place = view.sentence.first; place <= view.sentence.last; place++) {
    const others = opensNational(view, place) ? new Set([...taken].filter((one) => one !== place)) : taken
    const mention = shortened(view, place, others) ?? bodyAt(view, place, others)
    if (!mention) continue
    found.push(mention)
    place = mention.last
  }
  return found
}

/** "Canadian Union of Pilots": the adjective of a country is part of a name that goes on with "of"; no body of a state has it so. */
function opensNational({ tokens, affiliations, cues, pack }: SentenceView, place: number): boolean {
  if (!affiliations.some(({ first, last }) => first === place && last === place)) return false
  const [noun, joint, rest] = [place + 1, place + 2, place + 3]
  return (
    tokens[place]?.shape === 'capital' &&
    isNameWord(tokens[noun]) &&
    pack.grammar.of.has(tokens[joint]?.key ?? '') &&
    isNameWord(tokens[rest]) &&
    cues.some(
      ({ entry: { meaning }, first, last }) =>
        meaning.cue === 'body' && !meaning.state && first === noun && last === noun,
    )
  )
}

const LONGEST_ACRONYM = 7

/** "Liberation Tigers of Tamil Eelam (LTTE)": a name whose first letters the brackets behind it give. */
function shortened(view: SentenceView, first: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence, pack } = view
  if (!free(view, first, taken)) return null
  let letters = ''
  let last = first
  for (let place = first; place <= sentence.last && letters.length <= LONGEST_ACRONYM; place++) {
    const token = tokens[place]
    if (isNameWord(token) && !taken.has(place)) {
      letters += token.text.charAt(0)
      last = place
    } else if (token?.kind !== 'word' || !(pack.grammar.nameJoins.has(token.key) || pack.grammar.of.has(token.key)))
      break
  }
  const [open, short, close] = tokens.slice(last + 1, last + 4)
  if (open?.text !== '(' || close?.text !== ')' || letters.length < FEWEST_LETTERS || short?.text !== letters)
    return null
  return bareMention(
    view,
    { first, last },
    { kind: 'organization', base: asWritten(view, first, last), rule: 'name.shortened' },
  )
}

const FEWEST_LETTERS = 3

function bodyAt(view: SentenceView, from: number, taken: ReadonlySet<number>): Mention | null {
  const opening = opensAsOrdinary(view, from) ? from + 1 : from
  const first = isCompound(view, opening) ? opening + 1 : opening
  if (!free(view, first, taken) && !(isNameWord(view.tokens[first]) && isPlace(view, first))) return null
  const noun = nounOfList(view, first, taken) ?? nounFrom(view, first, taken)
  if (noun === null) return null
  const last = cueAt(view, 'press', noun) && view.tokens[noun]?.shape === 'upper' ? noun : endOf(view, noun, taken)
  // "Water Resources Minister": what an office is for.
  if (last === noun && view.pack.impersonal.has(view.tokens[noun]?.key ?? '') && tellsOffice(view, noun)) return null
  if (first >= last && !isParty(view, noun)) return null
  return bareMention(
    view,
    { first, last },
    { kind: 'organization', base: asWritten(view, first, last), rule: 'name.body' },
  )
}

/** "the Greens", "the Teamsters": its members' name in the plural names a party or union by itself, where the report writes it with a capital only. */
const isParty = (view: SentenceView, noun: number): boolean =>
  isDefinite(view, noun) &&
  view.pack.grammar.plural(view.tokens[noun]?.key ?? '') &&
  !view.ordinary.has(view.tokens[noun]?.key ?? '')

/** "The National Board", "In Parliament": the word that opens the sentence is no part of the name. */
const opensAsOrdinary = (view: SentenceView, place: number): boolean => {
  const key = view.tokens[place]?.key ?? ''
  return (
    opensSentence(view, place) &&
    !cueAt(view, 'body', place) &&
    (view.ordinary.has(key) || view.pack.functionWords.has(key) || view.pack.openers.has(key))
  )
}

/** "state-run", "Moscow-backed": says of a body whose it is, and is no part of its name. */
const isCompound = ({ tokens }: SentenceView, place: number): boolean => COMPOUND.test(tokens[place]?.text ?? '')

/** The last noun of a body at a token or in the capitalised words that follow it: "Rail Delivery Group". */
function nounFrom(view: SentenceView, first: number, taken: ReadonlySet<number>): number | null {
  let noun: number | null = null
  for (let place = first; place - first <= LONGEST_LEAD; place = next(view, place, taken)) {
    // "al-Noor TV"
    if (place > first && view.tokens[place]?.shape === 'upper' && cueAt(view, 'press', place)) return place
    const inside = isNameWord(view.tokens[place]) && isPlace(view, place)
    if (!inside && !free(view, place, taken)) break
    if (cueAt(view, 'body', place) && !isCommon(view, place)) noun = place
    else if (noun !== null && isGiven(view, place)) break
  }
  return noun
}

/** "The Rail, Maritime and Transport Union": the noun of a body behind a list of what it is for, after an article. */
function nounOfList(view: SentenceView, first: number, taken: ReadonlySet<number>): number | null {
  if (!isDefinite(view, first)) return null
  const place = listEnd(view, first, taken)
  const noun = place === null ? null : nounFrom(view, place, taken)
  return noun !== null && place !== null && noun > place ? noun : null
}

/** The last item of "Rail, Maritime and Transport": single words, with commas and one conjunction between; null where none are so listed. */
function listEnd(view: SentenceView, first: number, taken: ReadonlySet<number>): number | null {
  const { tokens, pack } = view
  const item = (place: number): boolean =>
    free(view, place, taken) && !isPlace(view, place) && !isGiven(view, place) && isTrade(view, place)
  let place = first
  while (item(place) && tokens[place + 1]?.text === ',' && item(place + 2)) place += 2
  if (place === first) return null
  const and = tokens[place + 1]?.text === ',' ? place + 2 : place + 1
  const joins = tokens[and]?.kind === 'word' && pack.grammar.and.has(tokens[and]?.key ?? '')
  return joins && item(and + 1) ? and + 1 : null
}

/** "Rail" is a company's word and that of a trade; "Parliament" names only a body. */
const isTrade = (view: SentenceView, place: number): boolean =>
  !cueAt(view, 'body', place) || view.pack.impersonal.has(view.tokens[place]?.key ?? '')

/** "Government": a body of any country stands for its country. */
const isCommon = (view: SentenceView, place: number): boolean =>
  view.worldNames.some((one) => one.first === place && one.common)

/** The word that goes on with a name: the next one, or the one behind a possessive: "People's Front", "Workers' Party". */
function next(view: SentenceView, place: number, taken: ReadonlySet<number>): number {
  const { bodyOwners, unionNames } = view.pack.grammar
  const key = view.tokens[place]?.key ?? ''
  const owner =
    (bodyOwners.has(key) || unionNames.has(key)) && mayMarkOwner(view.tokens[place + 1]) && free(view, place + 2, taken)
  return owner ? place + 2 : place + 1
}

/** Past what belongs to the noun: "of the Republic", "for Trade and Development". */
function endOf(view: SentenceView, noun: number, taken: ReadonlySet<number>): number {
  let last = noun
  let joined = false
  while (last < view.sentence.last && last - noun < LONGEST_NAME) {
    const behind = joinedTo(view, last, { joined, taken })
    if (behind !== null) {
      last = behind
      joined = true
    } else if (joined && goesOn(view, last + 1, taken)) last++
    else {
      const end = joined ? listEnd(view, last, taken) : null
      if (end === null) break
      last = end
    }
  }
  return last
}

/** The last token of what "of", "for", "on" or, after one of these, "and" joins to a name. */
function joinedTo(
  view: SentenceView,
  last: number,
  { joined, taken }: { joined: boolean; taken: ReadonlySet<number> },
): number | null {
  const { tokens, pack } = view
  const key = tokens[last + 1]?.key ?? ''
  if (!pack.grammar.nameJoins.has(key)) return null
  const place = last + 2 + (pack.grammar.articles.definite.has(tokens[last + 2]?.key ?? '') ? 1 : 0)
  if (place > view.sentence.last || !isNameWord(tokens[place])) return null
  if (pack.grammar.and.has(key))
    return joined && !taken.has(place) && !isGiven(view, place) && !isTitle(view, place) ? place : null
  if (pack.grammar.about.has(key) && key !== 'of' && !pack.impersonal.has(tokens[place]?.key ?? '')) return null
  const known = view.worldNames.find((one) => one.first === place)
  return known ? (isListed(view, known.last) ? null : known.last) : place
}

/** "the commission of Kenya and Somalia": a list of names is what a body is of, and no part of its own name. */
const isListed = (view: SentenceView, last: number): boolean =>
  view.pack.grammar.and.has(view.tokens[last + 1]?.key ?? '') &&
  view.worldNames.some((one) => one.first === last + 2 && one.kind !== 'organization')

/** After "of the" an office may stand too: "Office of the Presidential Adviser". */
const goesOn = (view: SentenceView, place: number, taken: ReadonlySet<number>): boolean =>
  (free(view, place, taken) && !isGiven(view, place)) ||
  (isTitle(view, place) && isNameWord(view.tokens[place]) && !isNameWord(view.tokens[place + 1]))

/** A first name with a name behind it. */
const isGiven = (view: SentenceView, place: number): boolean =>
  isNameWord(view.tokens[place + 1]) && view.languages.givenNames.find(view.tokens[place]?.text ?? '', 'en').length > 0

const free = (view: SentenceView, place: number, taken: ReadonlySet<number>): boolean =>
  place <= view.sentence.last && isNameWord(view.tokens[place]) && !taken.has(place) && !isTitle(view, place)

/** An office or a word of respect; but "General" also opens names of bodies: "General Border Committee". */
function isTitle(view: SentenceView, place: number): boolean {
  const cue = view.cues.find(
    ({ entry, first, last }) =>
      (entry.meaning.cue === 'office' || entry.meaning.cue === 'courtesy') && first <= place && place <= last,
  )
  if (!cue) return false
  const opensBody =
    view.pack.impersonal.has(view.tokens[place]?.key ?? '') &&
    (cueAt(view, 'body', place + 1) ?? (isNameWord(view.tokens[place + 1]) && cueAt(view, 'body', place + 2)))
  return !opensBody
}
