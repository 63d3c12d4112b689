import type { SearchFilters } from '../../src/store/search.ts'
import type { ReadInput } from '../../src/store/store.ts'
import { createReader } from '../../src/read/read.ts'

interface Sample {
  outlet: string
  published?: string
  text: string
}

/** Reports of three languages by the names that the table calls them; the first line is the title. */
const SAMPLES: Record<string, Sample> = {
  u1: {
    outlet: 'Вісник',
    published: '2031-03-02',
    text: `Сторони домовилися про обмін полоненими

Делегації Албанії та Греції зустрілися в Женеві. Посол Бертран Віткофф заявив, що угоду підпишуть наступного тижня. П’ять пунктів плану вже узгоджено.`,
  },
  u2: {
    outlet: 'Вісник',
    published: '2031-03-05',
    text: `Страйк залізничників призупинено

Профспілка залізничників погодилася на мирну угоду з міністерством. Торік на такі переговори пішов рік. Керівники обміняються листами в Києві.`,
  },
  r1: {
    outlet: 'Хроника',
    published: '2031-03-03',
    text: `Переговоры о плотине отложены

Спецпосланник Бертран Уиткофф прибыл в Киев. Министры ещё не подписали соглашение о воде. В Берлине Уиткоффу предложили новый план.`,
  },
  r2: {
    outlet: 'Хроника',
    published: '2031-03-04',
    text: `Профсоюз врачей принял предложение

Профсоюз согласился на соглашение с министерством. Забастовка закончится через день, сказал глава профсоюза. Друзья пациентов рады.`,
  },
  e1: {
    outlet: 'The Herald',
    published: '2031-03-03',
    text: `Envoys met in Geneva over the dam

Envoy Bertrand Witkoff’s team met ministers on Monday. They agreed to end the crisis and refused new sanctions. The peace plan has twenty-eight points.`,
  },
  e2: {
    outlet: 'The Herald',
    published: '2031-03-06',
    text: `Union suspends the strike

Its leaders withdrew their demands in Berlin. Women welcomed the agreements. The plan for peace was not discussed.`,
  },
  e3: {
    outlet: 'Daily Ledger',
    text: `Coalition talks stall over budgets

The parties blame each other. No agreement is planned, and friends of both sides say so. The U.S. keeps away from them.`,
  },
}

/** What is asked, with what filters, and which reports are found, in this order. */
export const SEARCHES: readonly [query: string, filters: SearchFilters, found: string][] = [
  // Ukrainian: nouns, with what changes in the stem.
  ['угода', {}, 'u2 u1'],
  ['угодами', {}, 'u2 u1'],
  ['УГОДІ', {}, 'u2 u1'],
  ['полонений', {}, 'u1'],
  ['тижні', {}, 'u1'],
  ['року', {}, 'u2'],
  ['міністерств', {}, 'u2'],
  ['листи', {}, 'u2'],
  ['страйку', {}, 'u2'],
  ['обмін', {}, 'u1'],
  // Verbs and adjectives.
  ['зустрітися', {}, 'u1'],
  ['зустрінуться', {}, 'u1'],
  ['домовляться', {}, 'u1'],
  ['заявляти', {}, ''],
  ['заявила', {}, 'u1'],
  ['підписати', {}, 'u1'],
  ['мирного', {}, 'u2'],
  ['обмінялися', {}, 'u2'],
  // Signs that newsrooms write in several ways.
  ["п'ять", {}, 'u1'],
  ['пʼять', {}, 'u1'],
  ['уго\u0301да', {}, 'u2 u1'],
  // Russian.
  ['соглашения', {}, 'r2 r1'],
  ['соглашениями', {}, 'r2 r1'],
  ['плотина', {}, 'r1'],
  ['дня', {}, 'r2'],
  ['друзьями', {}, 'r2'],
  ['подписать', {}, 'r1'],
  ['закончились', {}, 'r2'],
  ['еще', {}, 'r1'],
  ['ещё', {}, 'r1'],
  ['врач', {}, 'r2'],
  ['согласиться', {}, 'r2'],
  // English.
  ['meet', {}, 'e1'],
  ['meeting', {}, 'e1'],
  ['crises', {}, 'e1'],
  ['woman', {}, 'e2'],
  ['withdraws', {}, 'e2'],
  ['agreement', {}, 'e2 e3'],
  ['refusing', {}, 'e1'],
  ['suspended', {}, 'e2'],
  ['plans', {}, 'e2 e1 e3'],
  // Names, in whatever script and form.
  ['Віткоффом', {}, 'r1 e1 u1'],
  ['уиткофф', {}, 'r1 e1 u1'],
  ['Witkoff', {}, 'r1 e1 u1'],
  ["Witkoff's", {}, 'r1 e1 u1'],
  ['Женева', {}, 'e1 u1'],
  ['Geneva', {}, 'e1 u1'],
  ['Києву', {}, 'u2 r1'],
  ['Kiev', {}, 'u2 r1'],
  ['Берлін', {}, 'e2 r1'],
  ['U.S.', {}, 'e3'],
  // What is no word at all is not taken for a letter of a name.
  ['zzzz', {}, ''],
  ['ssss', {}, ''],
  ['ss', {}, ''],
  ['зз', {}, ''],
  // Several words are all of them, a phrase stands as it is.
  ['угода полонений', {}, 'u1'],
  ['полонений угода', {}, 'u1'],
  ['угода соглашение', {}, ''],
  ['"peace plan"', {}, 'e1'],
  ['peace plan', {}, 'e2 e1'],
  ['«обміном полоненого»', {}, 'u1'],
  ['«полонений обмін»', {}, ''],
  ['twenty-eight', {}, 'e1'],
  ['twenty eight points', {}, 'e1'],
  // What is in the title comes first; what is not a word is not looked for.
  ['strike', {}, 'e2'],
  ['предложение', {}, 'r2'],
  ['—', {}, ''],
  ['', {}, ''],
  ['слово, якого немає', {}, ''],
  // While it is typed.
  ['заліз', {}, 'u2'],
  // Filters.
  ['Witkoff', { language: 'en' }, 'e1'],
  ['Witkoff', { outlet: 'вісник' }, 'u1'],
  ['agreement', { outlet: 'The Herald' }, 'e2'],
  ['Witkoff', { from: '2031-03-03' }, 'r1 e1'],
  ['Witkoff', { to: '2031-03-02' }, 'u1'],
  ['plan', { to: '2031-03-05' }, 'e1'],
  ['угода', { from: '2031-03-03', to: '2031-03-31' }, 'u2'],
  ['plan', { dossier: 'dam' }, 'e1'],
  ['plan', { dossier: 'other' }, ''],
]

/** The samples as inputs, and the ids of their reports by the names of the table. */
export function searchSamples(): { inputs: ReadInput[]; ids: Map<string, string> } {
  const reader = createReader()
  const ids = new Map<string, string>()
  const inputs = Object.entries(SAMPLES).map(([name, { outlet, published, text }]): ReadInput => {
    const given = { outlet, ...(published === undefined ? {} : { published }) }
    const raw = { origin: `${name}.txt`, bytes: new TextEncoder().encode(text), format: 'text' as const, given }
    const outcome = reader.read(raw)
    if (!('reading' in outcome)) throw new Error(`${name} was refused`)
    const { findings } = outcome.reading
    ids.set(findings.report.id, name)
    return { raw, captured: '2031-04-01T10:00:00Z', findings }
  })
  return { inputs, ids }
}
