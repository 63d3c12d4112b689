import type { WorldName } from '../../language/world/world.ts'
import type { Mention } from '../annotated.ts'
import type { SentenceView } from './view.ts'

/**
 * Countries, places and organisations that the world data knows. A body named together with its country
 * («Генеральний штаб ЗСУ») is one mention; a word that may be no name at all is left out.
 */
export function worldMentions(view: SentenceView): Mention[] {
  const mentions: Mention[] = []
  let reached = -1
  for (const name of view.worldNames) {
    // «уряд», "government": a common noun; its country stands for it.
    if (name.flag === 'word' || name.common || name.first <= reached) continue
    const { first, last } = extentOf(view, name)
    // A country swallowed by the body it settles is no mention of its own.
    while (mentions.length > 0 && (mentions.at(-1)?.last ?? -1) >= first) mentions.pop()
    reached = last
    mentions.push(mentionOf(view, name, first, last))
  }
  return mentions
}

/** Words that a body's own name has at least for its country to be part of the name: «Рада національної безпеки … України», but «МЗС» and «України». */
const LONG_NAME = 3

function extentOf(view: SentenceView, name: WorldName): { first: number; last: number } {
  if (!name.extent) return name
  const byBody = view.worldNames.some((one) => one !== name && one.kind === 'organization' && one.first > name.last && one.last <= (name.extent?.last ?? -1))
  return byBody || name.last - name.first + 1 >= LONG_NAME ? name.extent : name
}

function mentionOf(view: SentenceView, name: WorldName, first: number, last: number): Mention {
  const start = view.tokens[first]?.start ?? 0
  const end = view.tokens[last]?.end ?? 0
  const after = view.tokens.slice(name.last + 1, last + 1).map((token) => token.text)
  return {
    kind: name.kind,
    first,
    last,
    start,
    end,
    known: name.key,
    country: name.kind === 'country' ? name.key : name.country,
    press: name.press ?? null,
    base: [asCapitalised(name.base, view.tokens[first]?.text ?? ''), ...after].join(' '),
    person: null,
    cases: name.cases,
    rule: `world.${name.kind}`,
  }
}

/** The base form with a capital where the text has one: «Генерального штабу» is «Генеральний штаб». */
const asCapitalised = (base: string, written: string): string => (/^\p{Lu}/u.test(written) ? base.charAt(0).toUpperCase() + base.slice(1) : base)
