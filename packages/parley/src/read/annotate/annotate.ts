import type { Cue } from '../../language/cue.ts'
import type { WorldName } from '../../language/world/world.ts'
import { familyTails } from '../../language/names/family-tails.ts'
import type { Languages } from '../../language/languages.ts'
import type { AnnotatedReport, AnnotatedSentence, Mention, OfficePhrase } from '../annotated.ts'
import type { SegmentedReport, Sentence } from '../segmented.ts'
import { barePresents } from './bare-present.ts'
import { joinOffices } from './compound-offices.ts'
import { verbsOnly } from './verbs-only.ts'
import { offices } from './offices.ts'
import { organizations } from './organizations.ts'
import { companyFormsOf } from './company-forms.ts'
import { datelineNames } from './datelines.ts'
import { documentBases } from './document-bases.ts'
import { englishBodies } from './english-bodies.ts'
import { isHeadline } from './headline.ts'
import { fullNames } from './full-names.ts'
import { glosses } from './glosses.ts'
import { headOf, type Introduced, introducedNames, namesakesOfCities } from './introduced-names.ts'
import { loneNames } from './lone-names.ts'
import { withNouns } from './of-no-state.ts'
import { placeNames } from './place-names.ts'
import { bodiesShown, shownBodies } from './shown-bodies.ts'
import { smallLetters } from './small-letters.ts'
import { COMPOUND, isNameWord, opensSentence, type PlainView, type SentenceView } from './view.ts'
import { worksOf } from './works.ts'
import { withCapitals } from './with-capitals.ts'
import { worldMentions } from './world.ts'

/**
 * Marks what the language packs and the world data know: cues, names, offices, phrases of time.
 * Two passes: people introduced in full first, so that a family name alone is known wherever it stands.
 */
export function annotate(report: SegmentedReport, languages: Languages): AnnotatedReport {
  const views = viewsOf(report, languages, new Set())
  const small = smallLetters(views)
  if (small.names.size === 0 && small.starts.size === 0) return annotated(report, views, languages)
  const written = withCapitals(report, small)
  return annotated(written, viewsOf(written, languages, small.names), languages)
}

function viewsOf(report: SegmentedReport, languages: Languages, writtenSmall: ReadonlySet<number>): SentenceView[] {
  const ordinary = ordinaryWords(report)
  const capitalised = capitalisedWords(report)
  const plain = report.sentences.map((sentence) => viewOf(report, sentence, languages, { ordinary, capitalised }))
  const told = {
    works: worksOf(plain),
    companyForms: companyFormsOf(plain),
    shownBodies: bodiesShown(plain),
    writtenSmall,
  }
  return plain.map((view): SentenceView => ({ ...view, ...told }))
}

function annotated(report: SegmentedReport, views: readonly SentenceView[], languages: Languages): AnnotatedReport {
  const first = views.map((view) => firstPass(view))
  const introduced = familiesOf(first.flatMap(({ mentions }) => mentions))
  const second = views.map((view, place) => secondPass(view, { ...(first[place] ?? NOTHING), introduced }))
  const lone = familiesOf(second.flatMap((found, place) => found.filter((one) => isSure(one, views[place]))))
  /** The office that was told last, and in which sentence, while no other person was named since. */
  let lastHeld: { office: OfficePhrase; told: number } | null = null
  const sentences = views.map((view, place): AnnotatedSentence => {
    const found = second[place] ?? []
    const taken = takenBy([...found, ...view.affiliations])
    const again = introducedNames(view, taken, lone)
    const all = widest([...found, ...again, ...glosses(view, [...found, ...again])])
    const isNear = lastHeld !== null && place - lastHeld.told <= REACH_OF_COUNTERPART
    const held = offices(view, all, isNear ? lastHeld?.office : undefined)
    const own = held.findLast(({ holders, plural }) => holders.length > 0 && !plural)
    if (own) lastHeld = { office: own, told: place }
    else if (all.some(({ kind }) => kind === 'person')) lastHeld = null
    return {
      ...view.sentence,
      grammar: view.pack.grammar,
      cues: barePresents(report, view.pack.grammar, {
        cues: verbsOnly(report, view.pack.grammar, outsideTimes(outsideNames(view.cues, all), view.times)),
        mentions: all,
      }),
      documentBases: documentBases(view),
      camps: outsideNames(view.camps, all),
      mentions: all,
      affiliations: view.affiliations.filter(({ first: at }) => !all.some((one) => one.first <= at && at <= one.last)),
      offices: held,
      times: view.times,
      // What nobody asks for is not looked for: a tense sets days and places on one side or the other of a clause.
      tenses:
        view.times.length === 0 && !all.some(({ kind }) => kind === 'place' || kind === 'country')
          ? []
          : view.pack.time.tenses(report.tokens, view.sentence.first, view.sentence.last),
    }
  })
  return { ...report, sentences, datelineNames: datelineNames(report, languages) }
}

/** Sentences after an office in which «його колега» is of it. */
const REACH_OF_COUNTERPART = 2

/** Verbs and particles inside a name are part of the name: "United States" states nothing. */
const outsideNames = (cues: readonly Cue[], mentions: readonly Mention[]): Cue[] =>
  cues.filter(
    (cue) =>
      NAMING.has(cue.entry.meaning.cue) ||
      !mentions.some((one) => one.first <= cue.first && cue.last <= one.last && one.last > one.first),
  )

/** "suspended in May": a month, and nothing that may be. */
const outsideTimes = (cues: readonly Cue[], times: AnnotatedSentence['times']): Cue[] =>
  cues.filter(
    ({ entry: { meaning }, first, last }) =>
      !(
        meaning.cue === 'maybe' ||
        meaning.cue === 'unreal' ||
        (meaning.cue === 'course' && meaning.status === 'unconfirmed')
      ) || !times.some((time) => time.date !== null && time.first <= first && last <= time.last),
  )

/** Kinds of cue that a name may contain and still mean: its office, its common noun, its issue. */
const NAMING = new Set<Cue['entry']['meaning']['cue']>([
  'office',
  'body',
  'kind',
  'press',
  'issue',
  'document',
  'delegation',
  'meeting',
  'unnamed',
  'channel',
])

/** Kinds of cue that tell what a name beside them names, and nothing else. */
const THINGS = new Set<Cue['entry']['meaning']['cue']>(['place', 'work'])

/** That, and what tells of the adjective before it alone. */
const BESIDE = new Set<Cue['entry']['meaning']['cue']>([...THINGS, 'camp'])

function viewOf(
  report: SegmentedReport,
  sentence: Sentence,
  languages: Languages,
  words: Pick<SentenceView, 'ordinary' | 'capitalised'>,
): PlainView {
  const pack = languages.pack(sentence.language)
  const known = languages.world.find(report.tokens, sentence.first, sentence.last, sentence.language)
  const cues = joinOffices(
    report.tokens,
    pack.cues.find(report.tokens, sentence.first, sentence.last),
    sentence.language !== 'en',
  )
  const isGiven = (word: string): boolean => languages.givenNames.find(word, sentence.language).length > 0
  return {
    tokens: report.tokens,
    sentence,
    pack,
    languages,
    cues: cues.filter(
      (cue) =>
        !BESIDE.has(cue.entry.meaning.cue) &&
        !isName(report, cues, cue, isGiven) &&
        !onlyHelps(report, { cues, grammar: pack.grammar }, cue),
    ),
    things: cues.filter(({ entry }) => THINGS.has(entry.meaning.cue)),
    camps: cues.filter(({ entry }) => entry.meaning.cue === 'camp'),
    headline: sentence.language === 'en' && isHeadline(report.tokens, sentence),
    worldNames: known.names
      .filter((name) => !opensBody(report, cues, name) && !isWithinBody(report, sentence, { cues, known, name }))
      .map((name) => (isOfOffice(cues, name) ? sure(name) : name)),
    affiliations: withNouns(
      { tokens: report.tokens, cues, grammar: pack.grammar },
      known.affiliations.filter(
        ({ first }) => sentence.language === 'en' || !/^[A-Za-z]/u.test(report.tokens[first]?.text ?? ''),
      ),
    ),
    times: pack.time.find(report.tokens, sentence.first, sentence.last),
    ...words,
  }
}

/** «участвовать не будет», «не буде коментувати»: what will not be is the verb beside it, and no meeting. */
const onlyHelps = (
  { tokens }: Pick<SegmentedReport, 'tokens'>,
  { cues, grammar: { auxiliaries, infinitive } }: { cues: readonly Cue[]; grammar: SentenceView['pack']['grammar'] },
  { entry: { meaning }, first, last }: Cue,
): boolean =>
  meaning.cue === 'course' &&
  meaning.status === 'cancelled' &&
  first < last &&
  auxiliaries.has(tokens[last]?.key ?? '') &&
  [first - 1, last + 1].some(
    (beside) =>
      infinitive(tokens[beside]?.key ?? '') &&
      cues.some((cue) => HELPED.has(cue.entry.meaning.cue) && cue.first <= beside && beside <= cue.last),
  )

/** What somebody does about a meeting, and not the meeting itself: «встречаться не будут», «проходить не будет» are that. */
const HELPED: ReadonlySet<string> = new Set(['attend', 'say'])

/**
 * "Kim Son Bok", "Dr Sultan Karim", "Mary Pope said", «Ивана Короля»: a word of kinship with a capital inside a sentence,
 * a title after one of respect, or one that ends a full name, is a name.
 */
function isName(
  { tokens }: SegmentedReport,
  cues: readonly Cue[],
  { entry, first, last }: Cue,
  isGiven: (word: string) => boolean,
): boolean {
  if (entry.meaning.cue !== 'office' || tokens[first]?.shape !== 'capital') return false
  const before = tokens[first - 1]
  const goesOn = tokens[last + 1]?.kind === 'word' && tokens[last + 1]?.shape !== 'lower'
  if (first === last && before?.shape === 'capital' && !goesOn && isGiven(before.text)) return true
  const respected = cues.some((one) => one.entry.meaning.cue === 'courtesy' && one.last === first - 1)
  if (respected) return first === last && tokens[first + 1]?.shape === 'capital'
  return !!entry.meaning.kin && tokens[first - 1]?.kind === 'word' && tokens[first - 1]?.shape === 'capital'
}

/** "The National Electoral Board": an outlet's name that goes on to the noun of a body is none. */
const opensBody = ({ tokens }: SegmentedReport, cues: readonly Cue[], { press, last }: WorldName): boolean =>
  !!press &&
  cues.some(
    ({ entry, first }) =>
      entry.meaning.cue === 'body' &&
      (first === last + 1 || (first === last + 2 && isNameWord(tokens[last + 1]))) &&
      isNameWord(tokens[first]),
  )

/** "the Trade Union Congress", "the National Congress Party": the noun of a body within a longer name is no institution by itself. */
function isWithinBody(
  { tokens }: SegmentedReport,
  sentence: Sentence,
  { cues, known, name }: { cues: readonly Cue[]; known: ReturnType<Languages['world']['find']>; name: WorldName },
): boolean {
  const { institution, first, last } = name
  const isBody = (place: number): boolean =>
    cues.some((cue) => cue.entry.meaning.cue === 'body' && cue.first === place) && isNameWord(tokens[place])
  if (!institution || sentence.language !== 'en' || first !== last || !isBody(first)) return false
  const before = first - 1
  const isOwn =
    before > sentence.first &&
    isNameWord(tokens[before]) &&
    !COMPOUND.test(tokens[before].text) &&
    ![...known.names, ...known.affiliations].some((one) => one.last === before) &&
    !cues.some((cue) => cue.entry.meaning.cue === 'office' && cue.last === before)
  return isOwn || isBody(last + 1)
}

/** «Президент Чада»: a country in the genitive right behind an office in another case is what the office is of, whatever else the word may be. */
const isOfOffice = (cues: readonly Cue[], { kind, flag, cases, first }: WorldName): boolean =>
  kind === 'country' &&
  flag !== undefined &&
  cases.includes('gen') &&
  !cases.includes('nom') &&
  cues.some(
    ({ entry, last, features }) =>
      entry.meaning.cue === 'office' && last === first - 1 && !!features.cases && !features.cases.includes('gen'),
  )

function sure({ flag: _flag, ...name }: WorldName): WorldName {
  return name
}

/** "the EU's foreign policy chief": no magazine of that name. */
const isInOffice = (view: SentenceView, mention: Mention): boolean =>
  mention.press !== null &&
  view.cues.some(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'office' &&
      first <= mention.first &&
      mention.last <= last &&
      last - first > mention.last - mention.first,
  )

function firstPass(view: SentenceView): { mentions: Mention[]; taken: Set<number> } {
  const taken = new Set<number>()
  for (const name of view.worldNames)
    if (name.flag !== 'word' && !(name.common && !name.extent)) claim(taken, name.extent ?? name)
  for (const affiliation of view.affiliations) claim(taken, affiliation)
  const bodies = view.sentence.language === 'en' ? englishBodies(view, taken) : []
  for (const body of bodies) claim(taken, body)
  for (const body of shownBodies(view, taken)) {
    claim(taken, body)
    bodies.push(body)
  }
  const people = fullNames(view, taken)
  const claimed = new Set<number>()
  for (const mention of [...people, ...bodies]) claim(claimed, mention)
  const places = worldMentions(view).filter((mention) => !overlaps(claimed, mention) && !isInOffice(view, mention))
  taken.clear()
  for (const span of [...people, ...bodies, ...places, ...view.affiliations]) claim(taken, span)
  return { mentions: [...people, ...bodies, ...places], taken }
}

const NOTHING = { mentions: [] as Mention[], taken: new Set<number>() }

/** Rules by which a word alone is surely a person, wherever else in the report it stands. */
const SURE = new Set([
  'name.after-courtesy',
  'name.after-office',
  'name.of-meeting',
  'name.listed',
  'name.alone',
  'name.family-ending',
  'name.beside-saying',
  'name.written-small',
])

/** «Зупинка», says a headline: at the head of a sentence every word has a capital. */
const isSure = ({ rule, first }: Mention, view: SentenceView | undefined): boolean =>
  SURE.has(rule) && !(rule === 'name.beside-saying' && view !== undefined && opensSentence(view, first))

function takenBy(spans: readonly { first: number; last: number }[]): Set<number> {
  const taken = new Set<number>()
  for (const span of spans) claim(taken, span)
  return taken
}

/** What the first pass left: family names alone, places and organisations by their nouns, and words that stand alone. */
function secondPass(
  view: SentenceView,
  { mentions, taken, introduced }: { mentions: Mention[]; taken: Set<number>; introduced: Introduced },
): Mention[] {
  const free = new Set<number>()
  for (const affiliation of view.affiliations) claim(free, affiliation)
  const namesakes = namesakesOfCities(view, mentions, introduced)
  const cities = new Set(namesakes.map(({ city }) => city))
  const found = [...mentions.filter((mention) => !cities.has(mention)), ...namesakes.map(({ person }) => person)]
  const add = (more: readonly Mention[]): void => {
    for (const mention of more) claim(taken, mention)
    found.push(...more)
  }
  add(introducedNames(view, taken, introduced))
  add(organizations(view, taken, free))
  add(placeNames(view, taken))
  add(loneNames(view, taken, found))
  return found
}

/** Where names lie in each other the widest, and of equals the one that the world data knows; in order of the text. */
function widest(mentions: Mention[]): Mention[] {
  const ordered = mentions.sort(
    (one, other) =>
      one.first - other.first ||
      other.last - one.last ||
      one.start - other.start ||
      Number(other.known !== null) - Number(one.known !== null) ||
      Number(other.glossOf !== undefined) - Number(one.glossOf !== undefined),
  )
  const kept: Mention[] = []
  for (const mention of ordered) {
    const before = kept.at(-1)
    // «Ізраїль-Хамас»: two names in one word.
    const beside =
      before && before.first === mention.first && before.last === mention.last && before.end <= mention.start
    if (mention.first > (before?.last ?? -1) || beside) kept.push(mention)
  }
  return kept
}

/** Keys of words that stand in lower case somewhere in the report. */
function ordinaryWords(report: SegmentedReport): Set<string> {
  const words = new Set<string>()
  for (const token of report.tokens) if (token.shape === 'lower') words.add(token.key)
  return words
}

/** Keys of words that stand capitalised where no sentence or quotation opens. */
function capitalisedWords(report: SegmentedReport): Set<string> {
  const words = new Set<string>()
  for (const sentence of report.sentences)
    for (let place = sentence.first + 1; place <= sentence.last; place++) {
      const token = report.tokens[place]
      if (token?.shape === 'capital' && report.tokens[place - 1]?.kind === 'word') words.add(token.key)
    }
  return words
}

/** Family names of people, by every base form that the name may have. */
function familiesOf(mentions: readonly Mention[]): Introduced {
  const families = new Map<string, Mention>()
  for (const mention of mentions)
    for (const reading of [...(mention.person?.family ?? []), ...givenFirst(mention)])
      for (const tail of familyTails(reading.base).map((one) => one.toLowerCase()))
        if (!families.has(tail)) families.set(tail, mention)
  return { families, heads: new Set([...families.keys()].map(headOf)) }
}

/** Of two unknown words either may be the family name: in Chinese and Korean names it is the first. */
const givenFirst = ({ rule, person }: Mention): { base: string }[] =>
  rule === 'name.two-unknown' && person?.given ? [{ base: person.given }] : []

function claim(taken: Set<number>, { first, last }: { first: number; last: number }): void {
  for (let place = first; place <= last; place++) taken.add(place)
}

function overlaps(taken: ReadonlySet<number>, { first, last }: { first: number; last: number }): boolean {
  for (let place = first; place <= last; place++) if (taken.has(place)) return true
  return false
}
