import type { InflectedForm, Morphology, NameAnalysis } from '../morphology.ts'
import { remember } from '../remember.ts'
import { type Adjectives, compileAdjectives } from './adjective.ts'
import { compileAlternation } from './alternation.ts'
import { compileAnalyser, type Reading } from './analysis.ts'
import type { Alternations } from './cells.ts'
import { analyseCompound, type CompoundParts, loadCompoundParts } from './compound.ts'
import { adjectivesAsNames, type CompiledDeclension, compileDeclension, decline } from './declension.ts'
import { loadEndingStatistics } from './endings.ts'
import { PLURAL_SHARE, rankReadings } from './names.ts'
import { loadParadigms, type NameDeclension } from './paradigms.ts'
import { cleanName, foldName, writeLike } from './shape.ts'
import { compileVerbs, type Verbs } from './verb.ts'
import { compileWordForms } from './word-forms.ts'

/** Where the data of a Slavic language stand. */
export interface SlavicData {
  /** `uk/paradigms.yml` */
  paradigms: string
  surnameEndings: URL
  placeEndings: URL
}

/** What a Slavic language's morphology does beyond the common interface: first names are looked up in its readings. */
export interface SlavicMorphology extends Morphology {
  /** Every reading that a first name in this form may have, likelier paradigms not sorted out: the list of names decides. */
  givenName(form: string): NameAnalysis[]
}

/** A language's morphology from its data, read and compiled when first used. Throws where the data are malformed. */
export function createSlavicMorphology(data: SlavicData): SlavicMorphology {
  const words = lazily(() => compileWords(data))
  const surnames = lazily(() => compileSurnames(words(), data))
  const places = lazily(() => compilePlaces(words(), data))
  const given = lazily(() => compileGivenNames(words()))
  const compound = lazily(loadCompoundParts)
  const wordForms = lazily(() => compileWordForms(words()))
  return {
    inflect: (lemma) => inflectWord(foldApostrophes(lemma.toLowerCase()), words()),
    formsLike: (form) => wordForms()(foldName(cleanName(form))),
    surname: remember((form) => analyseWritten(form, compound(), surnames())),
    placeName: remember((form) => analyseWritten(form, compound(), places())),
    adjective: (form, gender, number) => {
      const clean = cleanName(form)
      const nominative = words().adjectives.nominative(foldName(clean), gender, number)
      return nominative === null ? null : writeLike(clean, nominative)
    },
    givenName: (form) => analyseWritten(form, compound(), given()),
  }
}

/** Few places are named by an adjective, whatever their ending. */
const ADJECTIVE_SHARE = 0.3

interface Words {
  alternations: Alternations
  nouns: CompiledDeclension[]
  names: (CompiledDeclension & { source: NameDeclension })[]
  adjectives: Adjectives
  verbs: Verbs
  adjectiveNames: CompiledDeclension[]
  frequentPlaces: string[]
}

function compileWords(data: SlavicData): Words {
  const paradigms = loadParadigms(data.paradigms)
  const alternations: Alternations = new Map(
    Object.entries(paradigms.alternations).map(([name, pairs]) => [name, compileAlternation(pairs)]),
  )
  const adjectives = compileAdjectives(paradigms.adjectives)
  return {
    alternations,
    nouns: paradigms.nouns.map((source) => compileDeclension(source, alternations)),
    names: paradigms.names.map((source) => ({ ...compileDeclension(source, alternations), source })),
    adjectives,
    verbs: compileVerbs(paradigms, alternations, adjectives),
    adjectiveNames: adjectivesAsNames(paradigms.adjectives, ADJECTIVE_SHARE),
    frequentPlaces: paradigms.frequentPlaces,
  }
}

/** A verb where it ends as one, an adjective where it ends as one, and else a noun; a word may be two of them. */
function inflectWord(lemma: string, words: Words): InflectedForm[] {
  const verb = words.verbs.conjugate(lemma)
  const adjective = words.adjectives.decline(lemma)
  const nouns = adjective.length > 0 ? [] : words.nouns.flatMap((paradigm) => decline(lemma, paradigm))
  const forms = [...verb, ...adjective, ...nouns]
  return forms.length > 0 ? forms : [{ form: lemma }]
}

type Analyse = (form: string) => NameAnalysis[]

function compileSurnames(words: Words, data: SlavicData): Analyse {
  const paradigms = words.names.filter((paradigm) => paradigm.source.of.includes('surname'))
  const analyse = compileAnalyser(paradigms)
  const statistics = loadEndingStatistics(data.surnameEndings)
  const asCounted = ({ lemma, paradigm }: Reading<(typeof paradigms)[number]>): string => {
    const model = paradigm.source.model
    return model === undefined ? lemma : lemma.slice(0, lemma.length - paradigm.lemma.length) + model
  }
  return (form) =>
    rankReadings(longEnough(analyse(form), form), {
      lemma: (reading) => statistics.weigh(asCounted(reading)),
      share: (paradigm) => paradigm.share,
      plural: PLURAL_SHARE,
    })
}

function compileGivenNames(words: Words): Analyse {
  const paradigms = words.names.filter((paradigm) => paradigm.source.of.includes('given'))
  const analyse = compileAnalyser(paradigms)
  return (form) =>
    rankReadings(analyse(form), { lemma: () => 0, share: (paradigm) => paradigm.share, plural: PLURAL_SHARE })
}

function compilePlaces(words: Words, data: SlavicData): Analyse {
  const analyse = compileAnalyser([...words.nouns, ...words.adjectiveNames])
  const statistics = loadEndingStatistics(data.placeEndings, words.frequentPlaces)
  const cases = { nom: 0.3, gen: 0.25, loc: 0.3, acc: 0.1, ins: 0.05, dat: 0.04, voc: 0.0001 }
  return (form) =>
    rankReadings(longEnough(analyse(form), form), {
      lemma: (reading) => statistics.weigh(reading.lemma),
      share: (paradigm) => paradigm.share,
      plural: PLURAL_SHARE,
      cases,
    })
}

const VOWEL = /[аеєиіїоуюяыэ]/u

/** «Ын», «Ан»: of two letters only these decline. */
const SYLLABLE = /^[аеєиіїоуюяыэ][бвгджзклмнпрстфхц]$/iu

/** Two letters are a name as they stand («Сі»), but none to decline; nor is a stem without a vowel («Кім» is no «Кий»). */
function longEnough<Found extends { lemma: string; paradigm: { lemma: string } }>(
  readings: readonly Found[],
  form: string,
): Found[] {
  return readings.filter(
    ({ lemma, paradigm }) =>
      lemma === form ||
      ((lemma.length > 2 || SYLLABLE.test(lemma)) && VOWEL.test(lemma.slice(0, lemma.length - paradigm.lemma.length))),
  )
}

const ACRONYM = /^\p{Lu}{2,}$/u

/** Analyses a name as it is written; the form itself where nothing fits. */
function analyseWritten(form: string, parts: CompoundParts, analyse: Analyse): NameAnalysis[] {
  const clean = cleanName(form)
  const itself: NameAnalysis = {
    base: clean,
    gender: null,
    cases: ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'],
    number: 'sg',
    weight: 0,
  }
  const readings = analyseCompound(clean, parts, (part) =>
    analyse(foldName(part)).map((reading) => ({ ...reading, base: writeLike(part, reading.base) })),
  )
  const isAcronym = ACRONYM.test(clean) && clean.length <= 5
  if (isAcronym) return [{ ...itself, weight: Math.max(1, (readings[0]?.weight ?? 0) * 2) }, ...readings]
  return readings.length > 0 ? readings : [itself]
}

const foldApostrophes = (word: string): string => word.replace(/[’ʼ`´‘]/gu, "'")

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
