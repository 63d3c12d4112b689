import type { Features, InflectedForm, Tense } from '../morphology.ts'
import type { Adjectives } from './adjective.ts'
import { type Alternations, attach, type Ending, parseEndings } from './cells.ts'
import type { Conjugation, Paradigms } from './paradigms.ts'
import { compileVerbAnalysis, type VerbSlot } from './verb-analysis.ts'

/** The verbs of one language. */
export interface Verbs {
  /** All forms of a verb given by its infinitive, reflexive or not; none where it ends as no infinitive. */
  conjugate(infinitive: string): InflectedForm[]
  /** Infinitives that a form may have, reflexive where it is. */
  infinitives(form: string): string[]
}

type Part = 'present' | 'future' | 'past' | 'imperative' | 'participle' | 'short' | 'impersonal' | 'gerund'

interface Slot {
  part: Part
  /** Person, for the bridge before a reflexive ending. */
  person: string
  endings: Ending[]
  features: Features
}

interface CompiledVerb {
  source: Conjugation
  stem: RegExp
  slots: Slot[]
}

/** Person and number of the forms that tell a number. */
const NUMBER: Record<string, 'sg' | 'pl'> = {
  '1sg': 'sg',
  '2sg': 'sg',
  '3sg': 'sg',
  '1pl': 'pl',
  '2pl': 'pl',
  '3pl': 'pl',
}
const VOWELS = 'аеєиіїоуюяыэё'
const VOWEL_END = new RegExp(`[${VOWELS}]$`, 'u')

/** A consonant alone is no prefix before a vowel: «вести», «садити». */
const asPrefix = (prefix: string): string =>
  prefix.length === 1 && !VOWEL_END.test(prefix) ? `${prefix}(?![${VOWELS}])` : prefix

export function compileVerbs(paradigms: Paradigms, alternations: Alternations, adjectives: Adjectives): Verbs {
  const verbs = paradigms.verbs.map(
    (source): CompiledVerb => ({
      source,
      stem: new RegExp(`(?:${source.stem})$`, 'u'),
      slots: slotsOf(source, alternations),
    }),
  )
  const { reflexive } = paradigms
  const bridge = reflexive.bridge
    ? { ...reflexive.bridge, pattern: new RegExp(`${reflexive.bridge.after}$`, 'u') }
    : null
  const prefix = new RegExp(`^(?:${paradigms.perfectivePrefixes.map(asPrefix).join('|')})(?=.{4})`, 'u')

  /** The bare form with the reflexive ending that it takes. */
  function withReflexive(form: string, person: string): string[] {
    const stretched = bridge && person === bridge.only && bridge.pattern.test(form) ? form + bridge.insert : form
    const [afterConsonant, afterVowel] = reflexive.endings
    if (reflexive.free) return [stretched + afterConsonant, stretched + afterVowel]
    return [stretched + (VOWEL_END.test(stretched) ? afterVowel : afterConsonant)]
  }

  function formsOf(bare: string, verb: CompiledVerb, isReflexive: boolean): InflectedForm[] {
    const stem = bare.slice(0, bare.length - verb.source.infinitive.length)
    const aspect = verb.source.aspect ?? (prefix.test(bare) ? 'perfective' : 'imperfective')
    return verb.slots.flatMap((slot) => {
      const plain = attach(stem, slot.endings)
      if (slot.part === 'participle') {
        if (isReflexive && reflexive.participles === null) return []
        const declined = plain.flatMap((lemma) => adjectives.decline(lemma))
        return declined.map((form) => ({
          ...form,
          form: isReflexive ? form.form + reflexive.participles : form.form,
          tense: 'participle' as const,
        }))
      }
      const features = slot.part === 'present' ? { ...slot.features, tense: tenseOfPresent(aspect) } : slot.features
      return plain.flatMap((form) =>
        (isReflexive ? withReflexive(form, slot.person) : [form]).map((whole) => ({ ...features, form: whole })),
      )
    })
  }

  const analysis = compileVerbAnalysis(verbs.flatMap(readBack), (form) => adjectives.nominative(form, 'm', 'sg'))

  return {
    infinitives: (form) => {
      const ending = [...reflexive.endings, reflexive.participles].find((text) => text !== null && form.endsWith(text))
      const reflexives = ending ? analysis.infinitives(form.slice(0, -ending.length)) : []
      return [
        ...analysis.infinitives(form),
        ...reflexives.map((bare) => bare + reflexive.endings[VOWEL_END.test(bare) ? 1 : 0]),
        // «зустрінеться» is «зустріне» with a bridge before its reflexive ending.
        ...(ending && bridge && form.endsWith(bridge.insert + ending)
          ? analysis.infinitives(form.slice(0, -(bridge.insert + ending).length)).map((bare) => bare + ending)
          : []),
      ]
    },
    conjugate: (infinitive) => {
      const ending = reflexive.endings.find(
        (text) => infinitive.endsWith(text) && /(?:т[иь]|чь)$/u.test(infinitive.slice(0, -text.length)),
      )
      const bare = ending ? infinitive.slice(0, -ending.length) : infinitive
      const fitting = verbs.filter(
        (verb) =>
          bare.endsWith(verb.source.infinitive) &&
          verb.stem.test(bare.slice(0, bare.length - verb.source.infinitive.length)),
      )
      if (fitting.length === 0) return []
      const own = (ending ? withReflexive(bare, '') : [bare]).map((form) => ({ form, tense: 'infinitive' as const }))
      return [...own, ...fitting.flatMap((verb) => formsOf(bare, verb, ending !== undefined))]
    },
  }
}

/** News command little: an imperative of one letter («заяви») is rather a noun, and is not read back. */
const LEAST_IMPERATIVE = 2

/** The forms of a paradigm that tell its infinitive, the infinitive among them. */
function readBack({ source, stem, slots }: CompiledVerb): VerbSlot[] {
  const slot = (ending: Ending, participle: boolean): VerbSlot => ({
    infinitive: source.infinitive,
    stem,
    ending,
    participle,
  })
  return [
    slot({ alternation: null, text: source.infinitive }, false),
    ...slots.flatMap(({ part, endings }) =>
      endings
        .filter(({ text }) => part !== 'imperative' || text.length >= LEAST_IMPERATIVE)
        .map((ending) => slot(ending, part === 'participle')),
    ),
  ]
}

const tenseOfPresent = (aspect: 'perfective' | 'imperfective'): Tense =>
  aspect === 'perfective' ? 'future' : 'present'

function slotsOf(source: Conjugation, alternations: Alternations): Slot[] {
  const read = (text: string): Ending[] => parseEndings(text, alternations)
  const finite = (['present', 'future'] as const).flatMap((part) =>
    Object.entries(source[part]).map(([person, text]): Slot => {
      const number = NUMBER[person]
      return { part, person, endings: read(text), features: { tense: part, ...(number ? { number } : {}) } }
    }),
  )
  const past = Object.entries(source.past).map(([column, text]): Slot => {
    const features: Features = column === 'pl' ? { number: 'pl' } : { gender: column as 'm' | 'f' | 'n', number: 'sg' }
    return { part: 'past', person: '', endings: read(text), features: { tense: 'past', ...features } }
  })
  const rest: [Part, string | undefined, Features][] = [
    ['imperative', source.imperative, {}],
    ['participle', source.participles, {}],
    ['impersonal', source.impersonal, { tense: 'past' }],
    ['gerund', source.gerunds, { tense: 'participle' }],
  ]
  const others = rest.flatMap(([part, text, features]): Slot[] =>
    text === undefined ? [] : [{ part, person: '', endings: read(text), features }],
  )
  return [...finite, ...past, ...others, ...shortForms(source, read)]
}

/** «подписан»: its own ending, and with -а, -о, -ы, what agrees with the subject. */
function shortForms(source: Conjugation, read: (text: string) => Ending[]): Slot[] {
  if (source.short === undefined) return []
  const columns: [string, Features][] = [
    ['', { gender: 'm', number: 'sg' }],
    ['а', { gender: 'f', number: 'sg' }],
    ['о', { gender: 'n', number: 'sg' }],
    ['ы', { number: 'pl' }],
  ]
  return columns.map(([after, features]) => ({
    part: 'short',
    person: '',
    endings: read(source.short ?? '').map((ending) => ({ ...ending, text: ending.text + after })),
    features: { tense: 'past', ...features },
  }))
}
