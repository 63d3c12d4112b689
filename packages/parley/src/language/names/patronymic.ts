import type { LanguageCode } from '../pack.ts'
import { foldName } from '../slavic/shape.ts'

/** Endings of patronymics in every case, after the father's name. Ukrainian orthography (2019) § 34; Russkaya grammatika (1980) § 350. */
const PATRONYMIC: Record<LanguageCode, RegExp | null> = {
  uk: /^\p{Lu}\p{Ll}+(?:ович|йович|ійович|овч)(?:|а|у|еві|ем|і|е)$|^\p{Lu}\p{Ll}+(?:івн|ївн)(?:а|и|і|у|ою|о)$|^(?:Ілліч|Кузьмич|Лукич|Фомич|Хомич|Савич|Яківич)(?:|а|у|еві|ем|і|е)$|^(?:Іллівн|Кузьмівн|Луківн)(?:а|и|і|у|ою|о)$/u,
  ru: /^\p{Lu}\p{Ll}+(?:ович|евич|ьич|ич(?<=ильич|укич|узьмич|икитич|омич|авич))(?:|а|у|ем|е)$|^\p{Lu}\p{Ll}+(?:овн|евн|ичн|иничн)(?:а|ы|е|у|ой|ою)$/u,
  en: /^\p{Lu}\p{Ll}+(?:ovych|yovych|ovich|evich|yevich|ivna|yivna|ovna|evna)$/u,
}

/** Whether a word has the form of a patronymic in any case. A family name may have it too: «Каспрович». */
export function isPatronymic(form: string, language: LanguageCode): boolean {
  return PATRONYMIC[language]?.test(form) ?? false
}

/** The gender that a patronymic tells. */
export const patronymicGender = (form: string): 'm' | 'f' => (/(?:вн|чн)/u.test(foldName(form).slice(-5)) ? 'f' : 'm')
