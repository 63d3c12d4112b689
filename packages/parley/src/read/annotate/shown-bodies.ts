import { isOwnerMark } from '../../language/owner-marks.ts'
import type { Mention } from '../annotated.ts'
import { asWritten, bareMention } from './bare-mention.ts'
import { isPluralForm } from './plural-form.ts'
import { COMPOUND, cueAt, isNameWord, opensSentence, type PlainView, type SentenceView } from './view.ts'

/** Capitalised words in a row that no table knows. */
interface Run {
  first: number
  last: number
}

const LONGEST_RUN = 3

/**
 * Names that a report in English shows to be of bodies by what stands beside them somewhere, though no word of theirs tells:
 * "the union Solis", "Nordair executives", "Fine Gael leader Anna …", "Nordair, which …", "Nordair and its pilots".
 * Where they stand in each sentence, by its first token.
 */
export function bodiesShown(views: readonly PlainView[]): Map<number, Run[]> {
  const english = views.filter(({ sentence, headline }) => sentence.language === 'en' && !headline)
  const runs = new Map(english.map((view) => [view, runsOf(view)]))
  const shown = namesShown(runs)
  const found = new Map<number, Run[]>()
  if (shown.size > 0)
    for (const [view, own] of runs)
      found.set(
        view.sentence.first,
        own.flatMap((run) => named(view, run, shown) ?? []),
      )
  return found
}

/** The names themselves, as written. */
function namesShown(runs: ReadonlyMap<PlainView, readonly Run[]>): Set<string> {
  const shown = new Set<string>()
  const others = new Set<string>()
  const isName = namesAmong(runs)
  for (const [view, own] of runs) {
    let listed: Run | null = null
    for (const run of own) {
      const company = companyOf(view, run) ?? openedByKind(view, run)
      const inList: boolean = followsMembers(view, run) || (listed !== null && isJoined(view, listed, run))
      listed = inList ? run : null
      if (company !== null) shown.add(company)
      else if (isPerson(view, run) || isWhere(view, run)) others.add(view.tokens[run.last]?.text ?? '')
      else if (inList || isShown(view, run, isName)) shown.add(asWritten(view, run.first, run.last))
    }
  }
  for (const name of shown) if (others.has(name.split(' ').at(-1) ?? '')) shown.delete(name)
  return shown
}

/** Such a name, where a run is one. */
function named(view: PlainView, run: Run, shown: ReadonlySet<string>): Run | null {
  const isNamed = ({ first, last }: Run): boolean => shown.has(asWritten(view, first, last))
  if (isNamed(run)) return run
  // "Former Corvus executives": the word that opens the sentence is no part of the name.
  const behind = { ...run, first: run.first + 1 }
  return opensSentence(view, run.first) && run.last > run.first && isNamed(behind) ? behind : null
}

/** Such names of a sentence. */
export const shownBodies = (view: SentenceView, taken: ReadonlySet<number>): Mention[] =>
  (view.shownBodies.get(view.sentence.first) ?? []).flatMap(({ first, last }) => {
    if (taken.has(first)) return []
    const base = asWritten(view, first, last)
    return bareMention(view, { first, last }, { kind: 'organization', base, rule: 'name.body-shown' })
  })

/** Capitalised words in a row, without names that tables know, titles and times. */
function runsOf(view: PlainView): Run[] {
  const { sentence } = view
  const runs: Run[] = []
  for (let place = sentence.first; place <= sentence.last; place++) {
    if (!mayName(view, place)) continue
    let last = place
    while (last < sentence.last && mayName(view, last + 1)) last++
    if (last - place < LONGEST_RUN) runs.push({ first: place, last })
    place = last
  }
  return runs
}

/** Tells of a run whether its first word has its capital for being a name: inside a sentence, or time and again where one opens. */
function namesAmong(runs: ReadonlyMap<PlainView, readonly Run[]>): (view: PlainView, run: Run) => boolean {
  const inside = new Set<string>()
  const opening = new Map<string, number>()
  for (const [view, own] of runs)
    for (const { first } of own) {
      const key = view.tokens[first]?.key ?? ''
      if (opensSentence(view, first)) opening.set(key, (opening.get(key) ?? 0) + 1)
      else inside.add(key)
    }
  return (view, { first }) => {
    const key = view.tokens[first]?.key ?? ''
    return !view.ordinary.has(key) && (inside.has(key) || (opening.get(key) ?? 0) > 1)
  }
}

function mayName(view: PlainView, place: number): boolean {
  const token = view.tokens[place]
  if (!isNameWord(token) || token.text.length < 2 || COMPOUND.test(token.text)) return false
  if (view.pack.functionWords.has(token.key)) return false
  const covers = ({ first, last }: Run): boolean => first <= place && place <= last
  return !(
    view.worldNames.some(covers) ||
    view.affiliations.some(covers) ||
    view.times.some(covers) ||
    view.cues.some((cue) => TITLES.has(cue.entry.meaning.cue) && covers(cue))
  )
}

const TITLES: ReadonlySet<string> = new Set(['office', 'courtesy'])

/** "Corvus" of "Corvus Ports": the words before the noun of a company, by which it is called too. */
function companyOf(view: PlainView, { first, last }: Run): string | null {
  for (let noun = first + 1; noun <= last; noun++) {
    const body = cueAt(view, 'body', noun)?.entry.meaning
    if (body?.cue === 'body' && body.business) return asWritten(view, first, noun - 1)
  }
  return null
}

/** "Carmaker Voltrex said": of a run that opens a sentence with the kind of a company, the words behind it. */
function openedByKind(view: PlainView, { first, last }: Run): string | null {
  const kind = cueAt(view, 'kind', first)
  if (kind?.entry.meaning.cue !== 'kind' || kind.entry.meaning.kind !== 'company' || kind.last !== first) return null
  if (!opensSentence(view, first) || last === first || isPluralForm(view, kind)) return null
  return isGiven(view, first + 1) || isBodyNoun(view, last) ? null : asWritten(view, first + 1, last)
}

/** A first name opens the run, or a word of respect or an office stands before it: "Prime Minister Karim Harmon". */
const isPerson = (view: PlainView, { first, last }: Run): boolean =>
  (last > first && isGiven(view, first)) ||
  view.cues.some((cue) => TITLES.has(cue.entry.meaning.cue) && cue.last === first - 1)

const isGiven = (view: PlainView, place: number): boolean =>
  view.languages.givenNames.find(view.tokens[place]?.text ?? '', 'en').length > 0

const isShown = (view: PlainView, run: Run, isName: (view: PlainView, run: Run) => boolean): boolean => {
  if (isBodyNoun(view, run.last)) return false
  const named = isName(view, run)
  if (named && isTakenUpAsThing(view, run)) return true
  // "Catalan leader": one word that looks like an adjective is one.
  if (run.first === run.last && view.pack.grammar.properAdjective(view.tokens[run.first]?.key ?? '')) return false
  if (named) return followsKind(view, run) || ownsPeople(view, run)
  return opensLead(view, run)
}

/** "Labour leader Anna Reed met …": a word that opens the sentence, as no word that is said of an office does. */
const opensLead = (view: PlainView, { first, last }: Run): boolean => {
  const key = view.tokens[first]?.key ?? ''
  const office = cueAt(view, 'office', last + 1)
  return (
    office !== undefined &&
    isGiven(view, office.last + 1) &&
    !view.ordinary.has(key) &&
    !view.pack.openers.has(key) &&
    !view.pack.grammar.officeQualifiers.has(key) &&
    ownsPeople(view, { first, last })
  )
}

/** "Union", "Party": such names are found by their noun. */
const isBodyNoun = (view: PlainView, place: number): boolean =>
  view.cues.some(
    ({ entry, first }) => first === place && (entry.meaning.cue === 'body' || entry.meaning.cue === 'kind'),
  )

/** "the dockworkers' union Solis": one body's kind right before its name, and no person's: "union leader". */
const followsKind = (view: PlainView, { first }: Run): boolean =>
  view.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'kind' &&
      cue.last === first - 1 &&
      view.tokens[cue.first]?.shape === 'lower' &&
      !isPluralForm(view, cue),
  )

/** "Nordair executives", "Fine Gael leader Anna …", "Fine Gael's leader"; all others may be a person's as well: "Harmon's negotiators". */
function ownsPeople(view: PlainView, { last }: Run): boolean {
  const isOwner = isOwnerMark(view.tokens[last + 1])
  const behind = isOwner ? last + 2 : last + 1
  if (view.tokens[behind]?.shape !== 'lower') return false
  const office = cueAt(view, 'office', behind)
  const meaning = office?.entry.meaning
  if (isOwner) return meaning?.cue === 'office' && !!meaning.head
  if (cueAt(view, 'personnel', behind)) return true
  if (office === undefined || meaning?.cue !== 'office') return false
  const { attends, kin, calling, envoy } = meaning
  return !attends && !kin && !calling && !envoy && isNameWord(view.tokens[office.last + 1])
}

/** "in Arica": a place, where it stands so anywhere. */
const isWhere = ({ tokens, pack }: PlainView, { first }: Run): boolean =>
  pack.grammar.locative.has(tokens[first - 1]?.key ?? '') && !pack.grammar.membersOf.has(tokens[first - 1]?.key ?? '')

/** "Nordair, which …", "Nordair and its pilots' union": no person is taken up so; "the Aurora Dam, which …" is no body. */
function isTakenUpAsThing({ tokens, pack }: PlainView, { first, last }: Run): boolean {
  const { and, relative, relativeOthers, relativePlaces, ownOfThings, prepositions } = pack.grammar
  const before = tokens[first - 1]?.key ?? ''
  // "to Brezna, which …" may be a place.
  if (pack.grammar.articles.definite.has(before)) return false
  if (prepositions.has(before) && !pack.grammar.with.has(before)) return false
  const [next, { key }] = [tokens[last + 1], tokens[last + 2] ?? { key: '' }]
  if (next?.text === ',') return relative.has(key) && !relativeOthers.has(key) && !relativePlaces.has(key)
  return next?.kind === 'word' && and.has(next.key) && ownOfThings.has(key)
}

/** "members of Fine Gael", "workers at Nordair", "the leaders of Fine Gael and the Green Party" */
const followsMembers = (view: PlainView, { first }: Run): boolean =>
  view.pack.grammar.membersOf.has(view.tokens[first - 1]?.key ?? '') &&
  view.cues.some((cue) => {
    const { meaning } = cue.entry
    if (cue.last !== first - 2) return false
    return meaning.cue === 'personnel' || (meaning.cue === 'office' && !!meaning.head && isPluralForm(view, cue))
  })

/** Nothing but a comma, a conjunction and an article stand between two runs. */
function isJoined({ tokens, pack }: PlainView, before: Run, { first }: Run): boolean {
  const between = tokens.slice(before.last + 1, first).map(({ key }) => key)
  return (
    between.length > 0 && between.every((key) => pack.grammar.and.has(key) || pack.grammar.articles.definite.has(key))
  )
}
