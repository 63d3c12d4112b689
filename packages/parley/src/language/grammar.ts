import { z } from 'zod'
import { readChecked } from './checked-yaml.ts'
import type { LanguageCode } from './pack.ts'

const words = z.array(z.string())
const GrammarFile = z.strictObject({
  note: z.string(),
  inflected: z.boolean(),
  nameParticles: words,
  articles: z.strictObject({ definite: words, indefinite: words }),
  and: words,
  locative: words,
  with: words,
  about: words,
  prepositions: words,
  takesUp: words,
  beforehand: words,
  since: words,
  ownerMarks: z.strictObject({ joined: words, alone: words }),
  pluralEndings: words,
  likePlurals: words,
  adverbEndings: words,
  nominativeEndings: words,
  obliqueEndings: words,
  subjects: z.strictObject({ m: words, f: words }),
  ordinalEndings: words,
  anaphors: words,
  relative: words,
  relativeOthers: words,
  relativeSubjects: words,
  none: words,
  excludes: words,
  hedges: words,
  moved: z.strictObject({ toDay: words, toPlace: words, from: words, instead: words }),
  lacking: words,
  only: words,
  amounts: words,
  mediatedBy: words,
  cityAdjectives: words,
  pluralObjects: words,
  relativePlaces: words,
  pluralSubjects: words,
  objects: words,
  purpose: words,
  copula: words,
  of: words,
  genitiveEndings: words,
  purviews: words,
  former: words,
  adjectiveEndings: words,
  surnameEndings: words,
  verbEndings: words,
  documentModifiers: words,
  plainAdjectives: words,
  between: words,
  infinitiveEndings: words,
  likeInfinitives: z.strictObject({ endings: words, words }),
  ownSide: words,
  referring: words,
  under: words,
  points: words,
  genitiveAdjectiveEndings: words,
  nounGenders: z.strictObject({ f: words, n: words }),
  indeclinableEnds: z.string(),
  properAdjectiveEndings: words,
  nameJoins: words,
  namePrefixes: words,
  bodyJoins: words,
  who: words,
  namedAfter: words,
  purposeEndings: words,
  abstractEndings: words,
  organizationWords: z.strictObject({ starts: words, cores: words, ends: words, caseEndings: words }),
  bodyOwners: words,
  bodyOwnerLeads: words,
  but: words,
  outletCountries: words,
  auxiliaries: words,
  finite: words,
  gerundEndings: words,
  subordinate: words,
  ownVoice: words,
  outletEnds: words,
  ownVoiceEndings: words,
  ownSubjects: z.strictObject({ one: words, several: words }),
  ownFutureEndings: z.strictObject({ one: words, several: words }),
  activeParticipleEndings: words,
  correlatives: words,
  demonstratives: words,
  toWhom: words,
  byWhom: words,
  determiners: words,
  own: words,
  ownOfThings: words,
  membersOf: words,
  officeQualifiers: words,
  possessives: words,
  partitive: z.object({ one: words, of: words }),
  agent: words,
  supposes: words,
  infinitiveMarks: words,
  pluperfect: z.strictObject({ auxiliaries: words, between: words, participles: words, endings: words }),
})

/** Closed classes of one language: sets of keys, and tests of endings. */
export interface Grammar {
  /** Whether endings tell what a noun is in its sentence, and verbs whose they are; where not, order and small words do. */
  inflected: boolean
  /** Small words inside names: «фон», "bin". */
  nameParticles: ReadonlySet<string>
  /** "the"; "a", "another", «один»: somebody not told before. */
  articles: { definite: ReadonlySet<string>; indefinite: ReadonlySet<string> }
  /** Words and marks that join members of a list. */
  and: ReadonlySet<string>
  /** Prepositions of place. */
  locative: ReadonlySet<string>
  /** «з», «між», "with", "between". */
  with: ReadonlySet<string>
  /** «про», "about". */
  about: ReadonlySet<string>
  prepositions: ReadonlySet<string>
  /** Words before a noun of meeting that take up one already told: «під (час)», "during". */
  takesUp: ReadonlySet<string>
  /** Those of them behind which it is still to come: «перед», "before". */
  beforehand: ReadonlySet<string>
  /** Words before a date that bounds something: «з», «до», "since", "before". */
  since: ReadonlySet<string>
  /** What marks a name in Latin letters as an owner's: "'s"; what stands alone behind a plural: "'". */
  ownerMarks: { joined: readonly string[]; alone: readonly string[] }
  endsAsPlural(key: string): boolean
  /** The same for no word that has the ending in the singular too: "press". */
  plural(key: string): boolean
  /** Whether a word ends as adverbs do: "briefly". */
  adverbial(key: string): boolean
  /** Whether the name of an organisation stands in the nominative, by how it ends. */
  endsAsNominative(word: string): boolean
  /** Pronouns that can be a subject, with their gender. */
  subjects: ReadonlyMap<string, 'm' | 'f'>
  /** What makes figures an ordinal: «56-й», "116th". */
  ordinalEndings: ReadonlySet<string>
  /** Pronouns that take up a country or body named before: "It refuses". */
  anaphors: ReadonlySet<string>
  /** Words that open a relative clause. */
  relative: ReadonlySet<string>
  /** Those of them that take up people or several, and so no meeting. */
  relativeOthers: ReadonlySet<string>
  /** Those of them that may be the subject of their clause. */
  relativeSubjects: ReadonlySet<string>
  /** What adjectives of cities add to their names: «женевський». */
  cityAdjectives: readonly string[]
  /** Words before what there was none of: "no talks", «жодної зустрічі». */
  none: ReadonlySet<string>
  /** Words before somebody who was not there: «замість», "without". */
  excludes: ReadonlySet<string>
  /** Words beside a number that is only about so: «близько», "more than". */
  hedges: ReadonlySet<string>
  /** Words before the new day and the new place of what was moved, and before those that it had. */
  moved: { [role in 'toDay' | 'toPlace' | 'from' | 'instead']: ReadonlySet<string> }
  /** «без», "without": before what is not there. */
  lacking: ReadonlySet<string>
  /** «лише», "only" */
  only: ReadonlySet<string>
  /** How much is offered, without saying of what: "more", «менше», "percent". */
  amounts: ReadonlySet<string>
  /** Second halves of compounds that name a mediator: "EU-facilitated". */
  mediatedBy: readonly string[]
  /** Those that mean several: «(з) ними», "them". */
  pluralObjects: ReadonlySet<string>
  /** Those that take up a place: «де», "where". */
  relativePlaces: ReadonlySet<string>
  /** «вони», "they": subjects that mean several. */
  pluralSubjects: ReadonlySet<string>
  /** Pronouns that can be an object: «його», «её». */
  objects: ReadonlySet<string>
  /** Words before what something is done for: «для переговорів», "for talks". */
  purpose: ReadonlySet<string>
  copula: ReadonlySet<string>
  /** English words between an office and what it is of. */
  of: ReadonlySet<string>
  genitive(key: string): boolean
  /** What an office is for or of, in the genitive, where no ending tells: «транспорту», «штату». */
  purviews: ReadonlySet<string>
  /** Before an office that is held no more: «колишній», "former". */
  former: ReadonlySet<string>
  adjectival(key: string): boolean
  surname(key: string): boolean
  verbal(key: string): boolean
  documentModifier(key: string): boolean
  /** "between", «між» */
  between: ReadonlySet<string>
  /** Whether a word ends as a Slavic infinitive does, and not as another word that ends so too. */
  infinitive(key: string): boolean
  /** How a speaker names the own side: "the country", «уряд». */
  ownSide: ReadonlySet<string>
  /** Takes up what was told before, as an object: "both", «його» */
  referring: ReadonlySet<string>
  /** Before a document, what follows from it: "under", «згідно» */
  under: ReadonlySet<string>
  /** Whether an adjective with the ending of those of cities is of something else: «політична», «морская». */
  plainAdjective(key: string): boolean
  /** Whether a word is one for a point of a plan: "point", «статей». */
  isPoint(key: string): boolean
  /** Adjectives in the genitive, told from nouns: «переговорних», not «оборони». */
  genitiveAdjective(key: string): boolean
  /** Gender that the ending of a noun's base form tells. */
  genderOf(lemma: string): 'm' | 'f' | 'n'
  seemsIndeclinable(word: string): boolean
  /** Words that are capitalised without being a family name: "Ukrainian", "Socialist". */
  properAdjective(key: string): boolean
  /** Small words inside the name of a body: "Ministry of Health"; in a Slavic language, of one in Latin letters. */
  nameJoins: ReadonlySet<string>
  /** Relative pronouns that take up people only: "who". */
  who: ReadonlySet<string>
  /** Words that open a compound name and never change: «Абдель …», «Абу …». */
  namePrefixes: ReadonlySet<string>
  /** Prepositions inside the name of a body, before what it is for: «по», «проти». */
  bodyJoins: ReadonlySet<string>
  /** «імені», «им»: before whom a body is named after. */
  namedAfter: ReadonlySet<string>
  /** Whether a word may say what a body is for, behind such a preposition. */
  bodyPurpose(key: string): boolean
  /** A common noun by its ending, in any case: «положении», «вакцинация»; no name, whatever its first letter. */
  abstract(key: string): boolean
  /** A word of an organisation by how it is put together: «Минкомсвязи», «Нацбанк», «Росприроднадзор». */
  organization(key: string): boolean
  /** Its base form where the end of the word tells it: «Зернопрому» is «зернопром»; null where not. */
  organizationBase(key: string): string | null
  /** Whose body it may be by its name: "People's Party", "Teachers' Union". */
  bodyOwners: ReadonlySet<string>
  /** Words that may stand before one of them: "flight attendants". */
  bodyOwnerLeads: ReadonlySet<string>
  /** Words that join a clause by contrast: ", but said". */
  but: ReadonlySet<string>
  /** Countries whose outlets write in the language: one of them may be a report's own outlet. */
  outletCountries: ReadonlySet<string>
  /** Auxiliary verbs and adverbs that stand within a verb: "have long insisted". */
  auxiliaries: ReadonlySet<string>
  /** Verbs that show a clause: "will", "had", "was". */
  finite: ReadonlySet<string>
  /** Whether a verb ends as one that only accompanies another: "adding", «додавши», «отметив». */
  gerund(key: string): boolean
  /** Words that open a clause or phrase of time, cause or contrast: "before", «оскільки». */
  subordinate: ReadonlySet<string>
  /** Who speaks, in the words of the speaker: "we", «наш». */
  ownVoice: ReadonlySet<string>
  /** What the name of an outlet ends in, whatever the outlet: "Herald". */
  outletEnds: ReadonlySet<string>
  /** Whether a verb ends as of those who write: «нагадаємо». */
  speaksOfUs(key: string): boolean
  /** Whether a Slavic participle has who does it for its noun: «заявивший». Others tell what is done to it. */
  activeParticiple(key: string): boolean
  /** Who speaks, as a subject: "I", and for others too: "we", «ми». */
  ownSubjects: { one: ReadonlySet<string>; several: ReadonlySet<string> }
  /** Whether a Slavic verb of what is to come has who speaks for its subject: «зустрінуся», «проведем». */
  ownFuture: { one(key: string): boolean; several(key: string): boolean }
  demonstratives: ReadonlySet<string>
  /** Between a preposition and the clause that it governs: «після того, як». */
  correlatives: ReadonlySet<string>
  /** Before whom something suits or not: "unacceptable to". */
  toWhom: ReadonlySet<string>
  /** Before whose something is: "a demand by". */
  byWhom: ReadonlySet<string>
  /** Words that only stand before a noun: "the", "its". */
  determiners: ReadonlySet<string>
  /** By whom something was done, in a language without an instrumental: "by". */
  agent: ReadonlySet<string>
  /** Open a clause on what is not so, or not yet: "if", «поки». */
  supposes: ReadonlySet<string>
  /** "its demand", «свою вимогу»: what the subject of the sentence has. */
  own: ReadonlySet<string>
  /** Of these, the one that takes up no person: "its". */
  ownOfThings: ReadonlySet<string>
  /** Between those who work for or belong to a body and its name: "of", "at". */
  membersOf: ReadonlySet<string>
  /** Said of an office or of who holds it: "veteran", "local"; no name of a body, though a sentence opens with it. */
  officeQualifiers: ReadonlySet<string>
  /** "its", «його»: belongs to whoever was named before. */
  possessives: ReadonlySet<string>
  /** "one of", «один із»: what stands behind in the plural is one of many. */
  partitive: { one: ReadonlySet<string>; of: ReadonlySet<string> }
  /** Words that only stand before an infinitive: "to". */
  infinitiveMarks: ReadonlySet<string>
  /** The past before the past: its auxiliary, what may stand before the participle, and the participles. */
  pluperfect: {
    auxiliaries: ReadonlySet<string>
    between: ReadonlySet<string>
    participles: ReadonlySet<string>
    endings: readonly string[]
  }
}

/** Reads `grammar.yml` of a language. Throws an error that names the file where it is malformed. */
export function loadGrammar(language: LanguageCode): Grammar {
  const file = readChecked(`${language}/grammar.yml`, GrammarFile)
  return {
    inflected: file.inflected,
    nameParticles: new Set(file.nameParticles),
    articles: { definite: new Set(file.articles.definite), indefinite: new Set(file.articles.indefinite) },
    and: new Set(file.and),
    locative: new Set(file.locative),
    with: new Set(file.with),
    about: new Set(file.about),
    prepositions: new Set(file.prepositions),
    takesUp: new Set(file.takesUp),
    beforehand: new Set(file.beforehand),
    since: new Set(file.since),
    ownerMarks: file.ownerMarks,
    endsAsPlural: endsWith(file.pluralEndings),
    plural: pluralTest(file),
    adverbial: endsWith(file.adverbEndings),
    endsAsNominative: nominativeTest(file),
    subjects: new Map([
      ...file.subjects.m.map((word): [string, 'm'] => [word, 'm']),
      ...file.subjects.f.map((word): [string, 'f'] => [word, 'f']),
    ]),
    ordinalEndings: new Set(file.ordinalEndings),
    anaphors: new Set(file.anaphors),
    relative: new Set(file.relative),
    relativeOthers: new Set(file.relativeOthers),
    relativeSubjects: new Set(file.relativeSubjects),
    pluralObjects: new Set(file.pluralObjects),
    relativePlaces: new Set(file.relativePlaces),
    cityAdjectives: file.cityAdjectives,
    none: new Set(file.none),
    excludes: new Set(file.excludes),
    hedges: new Set(file.hedges),
    moved: {
      toDay: new Set(file.moved.toDay),
      toPlace: new Set(file.moved.toPlace),
      from: new Set(file.moved.from),
      instead: new Set(file.moved.instead),
    },
    lacking: new Set(file.lacking),
    only: new Set(file.only),
    amounts: new Set(file.amounts),
    mediatedBy: file.mediatedBy,
    pluralSubjects: new Set(file.pluralSubjects),
    objects: new Set(file.objects),
    purpose: new Set(file.purpose),
    copula: new Set(file.copula),
    of: new Set(file.of),
    genitive: endsWith(file.genitiveEndings),
    purviews: new Set(file.purviews),
    former: new Set(file.former),
    adjectival: endsWith(file.adjectiveEndings),
    surname: endsWith(file.surnameEndings),
    verbal: endsWith(file.verbEndings),
    documentModifier: (key) =>
      file.documentModifiers.some((part) => (part.startsWith('-') ? key.endsWith(part) : key.startsWith(part))),
    between: new Set(file.between),
    infinitive: infinitiveTest(file),
    ownSide: new Set(file.ownSide),
    referring: new Set(file.referring),
    under: new Set(file.under),
    plainAdjective: (key) => file.plainAdjectives.some((part) => key.includes(part)),
    isPoint: (key) => file.points.some((stem) => key.startsWith(stem)),
    genitiveAdjective: endsWith(file.genitiveAdjectiveEndings),
    genderOf: genderByEnding(file.nounGenders),
    seemsIndeclinable: (word) => file.indeclinableEnds.includes(word.slice(-1).toLowerCase()) && word !== '',
    properAdjective: endsWith(file.properAdjectiveEndings),
    nameJoins: new Set(file.nameJoins),
    namePrefixes: new Set(file.namePrefixes),
    bodyJoins: new Set(file.bodyJoins),
    who: new Set(file.who),
    namedAfter: new Set(file.namedAfter),
    bodyPurpose: endsWith(file.purposeEndings),
    abstract: endsWith(file.abstractEndings),
    organization: organizationTest(file.organizationWords),
    organizationBase: organizationBase(file.organizationWords),
    bodyOwners: new Set(file.bodyOwners),
    bodyOwnerLeads: new Set(file.bodyOwnerLeads),
    but: new Set(file.but),
    outletCountries: new Set(file.outletCountries),
    auxiliaries: new Set(file.auxiliaries),
    finite: new Set(file.finite),
    gerund: (key) => file.gerundEndings.some((ending) => key.endsWith(ending)),
    subordinate: new Set(file.subordinate),
    ownVoice: new Set(file.ownVoice),
    outletEnds: new Set(file.outletEnds),
    speaksOfUs: endsWith(file.ownVoiceEndings),
    ownSubjects: { one: new Set(file.ownSubjects.one), several: new Set(file.ownSubjects.several) },
    ownFuture: { one: endsWith(file.ownFutureEndings.one), several: endsWith(file.ownFutureEndings.several) },
    activeParticiple: endsWith(file.activeParticipleEndings),
    correlatives: new Set(file.correlatives),
    demonstratives: new Set(file.demonstratives),
    toWhom: new Set(file.toWhom),
    byWhom: new Set(file.byWhom),
    determiners: new Set(file.determiners),
    own: new Set(file.own),
    ownOfThings: new Set(file.ownOfThings),
    membersOf: new Set(file.membersOf),
    officeQualifiers: new Set(file.officeQualifiers),
    possessives: new Set(file.possessives),
    partitive: { one: new Set(file.partitive.one), of: new Set(file.partitive.of) },
    agent: new Set(file.agent),
    supposes: new Set(file.supposes),
    infinitiveMarks: new Set(file.infinitiveMarks),
    pluperfect: {
      auxiliaries: new Set(file.pluperfect.auxiliaries),
      between: new Set(file.pluperfect.between),
      participles: new Set(file.pluperfect.participles),
      endings: file.pluperfect.endings,
    },
  }
}

/** A stem must be left before the ending. */
const SHORTEST_STEM = 2
const endsWith =
  (endings: readonly string[]) =>
  (key: string): boolean =>
    endings.some((ending) => key.length >= ending.length + SHORTEST_STEM && key.endsWith(ending))

/** "press" ends as plurals do, and is none. */
function pluralTest({
  pluralEndings,
  likePlurals,
}: Pick<z.infer<typeof GrammarFile>, 'pluralEndings' | 'likePlurals'>): Grammar['plural'] {
  const ends = endsWith(pluralEndings)
  return (key) => ends(key) && !likePlurals.some((ending) => key.endsWith(ending))
}

/** A word in a consonant stands in the nominative, unless it ends as other cases do. */
const nominativeTest =
  ({
    nominativeEndings,
    obliqueEndings,
  }: Pick<z.infer<typeof GrammarFile>, 'nominativeEndings' | 'obliqueEndings'>): Grammar['endsAsNominative'] =>
  (word) =>
    nominativeEndings.some((ending) => word.endsWith(ending)) && !obliqueEndings.some((ending) => word.endsWith(ending))

/** «безопасности» and «часть» end as infinitives do, and are none: by their ending or as words of their own. */
function infinitiveTest({
  infinitiveEndings,
  likeInfinitives,
}: Pick<z.infer<typeof GrammarFile>, 'infinitiveEndings' | 'likeInfinitives'>): Grammar['infinitive'] {
  const ends = endsWith(infinitiveEndings)
  const others = new Set(likeInfinitives.words)
  return (key) => ends(key) && !others.has(key) && !likeInfinitives.endings.some((ending) => key.endsWith(ending))
}

/** A start with a core behind it («гос» + «дума»), or one of the ends behind anything, in any case. */
function organizationTest({
  starts,
  cores,
  ends,
  caseEndings,
}: Record<'starts' | 'cores' | 'ends' | 'caseEndings', readonly string[]>): (key: string) => boolean {
  if (starts.length === 0) return () => false
  const joined = new RegExp(`^(?:${starts.join('|')})(?:${cores.join('|')})`, 'u')
  const ended = new RegExp(`^\\p{L}{2,}(?:${ends.join('|')})(?:${caseEndings.join('|')})$`, 'u')
  return (key) => joined.test(key) || ended.test(key)
}

/** The word without its case ending, where it ends as organisations do. */
function organizationBase({
  ends,
  caseEndings,
}: Record<'ends' | 'caseEndings', readonly string[]>): (key: string) => string | null {
  if (ends.length === 0) return () => null
  const ended = new RegExp(`^(\\p{L}{2,}(?:${ends.join('|')}))(?:${caseEndings.join('|')})$`, 'u')
  return (key) => ended.exec(key)?.[1] ?? null
}

/** The longest ending decides: «об'єднання» is neuter though «я» is feminine. A noun with none of them is masculine. */
function genderByEnding({ f, n }: { f: readonly string[]; n: readonly string[] }): Grammar['genderOf'] {
  const longestFirst = [
    ...f.map((ending) => ({ ending, gender: 'f' as const })),
    ...n.map((ending) => ({ ending, gender: 'n' as const })),
  ].sort((one, other) => other.ending.length - one.ending.length)
  return (lemma) => longestFirst.find(({ ending }) => lemma.endsWith(ending))?.gender ?? 'm'
}
