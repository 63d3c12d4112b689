import type { WorldName } from '../../language/world/world.ts'
import type { Mention } from '../annotated.ts'
import { isForeignScript, type SentenceView } from './view.ts'

/**
 * Countries, places and organisations that the world data knows. A body named together with its country
 * («Генеральний штаб ЗСУ») is one mention; a word that may be no name at all is left out.
 */
export function worldMentions(view: SentenceView): Mention[] {
  const mentions: Mention[] = []
  let reached = -1
  for (const name of view.worldNames) {
    // «уряд», "government": a common noun, a body only together with its country.
    if (name.flag === 'word' || (name.common && !name.extent) || name.first <= reached) continue
    if (isOnlyFigures(view, name) && !besidePress(view, name)) continue
    if (name.within) {
      mentions.push(joinedMention(view, name, name.within))
      continue
    }
    const { first, last } = extentOf(view, name)
    // A country swallowed by the body it settles is no mention of its own.
    while (mentions.length > 0 && (mentions.at(-1)?.last ?? -1) >= first) mentions.pop()
    reached = last
    mentions.push(mentionOf(view, name, first, last))
  }
  return mentions
}

const isOnlyFigures = (view: SentenceView, { first, last }: WorldName): boolean =>
  view.tokens.slice(first, last + 1).every(({ text }) => !/\p{L}/u.test(text))

/** «канал 1+1», «повідомляє 1+1»: without a word of the press nearby the figures are a format of talks, or a sum. */
const besidePress = (view: SentenceView, { first, last }: WorldName): boolean =>
  view.cues.some(
    ({ entry: { meaning }, ...cue }) =>
      PRESS_CUES.has(meaning.cue) && cue.first <= last + REACH_TO_PRESS && cue.last >= first - REACH_TO_PRESS,
  )
const PRESS_CUES: ReadonlySet<string> = new Set(['press', 'say', 'citing', 'according', 'channel'])
const REACH_TO_PRESS = 3

/** One of the names in a word: «Ізраїль-Хамас». */
function joinedMention(view: SentenceView, name: WorldName, within: { start: number; end: number }): Mention {
  const mention = mentionOf(view, name, name.first, name.last)
  const { start } = mention
  return { ...mention, base: name.base, start: start + within.start, end: start + within.end }
}

/** A body with the country that settles it («МЗС України»), and in Latin letters with what goes on after it («Nord Stream 2 AG»). */
function extentOf(view: SentenceView, name: WorldName): { first: number; last: number } {
  const { first, last } = name.extent ?? name
  if (name.kind !== 'organization') return { first, last }
  if (!isForeignScript(view, first)) return { first, last: closingMark(view, first, last) }
  let end = last
  while (end < view.sentence.last && goesOn(view, end + 1)) end++
  return { first, last: end }
}

/** «РИА „Новости“»: a mark that opens inside the name closes inside it. */
function closingMark(view: SentenceView, first: number, last: number): number {
  const opened = view.sentence.quotations.find((one) => one.first > first && one.first <= last && one.last === last)
  return opened?.closed ? last + 1 : last
}

/** A capitalised Latin word, or a number with one after it. */
function goesOn(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (!token || view.worldNames.some((one) => one.first === place)) return false
  if (token.kind === 'number')
    return place < view.sentence.last && isForeignScript(view, place + 1) && goesOn(view, place + 1)
  return token.kind === 'word' && token.shape !== 'lower' && isForeignScript(view, place)
}

function mentionOf(view: SentenceView, name: WorldName, first: number, last: number): Mention {
  const start = view.tokens[first]?.start ?? 0
  const end = view.tokens[last]?.end ?? 0
  const after = view.tokens
    .slice(name.last + 1, last + 1)
    .map(({ text, kind }) => (kind === 'mark' ? text : ` ${text}`))
  return {
    kind: name.kind,
    first,
    last,
    start,
    end,
    known: name.key,
    country:
      name.kind === 'country' ? name.key : name.kind === 'place' && name.placeKind !== 'capital' ? null : name.country,
    press: name.press ?? null,
    ...(name.institution ? { institution: name.institution } : {}),
    ...(name.placeKind ? { placeKind: name.placeKind } : {}),
    base: [asCapitalised(name.base, view.tokens[first]?.text ?? ''), ...after].join(''),
    person: null,
    cases: (name.kind === 'place' && casesOfNoun(view, first)) || name.cases,
    rule: `world.${name.kind}`,
  }
}

/** «у місті Бонн»: the noun before the name is declined, and the name need not be. */
const casesOfNoun = (view: SentenceView, first: number): Mention['cases'] | undefined =>
  view.things.find(({ entry, last }) => entry.meaning.cue === 'place' && last === first - 1)?.features.cases

/** The base form with a capital where the text has one: «Генерального штабу» is «Генеральний штаб». */
const asCapitalised = (base: string, written: string): string =>
  /^\p{Lu}/u.test(written) ? base.charAt(0).toUpperCase() + base.slice(1) : base
