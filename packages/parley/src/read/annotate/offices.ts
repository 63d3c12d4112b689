import { isOwnerMark, mayMarkOwner } from '../../language/owner-marks.ts'
import { describesOwner, isLegalForm } from './office-reach.ts'
import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { Mention, OfficePhrase } from '../annotated.ts'
import { affiliationBefore } from './affiliation.ts'
import { isPluralForm } from './plural-form.ts'
import { settleHolders } from './holders.ts'
import { apart } from './joint-offices.ts'
import { stateOf } from '../state-of.ts'
import type { SentenceView } from './view.ts'
import { isClosingMark, isOpeningMark } from '../quotation-marks.ts'

/** What is shorter is a small word, whatever its ending. */
const SHORTEST_GENITIVE = 4

/** «міністр економічного розвитку і торгівлі»: so many words may say what an office is for. */
const LONGEST_PURVIEW = 6

/**
 * Offices with what they are of and who holds them. `mentions` are the sentence's names; `of` and `holders`
 * are places in that list. A nested office («посланець президента Греції Петра Гая Марк …») is told from the
 * outer one by the case of the names that follow.
 */
export function offices(view: SentenceView, mentions: readonly Mention[]): OfficePhrase[] {
  const inName = (cue: Cue): boolean =>
    mentions.some((one) => one.kind === 'organization' && one.first < cue.first && cue.last <= one.last)
  const cues = view.cues.filter((cue) => cue.entry.meaning.cue === 'office' && !inName(cue))
  const found: OfficePhrase[] = []
  for (const cue of cues) {
    const office = officeOf(view, cue, mentions)
    if (!isCounterpart(cue)) found.push(office)
    else if (found.length > 0) found.push(likeOffice(office, found.at(-1)))
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

const isCounterpart = ({ entry }: Cue): boolean => !!(entry.meaning as MeaningOf<'office'>).counterpart

/** "met his Greek counterpart": the office that was named before; where none was, the word names no office. */
function likeOffice(office: OfficePhrase, named: OfficePhrase | undefined): OfficePhrase {
  if (!named) return office
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
    view.pack.grammar.former.has(view.tokens[qualifierBefore(view, start)]?.key ?? ''),
  )
}

/** The word right before another, or before the hyphen that joins them: "ex-president". */
const qualifierBefore = ({ tokens }: SentenceView, place: number): number =>
  tokens[place - 1]?.text === '-' && tokens[place - 1]?.end === tokens[place]?.start ? place - 2 : place - 1

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

/** The last token of «міністр комерції»: words in the genitive that say what the office is for belong to its title. */
function purviewOf(view: SentenceView, cue: Cue, mentions: readonly Mention[]): number {
  let last = cue.last
  if (view.sentence.language === 'en') return last
  while (last < view.sentence.last && last - cue.last < LONGEST_PURVIEW) {
    const next = view.tokens[last + 1]
    // «міністр торгівлі та промисловості»: behind the noun alone, «глава і», another office may follow.
    const joined =
      last > cue.first &&
      next?.kind === 'word' &&
      view.pack.grammar.and.has(next.key) &&
      genitiveWord(view, last + 2, mentions)
    if (joined) last += 2
    else if (last > cue.first && listed(view, last + 1, mentions)) last += 2
    else if (genitiveWord(view, last + 1, mentions) || nounOfGenitive(view, last + 1, mentions)) last++
    else break
  }
  // «керівник переговорних»: an adjective without its noun tells nothing.
  while (
    last > cue.last &&
    view.pack.grammar.adjectival(view.tokens[last]?.key ?? '') &&
    view.pack.grammar.genitiveAdjective(view.tokens[last]?.key ?? '')
  )
    last--
  return last
}

/** «міністр розвитку громад, територій та інфраструктури»: a comma within a list that «та» closes. */
const listed = (view: SentenceView, comma: number, mentions: readonly Mention[]): boolean =>
  view.tokens[comma]?.text === ',' &&
  genitiveWord(view, comma + 1, mentions) &&
  view.tokens[comma + 2]?.kind === 'word' &&
  view.pack.grammar.and.has(view.tokens[comma + 2]?.key ?? '') &&
  genitiveWord(view, comma + 3, mentions)

function genitiveWord(view: SentenceView, place: number, mentions: readonly Mention[]): boolean {
  const token = view.tokens[place]
  if (token?.shape !== 'lower' || place > view.sentence.last) return false
  if (
    mentions.some((one) => one.first <= place && place <= one.last) ||
    view.affiliations.some((one) => one.first <= place && place <= one.last)
  )
    return false
  return (
    ((token.key.length >= SHORTEST_GENITIVE && view.pack.grammar.genitive(token.key)) ||
      view.pack.grammar.purviews.has(token.key)) &&
    !view.pack.functionWords.has(token.key) &&
    !view.cues.some((one) => one.first === place && !PURVIEW.has(one.entry.meaning.cue))
  )
}

/** «корисних копалин»: behind an adjective in the genitive its noun, whatever the ending. */
function nounOfGenitive(view: SentenceView, place: number, mentions: readonly Mention[]): boolean {
  const { tokens, pack } = view
  const [adjective, noun] = [tokens[place - 1]?.key ?? '', tokens[place]]
  return (
    pack.grammar.adjectival(adjective) &&
    pack.grammar.genitiveAdjective(adjective) &&
    genitiveWord(view, place - 1, mentions) &&
    noun?.shape === 'lower' &&
    noun.key.length >= SHORTEST_GENITIVE &&
    place <= view.sentence.last &&
    !pack.functionWords.has(noun.key) &&
    !view.cues.some(({ entry, first, last }) => first <= place && place <= last && !PURVIEW.has(entry.meaning.cue)) &&
    !mentions.some((one) => one.first <= place && place <= one.last)
  )
}

/** Kinds of cue that may tell what an office is for: «міністр армії», «міністр торгівлі». */
const PURVIEW = new Set<Cue['entry']['meaning']['cue']>([
  'body',
  'kind',
  'delegation',
  'sides',
  'issue',
  'pressService',
  'unnamed',
])

/** What the office is of: names right after it, or an adjective, a body or a possessive right before it. */
function complement(
  view: SentenceView,
  cue: Cue,
  { mentions, from }: { mentions: readonly Mention[]; from: number },
): { of: number | null; country: string | null } {
  const { tokens } = view
  const english = view.sentence.language === 'en'
  const own = before(view, cue, mentions)
  let country = affiliationBefore(view, cue.first)?.country ?? null
  // «глава МЗС»: the body is part of the title, and its name goes on: «глава МЗС України».
  const within = mentions.findIndex(
    (one) => one.kind === 'organization' && one.first <= cue.last && one.first > cue.first && one.last >= cue.last,
  )
  let of: number | null = within < 0 ? null : within
  const body = mentions[within]
  if (body) country ??= stateOf(body)
  let place = Math.max(from, (mentions[within]?.last ?? -1) + 1)
  // "the U.S. envoy to Yemen": where somebody is sent tells nothing of who sends him.
  if (english && view.pack.grammar.toWhom.has(tokens[place]?.key ?? '')) {
    const { spokesperson, negotiates } = cue.entry.meaning as MeaningOf<'office'>
    if (!spokesperson && !negotiates) return { of: of ?? own.of, country: country ?? own.country }
    country ??= own.country
  }
  // "secretary of the council", "president of Ukraine"
  while (view.pack.grammar.of.has(tokens[place]?.key ?? '')) place++
  // «його колега з Польщі», "his counterpart from Chile"
  if (isCounterpart(cue) && view.pack.grammar.prepositions.has(tokens[place]?.key ?? '')) place++
  if (describesOwner(view, place, mentions) || isLegalForm(view, place)) place++
  for (let steps = 0; steps < (english ? 2 : MOST_OWNERS); steps++) {
    // «депутат парламенту від партії», «співголова групи від Франції»
    if (!english && isBehalfOf(view, place, mentions)) place++
    const named = mentions.some((one) => one.first === place)
    const affiliation = named ? undefined : view.affiliations.find((one) => one.first === place)
    if (affiliation) {
      if (!isOfNoState(view, affiliation.last + 1)) country ??= affiliation.country
      place = affiliation.last + 1
    }
    // «лідер палестинського руху ХАМАС»: the noun says of what kind the body is.
    const kind = view.cues.find(({ entry, first }) => first === place && entry.meaning.cue === 'kind')
    if (kind && tokens[place]?.shape === 'lower' && mentions.some(({ first }) => first === kind.last + 1))
      place = kind.last + 1
    const at = mentions.findIndex(
      ({ first }) => first === place || (first === place + 1 && isOpeningMark(tokens[place]?.text)),
    )
    const mention = mentions[at]
    if (!mention || mention.kind === 'person') break
    country ??= stateOf(mention) ?? stateNamedIn(view, mention)
    if (mention.kind !== 'country') of ??= at
    place = mention.last + 1
  }
  // What stands before an English office says whose it is: "the U.S. representative of the fund".
  return english && (own.country !== null || (of === null && country === null)) ? own : { of, country }
}

/** «начальник Генштабу Збройних сил Судану» */
const MOST_OWNERS = 3

/** «немецкого профсоюза», «шведського концерну»: what is at home in a country, and no body of it. */
const isOfNoState = ({ cues, tokens, pack }: SentenceView, place: number): boolean =>
  pack.grammar.inflected &&
  tokens[place]?.shape === 'lower' &&
  cues.some(
    ({ entry: { meaning }, first }) => first === place && meaning.cue === 'kind' && OF_NO_STATE.has(meaning.kind),
  )

const OF_NO_STATE: ReadonlySet<MeaningOf<'kind'>['kind']> = new Set(['union', 'company', 'movement', 'party', 'bloc'])

/** «Национальный совет Перу», "the Council of Ministers of Peru": a body that no list knows tells its state at its end. */
function stateNamedIn({ worldNames, cues }: SentenceView, { kind, known, first, last }: Mention): string | null {
  const isOfState = cues.some(
    ({ entry: { meaning }, ...cue }) =>
      meaning.cue === 'body' && !!meaning.state && first <= cue.first && cue.last < last,
  )
  if (kind !== 'organization' || known !== null || !isOfState) return null
  return worldNames.find((one) => one.kind === 'country' && one.first > first && one.last === last)?.key ?? null
}

/** «від» and a country or a body, perhaps with the noun of its kind. */
const isBehalfOf = ({ tokens, pack }: SentenceView, place: number, mentions: readonly Mention[]): boolean =>
  pack.grammar.byWhom.has(tokens[place]?.key ?? '') &&
  mentions.some(({ kind, first }) => kind !== 'person' && (first === place + 1 || first === place + 2))

/** Small-letter words between a body and its office: "Hamas political bureau chief". */
const LONGEST_SECTION = 2

/**
 * English puts the body first: "White House spokesman", "Ukraine's president", "President Smith's envoy", "Smith adviser Paul
 * Walker"; a place or a part of the body may stand between: "Hamas' Gaza chief", "IAM International President".
 */
function before(
  view: SentenceView,
  cue: Cue,
  mentions: readonly Mention[],
): { of: number | null; country: string | null } {
  const first = sectionStart(view, cue.first)
  const place = endingBefore(view, mentions, first)
  const mention = mentions[place]
  if (!mention || mention.kind === 'place') {
    const further = mentions[partOwner(view, mentions, mention?.first ?? first)]
    if (further) return { of: further.kind === 'country' ? null : mentions.indexOf(further), country: stateOf(further) }
  }
  if (!mention || (mention.kind === 'person' && !mayOwn(view, cue, mention, mentions)))
    return { of: null, country: null }
  return { of: mention.kind === 'country' ? null : place, country: stateOf(mention) }
}

/** Place in the list of the name that ends right before a token, or before an owner's mark. */
const endingBefore = ({ tokens }: SentenceView, mentions: readonly Mention[], first: number): number =>
  mentions.findIndex(({ last }) => last === first - 1 || (last === first - 2 && mayMarkOwner(tokens[first - 1])))

/** A person's name owns an office with "'s", or in small letters with the name of its holder right behind. */
function mayOwn({ tokens }: SentenceView, cue: Cue, owner: Mention, mentions: readonly Mention[]): boolean {
  if (mayMarkOwner(tokens[owner.last + 1])) return true
  return (
    tokens[cue.first]?.shape === 'lower' &&
    owner.person?.given === null &&
    mentions.some(({ kind, first }) => kind === 'person' && first === cue.last + 1)
  )
}

/** A body or a country with no more than capitalised words and numbers, which are no names, between it and a token. */
function partOwner(view: SentenceView, mentions: readonly Mention[], from: number): number {
  let first = from
  for (let steps = 0; steps <= LONGEST_PART; steps++) {
    const place = endingBefore(view, mentions, first)
    const mention = mentions[place]
    if (mention) return mention.kind === 'organization' || mention.kind === 'country' ? place : -1
    const before = view.tokens[first - 1]
    if (first - 1 < view.sentence.first || before?.kind === 'mark' || before?.shape === 'lower') return -1
    if (view.cues.some((cue) => cue.first <= first - 1 && first - 1 <= cue.last && cue.entry.meaning.cue !== 'body'))
      return -1
    first--
  }
  return -1
}

/** "District 751", "Commercial Airplanes" */
const LONGEST_PART = 2

function sectionStart(view: SentenceView, first: number): number {
  const { tokens, pack, cues } = view
  let start = first
  for (let steps = 0; steps <= LONGEST_SECTION; steps++) {
    const place = qualifierBefore(view, start)
    const before = tokens[place]
    const isSection =
      before?.shape === 'lower' &&
      !isOwnerMark(before) &&
      // "then" tells a time elsewhere, and here when the office was held.
      (pack.grammar.officeQualifiers.has(before.key) ||
        (!pack.functionWords.has(before.key) &&
          !cues.some((cue) => cue.last === place && !PURVIEW.has(cue.entry.meaning.cue))))
    if (!isSection) return start
    start = place
  }
  return first
}

/** «посланник президента США»: an office under another is of the same country. */
function inheritCountry(view: SentenceView, office: OfficePhrase, next: OfficePhrase | undefined): void {
  const under = next && next.first === office.last + 1 && (next.cases.length === 0 || next.cases.includes('gen'))
  if (under && view.sentence.language !== 'en') office.country ??= next.country
}
