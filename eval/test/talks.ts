import type { Evidence } from '../../packages/parley/src/model/evidence.ts'
import type { ParleyRecord } from '../../packages/parley/src/model/record.ts'
import type { Gold } from '../gold.ts'

const TEXT = `Ann Lee and Bob Roe met in Oslo on 5 May.
Advertisement
Roe said that the talks were useful. Sweden wants a ceasefire. On 1 May they had met in Bern, Lee recalled.`

export const gold: Gold = {
  reports: { '01': { language: 'en', outlet: 'Paper', chain: [], notBody: ['Advertisement'] } },
  actors: {
    lee: { kind: 'person', names: { en: ['Ann Lee'] }, forms: { '01': ['Ann Lee', 'Lee'] } },
    roe: { kind: 'person', names: { en: ['Bob Roe'] }, forms: { '01': ['Bob Roe', 'Roe'] } },
    sweden: { kind: 'country', names: { en: ['Sweden'] }, forms: { '01': ['Sweden'] } },
    oslo: { kind: 'place', names: { en: ['Oslo'] }, forms: { '01': ['Oslo'] } },
    bern: { kind: 'place', names: { en: ['Bern'] }, forms: { '01': ['Bern'] } },
  },
  roles: [],
  meetings: [
    {
      key: 'oslo',
      when: '2025-05-05',
      place: 'oslo',
      sides: [],
      participants: ['lee', 'roe'],
      status: 'held',
      reports: ['01'],
    },
    {
      key: 'bern',
      when: '2025-05-01',
      place: 'bern',
      sides: [],
      participants: [],
      status: 'held',
      reports: ['01'],
      optional: true,
    },
  ],
  statements: [{ report: '01', speaker: 'roe', mode: 'indirect', text: 'the talks were useful', via: [] }],
  progress: [],
  positions: [
    { report: '01', party: 'sweden', issue: 'ceasefire', stance: 'demands', text: 'Sweden wants a ceasefire' },
  ],
  documents: [],
  recap: [{ report: '01', text: 'On 1 May they had met in Bern' }],
}

/** Evidence at the first place, or the n-th, where the words stand. */
export function at(
  words: string,
  { nth = 0, timing = 'news' }: Partial<{ nth: number; timing: 'news' | 'recap' }> = {},
): Evidence {
  let start = TEXT.indexOf(words)
  for (let n = 0; n < nth; n++) start = TEXT.indexOf(words, start + 1)
  return { report: 'r', start, end: start + words.length, quote: words, by: 'hand', timing }
}

/** A record that says what the gold record says, and nothing else. */
export function perfect(): ParleyRecord {
  const actor = (id: string, kind: 'person' | 'country' | 'place', name: string, mentions: Evidence[]) => ({
    id,
    kind,
    names: { en: [name] },
    sameAs: [],
    roles: [],
    mentions,
  })
  return {
    format: 'parley-record/1',
    reports: [
      {
        id: 'r',
        origin: 'folder/01-talks.txt',
        outlet: 'Paper',
        language: 'en',
        published: null,
        publishedBasis: null,
        title: null,
        text: TEXT,
        notBody: [{ ...at('Advertisement'), kind: 'advert' }],
        sources: [],
        copyOf: null,
      },
    ],
    actors: [
      actor('a1', 'person', 'Ann Lee', [at('Ann Lee'), at('Lee', { nth: 1 })]),
      actor('a2', 'person', 'Bob Roe', [at('Bob Roe'), at('Roe', { nth: 1 })]),
      actor('a3', 'country', 'Sweden', [at('Sweden')]),
      actor('a4', 'place', 'Oslo', [at('Oslo')]),
      actor('a5', 'place', 'Bern', [at('Bern')]),
    ],
    meetings: [
      {
        id: 'm1',
        status: 'held',
        medium: 'in person',
        when: '2025-05-05',
        time: null,
        place: 'a4',
        sides: [],
        participants: ['a1', 'a2'].map((id) => ({ actor: id, side: null, evidence: [at('met in Oslo')] })),
        ordinals: [],
        issues: [],
        outcomes: [],
        independentSources: 1,
        evidence: [at('Ann Lee and Bob Roe met in Oslo on 5 May')],
      },
    ],
    statements: [
      {
        id: 's1',
        speaker: 'a2',
        speakerText: 'Roe',
        anonymity: 'named',
        mode: 'indirect',
        evidence: [at('the talks were useful')],
        channel: null,
        when: null,
        via: [],
        issues: [],
        sameAs: [],
      },
    ],
    issues: [
      {
        id: 'ceasefire',
        names: {},
        progress: [],
        positions: [
          { party: 'a3', stance: 'demands', statement: null, when: null, evidence: [at('Sweden wants a ceasefire')] },
        ],
      },
    ],
    documents: [],
    conflicts: [],
  }
}
