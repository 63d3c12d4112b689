import type { Actor } from '../../src/model/actor.ts'
import type { Meeting } from '../../src/model/meeting.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import type { Report } from '../../src/model/report.ts'
import { at, sampleRecord } from '../schema/sample.ts'

/** The sample record with what is hard to print: uncertain dates, calls, rival counts, long names, copies. */
export function longRecord(): ParleyRecord {
  const record = sampleRecord()
  const diary: Report = {
    ...record.reports[0]!,
    id: 'r-diary',
    origin: 'diary.txt',
    outlet: null,
    published: '2031',
    text: [
      'The envoys spoke by telephone in the spring. “We shall wait”, Secretary-General Honoria Featherstonehaugh-Vandermeer said on Signal.',
      'The fourth round, planned for June 1–3, was called off. It had also been counted as the sixth meeting in two weeks.',
    ].join('\n'),
    sources: [{ kind: 'outlet', actor: null, name: 'The Courier' }],
    copyOf: 'r-en',
  }
  const secretary: Actor = {
    id: 'a-secretary',
    kind: 'person',
    names: { en: ['Honoria Featherstonehaugh-Vandermeer', 'H. F.-V.'] },
    sameAs: [],
    roles: [
      {
        title: 'Secretary-General',
        of: 'a-ost',
        side: null,
        when: '2031',
        evidence: [at(diary, 'Secretary-General')],
      },
    ],
    mentions: [at(diary, 'Honoria Featherstonehaugh-Vandermeer')],
  }
  record.reports.push(diary)
  record.actors.push(secretary)
  record.meetings.push(
    meeting(
      'm-call',
      { medium: 'telephone', when: '2031-21?', evidence: [at(diary, 'spoke by telephone')] },
      secretary,
    ),
    meeting(
      'm-fourth',
      {
        status: 'cancelled',
        when: '2031-06-01/2031-06-03',
        time: 'T16:00+02:00',
        ordinals: [
          { number: 4, wording: 'fourth round', evidence: [at(diary, 'fourth round')] },
          { number: 6, wording: 'sixth meeting in two weeks', evidence: [at(diary, 'sixth meeting in two weeks')] },
        ],
        evidence: [at(diary, 'was called off')],
      },
      secretary,
    ),
    meeting('m-undated', { when: null, evidence: [at(diary, 'planned')] }, secretary),
  )
  record.statements.push({
    id: 's-wait',
    speaker: secretary.id,
    speakerText: 'Secretary-General Honoria Featherstonehaugh-Vandermeer',
    anonymity: 'named',
    mode: 'direct',
    evidence: [at(diary, 'We shall wait')],
    channel: 'Signal',
    when: null,
    via: [],
    issues: [],
    sameAs: ['s-koval'],
  })
  return record
}

function meeting(id: string, given: Partial<Meeting>, secretary: Actor): Meeting {
  return {
    id,
    status: 'held',
    medium: 'unknown',
    when: null,
    time: null,
    place: null,
    sides: [],
    participants: [{ actor: secretary.id, side: null, evidence: secretary.mentions }],
    ordinals: [],
    issues: [],
    outcomes: [],
    independentSources: 1,
    evidence: [],
    ...given,
  }
}
