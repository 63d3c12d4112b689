import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import { once } from '../once.ts'
import type { InflectedForm, Morphology, NameAnalysis } from '../morphology.ts'

const irregular = z.object({
  note: z.string(),
  source: z.string(),
  doubled: z.array(z.string()),
  prefixes: z.array(z.string()),
  verbs: z.record(z.string(), z.tuple([z.string(), z.string()])),
  thirdPerson: z.record(z.string(), z.string()),
  present: z.record(z.string(), z.string()),
  plurals: z.record(z.string(), z.string()),
})
type Irregular = z.infer<typeof irregular>

/** The inflection of English: plurals and possessives of nouns, forms of verbs; names only lose their possessive. */
export function createEnglishMorphology(): Morphology {
  let loaded: Irregular | undefined
  const data = (): Irregular => {
    loaded ??= readChecked('en/paradigms.yml', irregular)
    return loaded
  }
  const inflect = (lemma: string): InflectedForm[] => [...nounForms(lemma, data()), ...verbForms(lemma, data())]
  const irregularLemmas = once(() => lemmasByForm(data(), inflect))
  return {
    inflect,
    formsLike: (form) => {
      const bare = form.toLowerCase().replace(POSSESSIVE, '')
      const irregular = (word: string): string[] => [...(irregularLemmas().get(word) ?? [])]
      const prefixed = data()
        .prefixes.filter((prefix) => bare.startsWith(prefix))
        .flatMap((prefix) => irregular(bare.slice(prefix.length)).map((lemma) => prefix + lemma))
      const lemmas = [bare, ...regularLemmas(bare), ...irregular(bare), ...prefixed]
      const readings = [...new Set(lemmas)].map((lemma) => inflect(lemma).map((inflected) => inflected.form))
      // A lemma that does not give the form back is none of its own: "talk" of "talks", but not "thi" of "this".
      return [...new Set([bare, ...readings.filter((forms) => forms.includes(bare)).flat()])]
    },
    surname: nameReadings,
    placeName: nameReadings,
    adjective: () => null,
  }
}

const POSSESSIVE = /(?:['’ʼ]s|(?<=s)['’ʼ])$/iu

/** "Marsh's", "Hughes'": the name, and that it is in the genitive. */
function nameReadings(form: string): NameAnalysis[] {
  const bare = form.replace(POSSESSIVE, '')
  return [
    { base: bare === '' ? form : bare, gender: null, cases: [bare === form ? 'nom' : 'gen'], number: 'sg', weight: 1 },
  ]
}

/** Endings of regular forms, and what stands for them in the lemma. */
const ENDINGS: readonly [RegExp, readonly string[]][] = [
  [/ies$/u, ['y', 'ie']],
  [/es$/u, ['', 'e']],
  [/s$/u, ['']],
  [/ied$/u, ['y', 'ie']],
  [/ed$/u, ['', 'e']],
  [/ying$/u, ['ie', 'y']],
  [/ing$/u, ['', 'e']],
]

/** What a regular form may be one of: "planning" of "planning", "plann", "planne" and "plan". */
function regularLemmas(form: string): string[] {
  return ENDINGS.filter(([ending]) => ending.test(form) && form.replace(ending, '').length > 1).flatMap(
    ([ending, instead]) => {
      const stem = form.replace(ending, '')
      const single = /([^aeiou])\1$/u.test(stem) ? [stem.slice(0, -1)] : []
      return [...instead.map((letters) => stem + letters), ...single]
    },
  )
}

/** Lemmas of the irregular forms. */
function lemmasByForm(data: Irregular, inflect: (lemma: string) => InflectedForm[]): Map<string, Set<string>> {
  const lemmas = new Map<string, Set<string>>()
  for (const lemma of [...Object.keys(data.verbs), ...Object.keys(data.plurals)])
    for (const { form } of inflect(lemma)) lemmas.set(form, (lemmas.get(form) ?? new Set()).add(lemma))
  return lemmas
}

function nounForms(lemma: string, data: Irregular): InflectedForm[] {
  const plurals = (data.plurals[lemma] ?? addS(lemma)).split('|')
  const possessive = ["'s", '’s'].map((ending) => ({
    form: lemma + ending,
    number: 'sg' as const,
    cases: ['gen' as const],
  }))
  const pluralPossessive = plurals.flatMap((plural) =>
    ["'", '’'].map((mark) => ({
      form: plural.endsWith('s') ? plural + mark : `${plural + mark}s`,
      number: 'pl' as const,
      cases: ['gen' as const],
    })),
  )
  return [
    { form: lemma, number: 'sg' },
    ...possessive,
    ...plurals.map((form) => ({ form, number: 'pl' as const })),
    ...pluralPossessive,
  ]
}

function verbForms(lemma: string, data: Irregular): InflectedForm[] {
  const [past, participle] = irregularForms(lemma, data) ?? [addEd(lemma, data), addEd(lemma, data)]
  return [
    { form: lemma, tense: 'infinitive' },
    ...(data.present[lemma]?.split('|') ?? []).map((form) => ({ form, tense: 'present' as const })),
    { form: data.thirdPerson[lemma] ?? addS(lemma), tense: 'present', number: 'sg' },
    ...past.split('|').map((form) => ({ form, tense: 'past' as const })),
    ...participle.split('|').map((form) => ({ form, tense: 'participle' as const })),
    { form: addIng(lemma, data), tense: 'participle' },
  ]
}

/** Past and past participle of a listed verb, or of a listed verb behind a prefix. */
function irregularForms(lemma: string, data: Irregular): [string, string] | null {
  const own = data.verbs[lemma]
  if (own) return own
  const prefix = data.prefixes.find((text) => lemma.startsWith(text) && data.verbs[lemma.slice(text.length)])
  const [past, participle] = (prefix ? data.verbs[lemma.slice(prefix.length)] : null) ?? []
  if (!prefix || !past || !participle) return null
  const whole = (forms: string): string =>
    forms
      .split('|')
      .map((form) => prefix + form)
      .join('|')
  return [whole(past), whole(participle)]
}

const addS = (word: string): string => {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`
}

function addEd(verb: string, data: Irregular): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${doubleLast(verb, data)}ed`
}

function addIng(verb: string, data: Irregular): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  if (/[^eoy]e$/u.test(verb) && verb !== 'be') return `${verb.slice(0, -1)}ing`
  return `${doubleLast(verb, data)}ing`
}

/** «plan» → «plann-»: one syllable, one vowel, one consonant; longer verbs are listed. */
function doubleLast(verb: string, data: Irregular): string {
  const isShort = /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/u.test(verb)
  return isShort || data.doubled.includes(verb) ? verb + verb.at(-1) : verb
}
