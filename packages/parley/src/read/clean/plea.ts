import { LETTER, NUMBER, traitsAt } from '../../language/letters.ts'
import { furnitureKey } from '../../language/furniture.ts'
import type { Furniture, Pleas } from '../../language/furniture.ts'

/** A sentence that pleads is no longer. */
const LONGEST = 200
const SHORTEST = 14
const LONGEST_NAME = 40
/** Characters at the end of a line in which a plea begins. */
const FOOT = 1000
/** Who speaks here is asked, or is a character of an interview. */
const IS_TURN = /^\s*[—–-]\s/u
const QUOTED = /[«“„"][^«»“”„"]{1,300}[»”"]/gu

/**
 * Where on a line the newsroom begins to speak to its reader of itself, and does so to the end: "Follow us on X.",
 * «Дякуємо, що читаєте. Підтримати редакцію можна від 50 гривень». Null where it does not. `outlet` finds the report's own.
 */
export function pleaFrom(content: string, furniture: Furniture, outlet: RegExp | null): number | null {
  if (content.length < SHORTEST || IS_TURN.test(content)) return null
  const foot = Math.max(0, content.length - FOOT)
  const sentences = sentencesOf(unquoted(furnitureKey(content.slice(foot)), outlet))
  const mayPlead = ({ text }: { text: string }): boolean => isOfOutlet(text, outlet) || hasPleaWord(text, furniture)
  // Nearly every line is left here: its words are looked up many times faster than wordings are searched for.
  const [first, ...rest] = sentences
  const may = content.length <= LONGEST && !!first && (mayPlead(first) || (rest.length > 0 && rest.every(mayPlead)))
  if (may && opensWithPlea(sentences, furniture.pleas, outlet)) return 0
  let from: number | null = null
  let told = { asks: false, things: false }
  for (const { start, text } of sentences.reverse()) {
    if (text.length > LONGEST) break
    if (!mayPlead({ text })) break
    const here = tellsOf(text.trim(), furniture.pleas, outlet)
    if (here === null) break
    told = { asks: told.asks || here.asks, things: told.things || here.things }
    from = foot + start
  }
  return told.asks && told.things ? from : null
}

/** Quoted stretches as empty ones, so that offsets hold; but the outlet's own name may stand in quotation marks. */
function unquoted(key: string, outlet: RegExp | null): string {
  return key.replace(QUOTED, (quoted) =>
    outlet?.test(quoted) && quoted.length <= LONGEST_NAME ? quoted : `«${' '.repeat(quoted.length - 2)}»`,
  )
}

/** All of a short line goes with a first sentence that is a plea: "Not a member yet? It takes a minute". */
function opensWithPlea(sentences: readonly { text: string }[], pleas: Pleas, outlet: RegExp | null): boolean {
  if (sentences.some(({ text }) => pleas.unless.in(text))) return false
  const [first, ...rest] = sentences.map(({ text }) => tellsOf(text.trim(), pleas, outlet))
  const things = pleas.things.in(sentences[0]?.text ?? '')
  return !!(first?.asks && first.things) || (things && rest.length > 0 && rest.every((one) => one?.asks))
}

function hasPleaWord(key: string, { pleaWords }: Furniture): boolean {
  for (let at = 0; at < key.length; at++) {
    if (!(traitsAt(key, at) & OF_WORDS)) continue
    const start = at
    while (at < key.length && (traitsAt(key, at) & OF_WORDS || key[at] === "'" || key[at] === '-')) at++
    if (pleaWords.has(key.slice(start, at))) return true
  }
  return false
}

const OF_WORDS = LETTER | NUMBER

/** Sentences with the space before them left to the sentence that they follow. */
function sentencesOf(key: string): { start: number; text: string }[] {
  const ends = [...key.matchAll(/[.!?…]\s+/gu)].map((match) => match.index + match[0].length)
  return [0, ...ends].map((start, place, all) => ({ start, text: key.slice(start, all[place + 1] ?? key.length) }))
}

/** "The Herald on WhatsApp: …": the channel stands right behind the outlet. */
const BESIDE = 45

const isOfOutlet = (sentence: string, outlet: RegExp | null): boolean =>
  outlet !== null && sentence.slice(0, BESIDE).search(outlet) >= 0 && sentence.search(outlet) <= 2

/** Asked for is a name: «Підтримайте «Вісник»». */
const ASKS_FOR_NAME = /^[^\p{L}]*\p{L}+ «/u

/** Whether a sentence asks, and names what for; null where it does not speak to the reader, or somebody speaks in it. */
function tellsOf(sentence: string, pleas: Pleas, outlet: RegExp | null): { asks: boolean; things: boolean } | null {
  if (pleas.unless.in(sentence)) return null
  const ofOutlet = isOfOutlet(sentence, outlet)
  const asks = pleas.asks.in(sentence) || pleas.opening.at(sentence, firstLetter(sentence))
  if (!asks && !ofOutlet && !pleas.address.in(sentence)) return null
  const named = asks && (ASKS_FOR_NAME.test(sentence) || outlet?.test(sentence))
  const things = named || pleas.things.in(sentence)
  const medium = ofOutlet && pleas.things.in(sentence.slice(0, BESIDE))
  return { asks: asks || medium, things }
}

function firstLetter(sentence: string): number {
  let at = 0
  while (at < sentence.length && !(traitsAt(sentence, at) & LETTER)) at++
  return at
}
