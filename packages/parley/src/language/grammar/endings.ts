import { z } from 'zod'

const words = z.array(z.string())

/** Endings and parts of words in one language, as its `grammar.yml` lists them. */
export const EndingLists = z.strictObject({
  pluralEndings: words,
  likePlurals: words,
  adverbEndings: words,
  nominativeEndings: words,
  obliqueEndings: words,
  cityAdjectives: words,
  genitiveEndings: words,
  adjectiveEndings: words,
  surnameEndings: words,
  smallSurnames: z.strictObject({ anywhere: words, shown: words, not: words }),
  verbEndings: words,
  herPastEndings: words,
  documentModifiers: words,
  plainAdjectives: words,
  infinitiveEndings: words,
  likeInfinitives: z.strictObject({ endings: words, words }),
  points: words,
  genitiveAdjectiveEndings: words,
  nounGenders: z.strictObject({ f: words, n: words }),
  indeclinableEnds: z.string(),
  properAdjectiveEndings: words,
  purposeEndings: words,
  abstractEndings: words,
  deedEndings: words,
  organizationWords: z.strictObject({ starts: words, cores: words, ends: words, caseEndings: words }),
  gerundEndings: words,
  participleEndings: words,
  ownVoiceEndings: words,
  ownVerbEndings: z.strictObject({ one: words, several: words }),
  activeParticipleEndings: words,
})
type File = z.infer<typeof EndingLists>

/** What they tell of a word, and what rules look for in one. */
export interface EndingTests {
  endsAsPlural(key: string): boolean
  /** The same for no word that has the ending in the singular too: "press". */
  plural(key: string): boolean
  /** Whether a word ends as adverbs do: "briefly". */
  adverbial(key: string): boolean
  /** Whether the name of an organisation stands in the nominative, by how it ends. */
  endsAsNominative(word: string): boolean
  /** What adjectives of cities add to their names: «женевський». */
  cityAdjectives: readonly string[]
  genitive(key: string): boolean
  adjectival(key: string): boolean
  surname(key: string): boolean
  /** Of a family name that is written in small letters, whether its base form alone tells it from a common noun: «петренко». */
  smallSurname(base: string): boolean
  /** Other words that end as such a name does: «умов», «вийшов». */
  likeSurname(base: string): boolean
  /** The same where a verb of saying or an office stands beside it: «марчук». */
  shownSurname(base: string): boolean
  verbal(key: string): boolean
  /** Whether a verb of the past ends as one whose subject is a woman: «прибула», «встретилась». */
  herPast(key: string): boolean
  documentModifier(key: string): boolean
  /** Whether a word ends as a Slavic infinitive does, and not as another word that ends so too. */
  infinitive(key: string): boolean
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
  /** Whether a word may say what a body is for, behind such a preposition. */
  bodyPurpose(key: string): boolean
  /** A common noun by its ending, in any case: «положении», «вакцинация»; no name, whatever its first letter. */
  abstract(key: string): boolean
  /** A noun of what is done to something, in the singular, behind which that stands in the genitive: «підписання». */
  deed(key: string): boolean
  /** A word of an organisation by how it is put together: «Минкомсвязи», «Нацбанк», «Росприроднадзор». */
  organization(key: string): boolean
  /** Its base form where the end of the word tells it: «Зернопрому» is «зернопром»; null where not. */
  organizationBase(key: string): string | null
  /** Whether a verb ends as one that only accompanies another: "adding", «додавши», «отметив». */
  gerund(key: string): boolean
  /** Whether a word ends as a regular participle of the past: "invited". */
  participle(key: string): boolean
  /** Whether a verb ends as of those who write: «нагадаємо». */
  speaksOfUs(key: string): boolean
  /** Whether a Slavic participle has who does it for its noun: «заявивший». Others tell what is done to it. */
  activeParticiple(key: string): boolean
  /** Whether a Slavic verb of what is or is to come has who speaks for its subject: «зустрінуся», «вимагаємо». */
  ownVerbs: { one(key: string): boolean; several(key: string): boolean }
}

/** Of a file that may have more than these lists. */
export const endingTests = (file: File): EndingTests => ({
  endsAsPlural: endsWith(file.pluralEndings),
  plural: pluralTest(file),
  adverbial: endsWith(file.adverbEndings),
  endsAsNominative: nominativeTest(file),
  cityAdjectives: file.cityAdjectives,
  genitive: endsWith(file.genitiveEndings),
  adjectival: endsWith(file.adjectiveEndings),
  surname: endsWith(file.surnameEndings),
  smallSurname: surnameTest(file.smallSurnames.anywhere, file.smallSurnames.not),
  likeSurname: surnameLikeTest(file.smallSurnames.not),
  shownSurname: surnameTest([...file.smallSurnames.anywhere, ...file.smallSurnames.shown], file.smallSurnames.not),
  verbal: endsWith(file.verbEndings),
  herPast: endsWith(file.herPastEndings),
  documentModifier: (key) =>
    file.documentModifiers.some((part) => (part.startsWith('-') ? key.endsWith(part) : key.startsWith(part))),
  infinitive: infinitiveTest(file),
  plainAdjective: (key) => file.plainAdjectives.some((part) => key.includes(part)),
  isPoint: (key) => file.points.some((stem) => key.startsWith(stem)),
  genitiveAdjective: endsWith(file.genitiveAdjectiveEndings),
  genderOf: genderByEnding(file.nounGenders),
  seemsIndeclinable: (word) => file.indeclinableEnds.includes(word.slice(-1).toLowerCase()) && word !== '',
  properAdjective: endsWith(file.properAdjectiveEndings),
  bodyPurpose: endsWith(file.purposeEndings),
  abstract: endsWith(file.abstractEndings),
  deed: endsWith(file.deedEndings),
  organization: organizationTest(file.organizationWords),
  organizationBase: organizationBase(file.organizationWords),
  gerund: (key) => file.gerundEndings.some((ending) => key.endsWith(ending)),
  participle: (key) => file.participleEndings.some((ending) => key.endsWith(ending)),
  speaksOfUs: endsWith(file.ownVoiceEndings),
  activeParticiple: endsWith(file.activeParticipleEndings),
  ownVerbs: { one: endsWith(file.ownVerbEndings.one), several: endsWith(file.ownVerbEndings.several) },
})

/** A stem must be left before the ending. */
const SHORTEST_STEM = 2
const endsWith =
  (endings: readonly string[]) =>
  (key: string): boolean =>
    endings.some((ending) => key.length >= ending.length + SHORTEST_STEM && key.endsWith(ending))

/** «країн» and «умов» end as family names do, and are none. */
function surnameTest(endings: readonly string[], others: readonly string[]): (base: string) => boolean {
  const ends = endsWith(endings)
  const isOther = surnameLikeTest(others)
  return (base) => ends(base) && !isOther(base)
}

/** Words, and behind a dash the ends of words: "-йшов". */
function surnameLikeTest(others: readonly string[]): (base: string) => boolean {
  const words = new Set(others)
  const ends = others.filter((word) => word.startsWith('-')).map((word) => word.slice(1))
  return (base) => words.has(base) || ends.some((end) => base.endsWith(end))
}

/** "press" ends as plurals do, and is none. */
function pluralTest({
  pluralEndings,
  likePlurals,
}: Pick<File, 'pluralEndings' | 'likePlurals'>): EndingTests['plural'] {
  const ends = endsWith(pluralEndings)
  return (key) => ends(key) && !likePlurals.some((ending) => key.endsWith(ending))
}

/** A word in a consonant stands in the nominative, unless it ends as other cases do. */
const nominativeTest =
  ({
    nominativeEndings,
    obliqueEndings,
  }: Pick<File, 'nominativeEndings' | 'obliqueEndings'>): EndingTests['endsAsNominative'] =>
  (word) =>
    nominativeEndings.some((ending) => word.endsWith(ending)) && !obliqueEndings.some((ending) => word.endsWith(ending))

/** «безопасности» and «часть» end as infinitives do, and are none: by their ending or as words of their own. */
function infinitiveTest({
  infinitiveEndings,
  likeInfinitives,
}: Pick<File, 'infinitiveEndings' | 'likeInfinitives'>): EndingTests['infinitive'] {
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
function genderByEnding({ f, n }: { f: readonly string[]; n: readonly string[] }): EndingTests['genderOf'] {
  const longestFirst = [
    ...f.map((ending) => ({ ending, gender: 'f' as const })),
    ...n.map((ending) => ({ ending, gender: 'n' as const })),
  ].sort((one, other) => other.ending.length - one.ending.length)
  return (lemma) => longestFirst.find(({ ending }) => lemma.endsWith(ending))?.gender ?? 'm'
}
