import type { Evidence } from '../../packages/parley/src/model/evidence.ts'
import type { ParleyRecord } from '../../packages/parley/src/model/record.ts'
import { covers } from './alignment.ts'
import type { Alignment } from './alignment.ts'
import { ratio, right } from './figure.ts'
import type { Measured } from './figure.ts'

/** Every quotation of the record is exactly the slice that it names. */
export function measureEvidence({ record }: Alignment): Measured {
  const texts = new Map(record.reports.map(({ id, text }) => [id, text]))
  const all = evidenceOf(record)
  const wrong = all.filter(({ report, start, end, quote }) => texts.get(report)?.slice(start, end) !== quote)
  return {
    figures: [right('evidence is its slice', all.length - wrong.length, all.length)],
    errors: wrong.map(({ report, quote }) => `not its slice: «${quote.slice(0, 60)}» of ${report}`),
  }
}

function evidenceOf({ actors, meetings, statements, issues, documents, conflicts }: ParleyRecord): Evidence[] {
  return [
    ...actors.flatMap(({ roles, mentions }) => [...mentions, ...roles.flatMap(({ evidence }) => evidence)]),
    ...meetings.flatMap(({ evidence, participants, ordinals, outcomes }) => [
      ...evidence,
      ...[...participants, ...ordinals, ...outcomes].flatMap((one) => one.evidence),
    ]),
    ...[...statements, ...documents].flatMap(({ evidence }) => evidence),
    ...issues.flatMap(({ progress, positions }) => [...progress, ...positions].flatMap(({ evidence }) => evidence)),
    ...conflicts.flatMap(({ readings }) => readings.flatMap(({ evidence }) => evidence)),
  ]
}

/** Old news told from new: the mean of how much of each is marked as what it is. */
export function measureRecap(alignment: Alignment): Measured {
  const stamped = [...alignment.record.meetings, ...alignment.record.statements]
    .flatMap(({ evidence }) => evidence)
    .filter(({ report }) => alignment.key(report) !== null)
  const isRecap = (one: Evidence) => alignment.gold.recap.some((passage) => covers(alignment, [one], passage))
  const recap = stamped.filter(isRecap)
  const news = stamped.filter((one) => !isRecap(one))
  const marked = ratio(recap.filter(({ timing }) => timing === 'recap').length, recap.length)
  const fresh = ratio(news.filter(({ timing }) => timing === 'news').length, news.length)
  const figure = right('recap told from news', 0, recap.length)
  return {
    figures: [{ ...figure, value: marked === null || fresh === null ? null : (marked + fresh) / 2 }],
    errors: [
      ...recap.filter(({ timing }) => timing === 'news').map((one) => `recap read as news ${place(alignment, one)}`),
      ...news.filter(({ timing }) => timing === 'recap').map((one) => `news read as recap ${place(alignment, one)}`),
    ],
  }
}

function place({ key }: Alignment, { report, quote }: Evidence): string {
  return `in ${key(report)} «${quote.slice(0, 60)}»`
}
