import { describe, expect, test } from 'vitest'
import { relevanceOf } from '../../src/link/contents.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import type { Correction } from '../../src/model/ledger.ts'
import { createReader } from '../../src/read/read.ts'

const reader = createReader()

function findingsOf(text: string) {
  const outcome = reader.read({ origin: 'a.txt', bytes: new TextEncoder().encode(text), format: 'text', given: {} })
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
  return outcome.reading.findings
}

const talks: Dossier = {
  id: 'talks',
  title: 'Talks',
  sides: [
    { name: 'Norway', members: ['Ingrid Solheim'] },
    { name: 'Japan', members: [] },
  ],
  agenda: ['trade'],
  languages: [],
  sources: [],
  relevant: { actors: [], words: [], never: [] },
}

const cases: [string, Partial<Dossier>, string, ReturnType<ReturnType<typeof relevanceOf>>['because']][] = [
  ['is about two sides', {}, 'Делегації Норвегії та Японії зустрілися в Осло.', 'sides'],
  ['is about them in another language', {}, 'Делегации Норвегии и Японии встретились в Осло.', 'sides'],
  ['names a member of a side', {}, 'Ингрид Сольхейм прилетела в Токио. Япония готова к переговорам.', 'sides'],
  ['is about one side alone', {}, 'Норвегія святкувала день конституції, повідомили в Осло.', 'one side'],
  [
    'is about one side and an issue',
    {},
    'Norway said on Monday that it will not lift the tariffs on salmon.',
    'side and issue',
  ],
  [
    'names the other side in passing alone',
    {},
    `Норвегія оголосила про нові правила. ${'Правила стосуються порядку в портах і школах країни. '.repeat(20)}Такі самі діють у Японії.`,
    'one side',
  ],
  ['holds a word', { relevant: { actors: [], words: ['лосос*'], never: [] } }, 'Ціна на лососину впала.', 'word'],
  [
    'holds a phrase of "never"',
    { relevant: { actors: [], words: [], never: ['world cup'] } },
    'Norway beat Japan at the World Cup.',
    'never',
  ],
  [
    'names an actor',
    { relevant: { actors: ['Lars Bakke'], words: [], never: [] } },
    'Ларс Бакке выступил с заявлением.',
    'actor',
  ],
  ['is in another language', { languages: ['en'] }, 'Делегації Норвегії та Японії зустрілися в Осло.', 'language'],
  ['is any, where nothing is followed', { sides: [] }, 'Ціна на лососину впала.', 'open'],
]

/** Reasons for which a report belongs. */
const TAKES = new Set(['word', 'actor', 'sides', 'side and issue', 'open'])

describe('a report', () => {
  test.each(cases)('that %s', (_, changed, text, because) => {
    expect(relevanceOf({ ...talks, ...changed }, { corrections: [] })(findingsOf(text))).toMatchObject({
      because,
      belongs: TAKES.has(because),
    })
  })

  test('belongs where a person says so, the last word counting', () => {
    const findings = findingsOf('Ціна на лососину впала.')
    const said = (belongs: boolean, dossier: string | null): Correction & { id: string } => ({
      id: String(belongs),
      kind: 'correction',
      at: '2031-05-13T10:00:00Z',
      author: 'Olha',
      dossier,
      reason: 'про лосося йдеться в угоді',
      correction: { action: 'belongs', report: findings.report.id, belongs },
    })
    const verdict = (...corrections: ReturnType<typeof said>[]) => relevanceOf(talks, { corrections })(findings)
    expect(verdict(said(true, 'talks'))).toEqual({
      belongs: true,
      because: 'corrected',
      what: ['про лосося йдеться в угоді'],
    })
    expect(verdict(said(true, 'talks'), said(false, null))).toMatchObject({ belongs: false, because: 'corrected' })
    expect(verdict(said(true, 'others'))).toMatchObject({ because: 'nothing' })
  })
})
