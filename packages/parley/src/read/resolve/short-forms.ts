import type { Token } from '../../language/token.ts'
import { ACRONYM } from '../acronym.ts'
import type { AnnotatedReport, Mention } from '../annotated.ts'

const SIGNS = new Set(['(', ','])
const CLOSING_QUOTES = new Set(['»', '"', '”', '“'])
const CLOSING = new Set([')', ','])

/** Under which key a name that no table knows is one actor. */
export const keyOfName = ({ kind, base }: Mention): string => `${kind} ${base.toLowerCase().replace(/["«»“”„']/gu, '')}`

/**
 * Bodies that a report names in full and in short: "Academic Staff Union of Universities (ASUU)", «Спілка гірників (СГ)».
 * For the name that no table knows of the two, the other.
 */
export function shortForms({ sentences, tokens }: AnnotatedReport): ReadonlyMap<string, Mention> {
  const found = new Map<string, Mention>()
  for (const { mentions } of sentences)
    for (const [place, long] of mentions.entries()) {
      const short = mentions[place + 1]
      if (!short || !isPair(tokens, long, short)) continue
      if (!short.known) found.set(keyOfName(short), long)
      else if (!long.known) found.set(keyOfName(long), short)
    }
  for (const [form, company] of companiesByForm(sentences, tokens)) found.set(form, company)
  for (const [form, company] of companiesByFirstWords(sentences)) found.set(form, company)
  for (const [form, body] of bodiesByLastWords(sentences)) found.set(form, body)
  return found
}

/** "Harbor Lines …, Harbor said": the first words of a company's name alone are the one company that the report names so. */
function companiesByFirstWords(sentences: AnnotatedReport['sentences']): Map<string, Mention> {
  const bodies = sentences.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'organization'))
  const short = new Map(bodies.flatMap((one) => (one.rule === 'name.body-shown' ? [[one.base, keyOfName(one)]] : [])))
  const named = new Map<string, Map<string, Mention>>()
  for (const mention of short.size > 0 ? companiesIn(sentences) : [])
    for (let end = mention.base.indexOf(' '); end > 0; end = mention.base.indexOf(' ', end + 1)) {
      const form = short.get(mention.base.slice(0, end))
      if (form === undefined) continue
      const companies = named.get(form) ?? new Map<string, Mention>()
      named.set(form, companies.set(mention.known ?? keyOfName(mention), mention))
    }
  return onlyOnes(named)
}

/** "the UN Security Council …, the Security Council adopted": what any state may have is the one body known by more words, where no state is named with it. */
function bodiesByLastWords(sentences: AnnotatedReport['sentences']): Map<string, Mention> {
  const bodies = sentences.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'organization'))
  const plain = bodies.filter(({ institution }) => institution !== undefined)
  const ofStates = new Set(plain.flatMap((one) => (one.country === null ? [] : [one.base])))
  const free = new Map(plain.flatMap((one) => (ofStates.has(one.base) ? [] : [[one.base, keyOfName(one)]])))
  const named = new Map<string, Map<string, Mention>>()
  for (const mention of free.size > 0 ? bodies : []) {
    if (mention.known === null || mention.institution !== undefined) continue
    for (let at = mention.base.indexOf(' '); at > 0; at = mention.base.indexOf(' ', at + 1)) {
      const form = free.get(mention.base.slice(at + 1))
      if (form === undefined) continue
      const found = named.get(form) ?? new Map<string, Mention>()
      named.set(form, found.set(mention.known, mention))
    }
  }
  return onlyOnes(named)
}

/** By the noun of a company within their name: "Harbor Lines", and not the "Harbor Pilots' Union". */
const companiesIn = (sentences: AnnotatedReport['sentences']): Mention[] =>
  sentences.flatMap(({ mentions, cues }) => {
    const nouns = cues.flatMap(({ entry: { meaning }, first }) =>
      meaning.cue === 'body' && meaning.business ? [first] : [],
    )
    return mentions.filter(
      ({ kind, first, last }) => kind === 'organization' && nouns.some((noun) => first < noun && noun <= last),
    )
  })

const onlyOnes = (named: ReadonlyMap<string, ReadonlyMap<string, Mention>>): Map<string, Mention> =>
  new Map(
    [...named].flatMap(([form, companies]) => (companies.size === 1 ? [[form, [...companies.values()][0]!]] : [])),
  )

/** «НАК „Нафтова“ …, апеляція НАК»: a legal form alone is the one company that the report names with it. */
function companiesByForm(sentences: AnnotatedReport['sentences'], tokens: readonly Token[]): Map<string, Mention> {
  const mentions = sentences.flatMap((sentence) => sentence.mentions)
  const forms = new Map(
    mentions.filter(({ rule }) => rule === 'name.legal-form').map((one) => [one.base, keyOfName(one)]),
  )
  const named = new Map<string, Map<string, Mention>>()
  for (const mention of forms.size > 0 ? mentions : []) {
    const quoted = tokens[mention.first - 1]?.kind === 'mark'
    const form = forms.get(tokens[mention.first - (quoted ? 2 : 1)]?.text ?? '')
    if (mention.kind !== 'organization' || form === undefined) continue
    const companies = named.get(form) ?? new Map<string, Mention>()
    named.set(form, companies.set(mention.known ?? keyOfName(mention), mention))
  }
  return onlyOnes(named)
}

function isPair(tokens: readonly Token[], long: Mention, short: Mention): boolean {
  const bodies = long.kind === 'organization' && short.kind === 'organization' && short.press === null
  // «рух „Вільна земля“ (РВЗ)»: the mark that closes a quoted name stands before the bracket.
  const behind = CLOSING_QUOTES.has(tokens[long.last + 1]?.text ?? '') ? long.last + 2 : long.last + 1
  const open = tokens[behind]?.text ?? ''
  const close = tokens[short.last + 1]?.text ?? ''
  if (!bodies || short.first !== behind + 1 || !SIGNS.has(open) || !CLOSING.has(close)) return false
  if ((open === '(') !== (close === ')') || !ACRONYM.test(short.base)) return false
  const letters = short.base.toLowerCase()
  const words = tokens.slice(long.first, long.last + 1)
  // "Canadian Union of Postal Workers (CUPW)": the adjective of a country before a name is a part of it there.
  const before = tokens[long.first - 1]
  const first = before?.shape === 'capital' && letters.startsWith(before.key.charAt(0)) ? long.first - 1 : long.first
  return (
    abbreviates(letters, words) ||
    (first < long.first && abbreviates(letters, tokens.slice(first, long.last + 1))) ||
    (open === '(' && !short.known && sharesLetter(letters, words))
  )
}

/**
 * Every letter of the short form opens a word of the name, in their order, and smaller words may be passed over; or each word
 * of the name opens with one of its letters: "Freedom Party (FPÖ)", «Партии свободы (АПС)».
 */
function abbreviates(short: string, words: readonly Token[]): boolean {
  const initials = words.filter(({ kind }) => kind === 'word').map(({ key }) => key.charAt(0))
  if (initials.length < 2) return false
  return (initials[0] === short.charAt(0) && isWithin([...short], initials)) || isWithin(initials, [...short])
}

/** "Freedom Party (FPÖ)": in brackets some letters may be those of another language. */
function sharesLetter(short: string, words: readonly Token[]): boolean {
  const initials = words.filter(({ kind }) => kind === 'word').map(({ key }) => key.charAt(0))
  return (
    initials.length > 1 && short.length - initials.length <= 1 && initials.some((initial) => short.includes(initial))
  )
}

/** All letters of one row stand in the other, in their order. */
function isWithin(some: readonly string[], letters: readonly string[]): boolean {
  let at = 0
  for (const letter of letters) if (letter === some[at]) at++
  return at === some.length
}
