import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import type { LanguageCode } from '../pack.ts'

const letters = z.string().regex(/^\p{L}+$/u)
const group = z.strictObject({
  after: z.array(letters).min(1),
  whole: z.array(letters),
  endings: z.array(z.union([letters, z.literal('')])).min(1),
})
const groups = z.array(group).min(1)
const PatronymicsFile = z.strictObject({ note: z.string(), source: z.string(), uk: groups, ru: groups, en: groups })

/** Tells whether a word has the form of a patronymic in any case. A family name may have it too: «Каспрович». */
export type PatronymicTest = (form: string, language: LanguageCode) => boolean

/** Reads `names/patronymics.yml`. Throws an error that names the file where it is malformed. */
export function loadPatronymics(): PatronymicTest {
  const file = readChecked('names/patronymics.yml', PatronymicsFile)
  const patterns = { uk: patternOf(file.uk), ru: patternOf(file.ru), en: patternOf(file.en) }
  return (form, language) => patterns[language].test(form)
}

function patternOf(all: z.infer<typeof groups>): RegExp {
  const forms = all.map(({ after, whole, endings }) => {
    const stems = [`\\p{Lu}\\p{Ll}+(?:${after.join('|')})`, ...whole]
    return `(?:${stems.join('|')})(?:${endings.join('|')})`
  })
  return new RegExp(`^(?:${forms.join('|')})$`, 'u')
}
