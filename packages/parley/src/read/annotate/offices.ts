import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { Mention, OfficePhrase } from '../annotated.ts'
import { affiliationBefore } from './affiliation.ts'
import { isPluralForm } from './plural-form.ts'
import { settleHolders } from './holders.ts'
import { apart } from './joint-offices.ts'
import { complement, isCounterpart } from './office-owner.ts'
import { purviewOf } from './office-purview.ts'
import type { SentenceView } from './view.ts'
import { qualifierBefore } from '../qualifier-before.ts'
import { isClosingMark } from '../quotation-marks.ts'

/**
 * Offices with what they are of and who holds them. `mentions` are the sentence's names; `of` and `holders`
 * are places in that list. A nested office («посланець президента Греції Петра Гая Марк …») is told from the
 * outer one by the case of the names that follow. `before`: the office of a person that was told last before the sentence.
 */
export function offices(
  view: SentenceView,
  mentions: readonly Mention[],
  before: OfficePhrase | undefined,
): OfficePhrase[] {
  const inName = (cue: Cue): boolean =>
    mentions.some((one) => one.kind === 'organization' && one.first < cue.first && cue.last <= one.last)
  const cues = view.cues.filter((cue) => cue.entry.meaning.cue === 'office' && !inName(cue))
  const found: OfficePhrase[] = []
  for (const cue of cues) {
    const office = officeOf(view, cue, mentions)
    if (!isCounterpart(cue)) found.push(office)
    else if (isOfSome(cue, office)) {
      const named = found.at(-1) ?? (opensWithOwner(view, office) ? before : undefined)
      if (named) found.push(likeOffice(office, named))
    }
  }
  for (const [order, office] of found.entries()) inheritCountry(view, office, found[order + 1])
  const all = found.flatMap((office) => apart(view, office, mentions))
  settleHolders(view, all, mentions)
  return all.map((office) => ({
    ...office,
    holders: office.holders.filter((holder) => !isBeyondSpeech(view, office, mentions[holder])),
  }))
}

/** “asked me to be a mediator,” X said: the comma within the marks closes what X said, and tells nothing of his office. */
function isBeyondSpeech({ tokens }: SentenceView, { last }: OfficePhrase, holder: Mention | undefined): boolean {
  for (let place = last + 1; place < (holder?.first ?? 0); place++)
    if (tokens[place]?.text === ',' && isClosingMark(tokens[place + 1]?.text)) return true
  return false
}

/** «Його грецький колега», "Her Greek counterpart,": whose, the sentence before tells. */
const opensWithOwner = ({ tokens, sentence, pack }: SentenceView, { first }: OfficePhrase): boolean =>
  first > sentence.first &&
  first - sentence.first <= LONGEST_OWNED &&
  pack.grammar.possessives.has(tokens[sentence.first]?.key ?? '')

/** "His South African": words before the counterpart. */
const LONGEST_OWNED = 3

/** "met his Greek colleague", "her colleague from Chile", but "said his colleague Marsh". */
const isOfSome = ({ entry }: Cue, { of, country }: OfficePhrase): boolean =>
  !(entry.meaning as MeaningOf<'office'>).owned || of !== null || country !== null

/** "met his Greek counterpart": the office that was named before; where none was, the word names no office. */
function likeOffice(office: OfficePhrase, named: OfficePhrase): OfficePhrase {
  const { title, head, envoy, spokesperson } = named
  return { ...office, title, head, envoy, spokesperson, counterpart: true }
}

function officeOf(view: SentenceView, cue: Cue, mentions: readonly Mention[]): OfficePhrase {
  const meaning = cue.entry.meaning as MeaningOf<'office'>
  const purview = purviewOf(view, cue, mentions)
  const title = [titleOf(view, cue), ...view.tokens.slice(cue.last + 1, purview + 1).map((token) => token.text)]
    .join(' ')
    .replaceAll(' ,', ',')
  const { of, country } = complement(view, cue, { mentions, from: purview + 1 })
  const oneOfMany = isOneOfMany(view, cue)
  return {
    first: cue.first,
    last: purview,
    title,
    cases: oneOfMany ? [] : (cue.features.cases ?? []),
    plural: !oneOfMany && (cue.features.number === 'pl' || isPluralForm(view, cue) || isOnlyPlural(view, cue)),
    head: !!meaning.head,
    envoy: !!meaning.envoy,
    spokesperson: !!meaning.spokesperson,
    kin: !!meaning.kin,
    calling: !!meaning.calling,
    former: !!meaning.former || isFormer(view, cue),
    counterpart: isCounterpart(cue),
    of,
    country: meaning.calling ? null : (country ?? (of === null ? view.languages.offices.countryOf(title) : null)),
    holders: [],
  }
}

/** «один із керівників ради Х», "one of the chief negotiators, X": a single holder, in whatever case. */
function isOneOfMany({ tokens, pack }: SentenceView, { first }: Cue): boolean {
  const { one, of } = pack.grammar.partitive
  for (let place = first - 1; place > first - LONGEST_PARTITIVE && place > 0; place--) {
    const key = tokens[place]?.key ?? ''
    if (of.has(key)) return one.has(tokens[place - 1]?.key ?? '')
    if (tokens[place]?.shape !== 'lower') return false
  }
  return false
}

/** "one of the movement's most senior": words between and the office. */
const LONGEST_PARTITIVE = 4

/** «колишній президент», "former Norwegian president": the word stands before the office or before its country. */
function isFormer(view: SentenceView, { first }: Cue): boolean {
  const country = affiliationBefore(view, first)?.first
  return [first, country ?? first].some((start) =>
    view.pack.grammar.former.has(view.tokens[qualifierBefore(view.tokens, start)]?.key ?? ''),
  )
}

/** «посланці»: also a locative, but no nominative of one, who would be «посланець». */
const isOnlyPlural = ({ tokens, pack }: SentenceView, { entry, first, last, features }: Cue): boolean =>
  pack.grammar.inflected &&
  first === last &&
  features.number === undefined &&
  !!features.cases?.includes('nom') &&
  features.cases.includes('loc') &&
  tokens[last]?.key !== entry.lemma.toLowerCase()

/** The dictionary form of the office; where its words leave a gap («chief … negotiator») or a stop is part of it, as written. */
const titleOf = ({ tokens }: SentenceView, { entry, first, last }: Cue): string =>
  /[….]/u.test(entry.lemma)
    ? tokens
        .slice(first, last + 1)
        .map((token) => token.key)
        .join(' ')
        .replaceAll(' .', '.')
    : entry.lemma

/** «посланник президента США»: an office under another is of the same country. */
function inheritCountry(view: SentenceView, office: OfficePhrase, next: OfficePhrase | undefined): void {
  const under = next && next.first === office.last + 1 && (next.cases.length === 0 || next.cases.includes('gen'))
  if (under && view.sentence.language !== 'en') office.country ??= next.country
}
