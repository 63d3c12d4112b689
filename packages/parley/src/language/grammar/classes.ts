import { z } from 'zod'

const words = z.array(z.string())

/** Closed classes of words of one language, as its `grammar.yml` lists them: a new one is a line here. */
export const WordLists = z.strictObject({
  /** Small words inside names: «фон», "bin". */
  nameParticles: words,
  /** "the"; "a", "another", «один»: somebody not told before. */
  articles: z.strictObject({ definite: words, indefinite: words }),
  /** Words and marks that join members of a list. */
  and: words,
  /** Prepositions of place. */
  locative: words,
  /** «з», «між», "with", "between". */
  with: words,
  /** Before a name that nothing knows, in a sentence on a meeting, where that was: "in". Languages with cases show it. */
  whereMet: words,
  /** «про», "about". */
  about: words,
  prepositions: words,
  /** Words right behind which a name stands in a case: prepositions, and nouns as in «по словам». */
  governs: z.strictObject({ gen: words, dat: words, acc: words, ins: words, loc: words }),
  /** Words before a noun of meeting that take up one already told: «під (час)», "during". */
  takesUp: words,
  /** Those of them behind which it is still to come: «перед», "before". */
  beforehand: words,
  /** Words before a date that bounds something: «з», «до», "since", "before". */
  since: words,
  /** Behind one of them, the moment since which something is so: «з моменту», «со времени». */
  moments: words,
  /** What marks a name in Latin letters as an owner's: "'s"; what stands alone behind a plural: "'". */
  ownerMarks: z.strictObject({ joined: words, alone: words }),
  /** What makes figures an ordinal: «56-й», "116th". */
  ordinalEndings: words,
  /** Pronouns that take up a country or body named before: "It refuses". */
  anaphors: words,
  /** Words that open a relative clause. */
  relative: words,
  /** Those of them that take up people or several, and so no meeting. */
  relativeOthers: words,
  /** Relative words that own the noun behind them: ", whose government". */
  whose: words,
  /** Those of them that may be the subject of their clause. */
  relativeSubjects: words,
  /** Words before what there was none of: "no talks", «жодної зустрічі». */
  none: words,
  /** Words before somebody who was not there: «замість», "without". */
  excludes: words,
  /** Before a verb of attendance, that somebody was to be there: «мав», "was (due to)". */
  wasDue: words,
  /**
   * What kept somebody away, right behind "but": «захворів»; with a negation before it «(не) приїхав»; and, where nothing
   * else follows that could not be done, «(не) зміг».
   */
  keptAway: z.strictObject({ told: words, denied: words, unable: words }),
  /** Words beside a number that is only about so: «близько», "more than". */
  hedges: words,
  /** Words before the new day and the new place of what was moved, and before those that it had. */
  moved: z.strictObject({ toDay: words, toPlace: words, from: words, instead: words }),
  /** «без», "without": before what is not there. */
  lacking: words,
  /** «лише», "only" */
  only: words,
  /** Before a place, that something was not far from it: "near", «під», «неподалік»; a preposition may stand between. */
  nearPlaces: words,
  /** Last parts of foreign names of places that no case changes: «Палм-Біч». */
  unchangingEnds: words,
  /** How much is offered, without saying of what: "more", «менше», "percent". */
  amounts: words,
  /** That nothing or next to nothing is meant: "accepted nothing", «погодилася мало на що». */
  noAmounts: words,
  /** Second halves of compounds that name a mediator: "EU-facilitated". */
  mediatedBy: words,
  /** Those that mean several: «(з) ними», "them". */
  pluralObjects: words,
  /** Those that take up a place: «де», "where". */
  relativePlaces: words,
  /** «вони», "they": subjects that mean several. */
  pluralSubjects: words,
  /** Pronouns that can be an object: «його», «её». */
  objects: words,
  /** Words before what something is done for: «для переговорів», "for talks". */
  purpose: words,
  copula: words,
  /** English words between an office and what it is of. */
  of: words,
  /** What an office is for or of, in the genitive, where no ending tells: «транспорту», «штату». */
  purviews: words,
  /** What a name of the press may open or close with: "Global News", «Радио Окапи». */
  pressWords: words,
  /** Nouns in names of papers and parties of which no ending tells the base form: «Вільного слова». */
  nameNouns: words,
  /** How feminine nouns end, the likeliest first where a dative may be of several: «Паралелі» is of «Паралель», not «Паралеля». */
  feminineEnds: words,
  /** Nouns behind which an "in" names whom somebody trusts, and no place. */
  trust: words,
  /** Before an office that is held no more: «колишній», "former". */
  former: words,
  /** Joined by a hyphen to an office or its country, and words of their own: "then-president", "ex-Soviet". */
  hyphenPrefixes: words,
  /** What is joined to a name by a hyphen and makes an adjective of it, which names nobody: "post-Brexit", "non-Libyan". */
  adjectivePrefixes: words,
  /** "between", «між» */
  between: words,
  /** How a speaker names the own side: "the country", «уряд». */
  ownSide: words,
  /** Takes up what was told before, as an object: "both", «його» */
  referring: words,
  /** Before a document, what follows from it: "under", «згідно» */
  under: words,
  /** Behind an office, of the country that was named before: «президент страны» */
  ofTheCountry: words,
  /** Small words inside the name of a body: "Ministry of Health"; in a Slavic language, of one in Latin letters. */
  nameJoins: words,
  /** Relative pronouns that take up people only: "who". */
  who: words,
  /** First names that are common words in small letters, by base form: «віра», «роман». */
  givenLikeWords: words,
  /** Words that open a compound name and never change: «Абдель …», «Абу …». */
  namePrefixes: words,
  /** Prepositions inside the name of a body, before what it is for: «по», «проти». */
  bodyJoins: words,
  /** «імені», «им»: before whom a body is named after. */
  namedAfter: words,
  /** Whose body it may be by its name: "People's Party", "Teachers' Union". */
  bodyOwners: words,
  /** Words that may stand before one of them: "flight attendants". */
  bodyOwnerLeads: words,
  /** Words in the name of a body that tell it to be a union: "Nurses Association", «Ассоциация пилотов». */
  unionNames: words,
  /** Words that join a clause by contrast: ", but said". */
  but: words,
  /** Countries whose outlets write in the language: one of them may be a report's own outlet. */
  outletCountries: words,
  /** Auxiliary verbs and adverbs that stand within a verb: "have long insisted". */
  auxiliaries: words,
  /** Verbs that show a clause: "will", "had", "was". */
  finite: words,
  /** Words that open a clause or phrase of time, cause or contrast: "before", «оскільки». */
  subordinate: words,
  /** Who speaks, in the words of the speaker: "we", «наш». */
  ownVoice: words,
  /** What the name of an outlet ends in, whatever the outlet: "Herald". */
  outletEnds: words,
  /** Who speaks, as a subject: "I", and for others too: "we", «ми». */
  ownSubjects: z.strictObject({ one: words, several: words }),
  /** Whom a speaker speaks to: "you", «ваш». */
  hearer: words,
  /** Before each of several who do one thing: «ні Чад, ні Судан». */
  repeated: words,
  demonstratives: words,
  /** Between a preposition and the clause that it governs: «після того, як». */
  correlatives: words,
  /** Before whom something suits or not: "unacceptable to". */
  toWhom: words,
  /** Before what is not done yet: «над підписанням». */
  worksOn: words,
  /** Before whose something is: "a demand by". */
  byWhom: words,
  /** Words that only stand before a noun: "the", "its". */
  determiners: words,
  /** By whom something was done, in a language without an instrumental: "by". */
  agent: words,
  /** Before a meeting that somebody prepares, which is still to come: "to prepare the summit", «підготовка зустрічі». */
  prepares: words,
  /** Behind the name of a body and a number, those who belong to it: "the two NATO states". */
  memberNouns: words,
  /** Open what must come first before somebody does what he refuses: "until", «поки». */
  until: words,
  /** Beside a negation: what is not so as yet may still come. */
  yet: words,
  /** Open a clause on what is not so, or not yet: "if", «поки». */
  supposes: words,
  /** "its demand", «свою вимогу»: what the subject of the sentence has. */
  own: words,
  /** Of these, the one that takes up no person: "its". */
  ownOfThings: words,
  /** What a place is told to be that "of" names: "in the border village of". */
  placeNouns: words,
  /** Between those who work for or belong to a body and its name: "of", "at". */
  membersOf: words,
  /** Said of an office or of who holds it: "veteran", "local"; no name of a body, though a sentence opens with it. */
  officeQualifiers: words,
  /** "its", «його»: belongs to whoever was named before. */
  possessives: words,
  /** "at Egypt's request": what a country wishes, which tells nothing of where. */
  wishes: words,
  /** "one of", «один із»: what stands behind in the plural is one of many. */
  partitive: z.strictObject({ one: words, of: words }),
  /** Words that only stand before an infinitive: "to". */
  infinitiveMarks: words,
  /** The past before the past: its auxiliary, what may stand before the participle, and the participles. */
  pluperfect: z.strictObject({ auxiliaries: words, between: words, participles: words }),
})

/** The same as sets of keys. */
export type WordSets = SetsOf<z.infer<typeof WordLists>>

type SetsOf<Lists> = {
  readonly [Name in keyof Lists]: Lists[Name] extends readonly string[] ? ReadonlySet<string> : SetsOf<Lists[Name]>
}

/** Of a file that may have more than these lists. */
export const wordSets = (file: z.infer<typeof WordLists>): WordSets => setsOf(file, Object.keys(WordLists.shape))

interface Lists {
  [name: string]: readonly string[] | Lists
}

const setsOf = <Sets>(lists: object, names = Object.keys(lists)): Sets =>
  Object.fromEntries(
    names.map((name) => {
      const list = (lists as Lists)[name] ?? []
      return [name, Array.isArray(list) ? new Set(list) : setsOf(list)]
    }),
  ) as Sets
