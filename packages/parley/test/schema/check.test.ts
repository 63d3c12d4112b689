import { describe, expect, test } from 'vitest'
import type { ParleyRecord } from '../../src/model/record.ts'
import { checkRecord } from '../../src/model/schema/check.ts'
import { at, sampleRecord } from './sample.ts'

describe('checkRecord', () => {
  test('has nothing to say of a sound record', () => {
    expect(checkRecord(sampleRecord())).toEqual([])
  })

  const breaches: [string, (record: ParleyRecord) => void, string][] = [
    [
      'a quote that is not the slice',
      (r) => {
        r.actors[0]!.mentions[0]!.quote = 'Коваля'
      },
      'actors a-koval mentions: the quote is not what report r-uk has at',
    ],
    [
      'evidence outside the text',
      (r) => {
        r.actors[0]!.mentions[0]!.end = 100_000
      },
      'outside the text of report r-uk',
    ],
    [
      'evidence in an unknown report',
      (r) => {
        r.meetings[0]!.evidence[0]!.report = 'r-lost'
      },
      'meetings m-second: evidence in report "r-lost"',
    ],
    [
      'evidence in a teaser',
      (r) => {
        r.documents[0]!.evidence = [at(r.reports[1]!, 'прогноз погоди')]
      },
      'documents d-plan: evidence',
    ],
    [
      'a value without evidence',
      (r) => {
        r.meetings[0]!.participants[0]!.evidence = []
      },
      'meetings m-second participants[0]: no evidence',
    ],
    [
      'an actor that nothing mentions',
      (r) => {
        r.actors[1]!.mentions = []
      },
      'actors a-north mentions: no evidence',
    ],
    [
      'an unknown place',
      (r) => {
        r.meetings[0]!.place = 'a-lost'
      },
      'meetings m-second: "a-lost" is not among the actors',
    ],
    [
      'an unknown speaker',
      (r) => {
        r.statements[0]!.speaker = 'm-second'
      },
      'statements s-koval: "m-second" is not among the actors',
    ],
    [
      'an unknown issue',
      (r) => {
        r.statements[0]!.issues = ['weather']
      },
      '"weather" is not among the issues',
    ],
    [
      'an unknown meeting',
      (r) => {
        r.issues[0]!.progress[0]!.meeting = 'm-lost'
      },
      'issues prisoners progress[0]: "m-lost" is not among the meetings',
    ],
    [
      'an unknown statement',
      (r) => {
        r.meetings[0]!.outcomes[0]!.statement = 's-lost'
      },
      'outcomes[0]: "s-lost" is not among the statements',
    ],
    [
      'an unknown predecessor',
      (r) => {
        r.documents[0]!.revises = 'd-lost'
      },
      '"d-lost" is not among the documents',
    ],
    [
      'an unknown original',
      (r) => {
        r.reports[0]!.copyOf = 'r-lost'
      },
      'reports r-en: "r-lost" is not among the reports',
    ],
    [
      'a copy of itself',
      (r) => {
        r.reports[0]!.copyOf = 'r-en'
      },
      'a copy of itself',
    ],
    [
      'an unknown source',
      (r) => {
        r.reports[1]!.sources[0]!.actor = 'a-lost'
      },
      '"a-lost" is not among the actors',
    ],
    [
      'an unknown subject of a conflict',
      (r) => {
        r.conflicts[0]!.subject = 'm-lost'
      },
      'subject "m-lost" is not in the record',
    ],
    [
      'a conflict of one',
      (r) => {
        r.conflicts[0]!.readings.pop()
      },
      'two readings or more',
    ],
    [
      'an id used twice',
      (r) => {
        r.actors.push(r.actors[0]!)
      },
      'actors a-koval: the id is taken',
    ],
    [
      'an id used by two nouns',
      (r) => {
        r.documents[0]!.id = 'm-second'
      },
      'documents m-second: the id is taken, in meetings',
    ],
    [
      'a date that is none',
      (r) => {
        r.meetings[0]!.when = '13.05.2031'
      },
      '"13.05.2031" is no EDTF date',
    ],
    [
      'a time that is none',
      (r) => {
        r.meetings[0]!.time = '2 pm'
      },
      'time "2 pm" is no ISO 8601 time',
    ],
    [
      'a language that is none',
      (r) => {
        r.reports[0]!.language = 'in English'
      },
      'is no BCP 47 tag',
    ],
    [
      'a day of publication from nowhere',
      (r) => {
        r.reports[0]!.publishedBasis = null
      },
      'publishedBasis',
    ],
    [
      'parts out of order',
      (r) => {
        r.reports[1]!.notBody.push({ start: 0, end: 2, kind: 'byline' })
      },
      'notBody 0–2',
    ],
    [
      'parts outside the text',
      (r) => {
        r.reports[0]!.notBody.push({ start: 0, end: 100_000, kind: 'byline' })
      },
      'notBody 0–100000',
    ],
  ]
  test.each(breaches)('finds %s', (_, breach, line) => {
    const record = sampleRecord()
    breach(record)
    expect(checkRecord(record)).toEqual(expect.arrayContaining([expect.stringContaining(line)]))
  })

  test('names every breach, not the first alone', () => {
    const record = sampleRecord()
    record.meetings[0]!.place = 'a-lost'
    record.documents[0]!.when = 'soon'
    expect(checkRecord(record)).toHaveLength(2)
  })
})
