import { describe, expect, it } from 'vitest'
import { createLanguages } from '../../src/language/languages.ts'
import type { LanguageCode } from '../../src/language/pack.ts'
import type { CleanReport } from '../../src/read/cleaned.ts'
import { annotate } from '../../src/read/annotate/annotate.ts'
import { extract } from '../../src/read/extract/extract.ts'
import { resolve } from '../../src/read/resolve/resolve.ts'
import { segment } from '../../src/read/segment/segment.ts'

const languages = createLanguages()
const ONCE = 12
const TIMES = 4
/** Work that grows with the report grows as it does; what is looked for a fixed way back or ahead makes up the rest. */
const MOST_GROWTH = TIMES * 1.25

/** Paragraphs that differ in who they name, so that the cast of the report grows with it. */
const PARAGRAPHS: Record<LanguageCode, (family: string) => string> = {
  uk: (family) =>
    `Міністр ${family}енко зустрівся у Відні з посланником Норвегії 5 грудня. «Ми готові до компромісу», — сказав він. За словами Марка ${family}енка, сторони домовилися про обмін полоненими.`,
  ru: (family) =>
    `Министр ${family}енков встретился в Вене с посланником Норвегии 5 декабря. «Мы готовы к компромиссу», — сказал он. По словам Марка ${family}енкова, стороны договорились об обмене пленными.`,
  en: (family) =>
    `Foreign Minister ${family}ley met the envoy of Norway in Vienna on 5 December. "We are ready for a compromise," he said. According to Mark ${family}ley, the sides agreed on an exchange of prisoners.`,
}
const HEADS = {
  cyrillic: ['Ба', 'Де', 'Ко', 'Ла', 'Ме', 'По', 'Ру'],
  latin: ['Ba', 'De', 'Ko', 'La', 'Me', 'Po', 'Ru'],
}
const TAILS = {
  cyrillic: ['вал', 'рин', 'шев', 'лот', 'дим', 'зар', 'кос'],
  latin: ['val', 'rin', 'shev', 'lot', 'dim', 'zar', 'kos'],
}

function familyOf(language: LanguageCode, place: number): string {
  const script = language === 'en' ? 'latin' : 'cyrillic'
  const [heads, tails] = [HEADS[script], TAILS[script]]
  return `${heads[place % heads.length]}${tails[Math.floor(place / heads.length) % tails.length]}`
}

const textOf = (language: LanguageCode, count: number): string =>
  Array.from({ length: count }, (_, place) => PARAGRAPHS[language](familyOf(language, place))).join('\n')

/** How often the stages ask for a token or a sentence of the report. Counted, not timed, so that every machine says the same. */
function visits(language: LanguageCode, text: string): Record<'annotate' | 'resolve' | 'extract', number> {
  let count = 0
  const counted = <Item>(items: Item[]): Item[] =>
    new Proxy(items, {
      get(target, key, receiver) {
        count++
        return Reflect.get(target, key, receiver) as unknown
      },
    })
  const since = (): number => {
    const before = count
    count = 0
    return before
  }
  const report: CleanReport = {
    origin: 'growth.txt',
    outlet: null,
    address: null,
    sha256: '',
    declaredLanguage: null,
    published: '2031-12-06',
    publishedBasis: 'given',
    title: null,
    text,
    notBody: [],
  }
  const segmented = segment(report, { language, abbreviations: (code) => languages.pack(code).abbreviations })
  const annotated = annotate(
    { ...segmented, tokens: counted(segmented.tokens), sentences: counted(segmented.sentences) },
    languages,
  )
  const annotating = since()
  const resolved = resolve({ ...annotated, sentences: counted(annotated.sentences) }, languages)
  const resolving = since()
  extract({ ...resolved, sentences: counted(resolved.sentences) }, 'growth')
  return { annotate: annotating, resolve: resolving, extract: since() }
}

describe.each(['uk', 'ru', 'en'] as const)('a report in %s that is four times as long', (language) => {
  const once = visits(language, textOf(language, ONCE))
  const fourfold = visits(language, textOf(language, ONCE * TIMES))
  it.each(['annotate', 'resolve', 'extract'] as const)(
    'has its tokens asked for four times as often to %s',
    (stage) => {
      expect(once[stage]).toBeGreaterThan(0)
      expect(fourfold[stage] / once[stage]).toBeLessThan(MOST_GROWTH)
    },
  )
})
