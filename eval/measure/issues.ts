import type { Evidence } from '../../packages/parley/src/model/evidence.ts'
import type { Position, Progress } from '../../packages/parley/src/model/issue.ts'
import { covers, isHere } from './alignment.ts'
import type { Alignment } from './alignment.ts'
import { detail, right } from './figure.ts'
import type { Measured } from './figure.ts'
import type { Identity } from './linking.ts'
import { matchPassages } from './passages.ts'

type Of<Entry> = Entry & { issue: string }

/** How far the talks got on each issue. */
export function measureProgress(alignment: Alignment): Measured {
  const items: Of<Progress>[] = alignment.record.issues.flatMap(({ id, progress }) =>
    progress.map((one) => ({ ...one, issue: id })),
  )
  const { figure, matches, errors } = matchPassages(
    'progress on issues',
    { items: items.filter(({ evidence }) => isHere(alignment, evidence)), golds: alignment.gold.progress },
    {
      same: (item, gold) => item.issue === gold.issue && covers(alignment, item.evidence, gold),
      again: (item, gold) =>
        item.issue === gold.issue && item.state === gold.state && isIn(alignment, item.evidence, gold.report),
      show: (item) => `${item.issue} ${item.state} ${where(alignment, item.evidence)}`,
      showGold: (gold) => `${gold.issue} ${gold.state} in ${gold.report} «${gold.text}»`,
    },
  )
  const wrong = matches.filter(({ got, gold }) => got.state !== gold.state)
  errors.push(
    ...wrong.map(({ got, gold }) => `state of ${gold.report} «${gold.text}»: ${got.state}, gold ${gold.state}`),
  )
  return { figures: [figure, detail(right('state', matches.length - wrong.length, matches.length))], errors }
}

/** What each party wants of each issue. */
export function measurePositions(alignment: Alignment, identity: Identity): Measured {
  const items: Of<Position>[] = alignment.record.issues.flatMap(({ id, positions }) =>
    positions.map((one) => ({ ...one, issue: id })),
  )
  const { figure, matches, errors } = matchPassages(
    'positions',
    { items: items.filter(({ evidence }) => isHere(alignment, evidence)), golds: alignment.gold.positions },
    {
      same: (item, gold) =>
        item.issue === gold.issue && identity.key(item.party) === gold.party && covers(alignment, item.evidence, gold),
      again: (item, gold) =>
        item.issue === gold.issue &&
        identity.key(item.party) === gold.party &&
        isIn(alignment, item.evidence, gold.report),
      show: (item) => `${identity.key(item.party)} ${item.stance} ${item.issue} ${where(alignment, item.evidence)}`,
      showGold: (gold) => `${gold.party} ${gold.stance} ${gold.issue} in ${gold.report} «${gold.text}»`,
    },
  )
  const wrong = matches.filter(({ got, gold }) => got.stance !== gold.stance)
  errors.push(
    ...wrong.map(({ got, gold }) => `stance of ${gold.report} «${gold.text}»: ${got.stance}, gold ${gold.stance}`),
  )
  return { figures: [figure, detail(right('stance', matches.length - wrong.length, matches.length))], errors }
}

function isIn({ key }: Alignment, evidence: readonly Evidence[], report: string): boolean {
  return evidence.some((one) => key(one.report) === report)
}

function where({ key }: Alignment, evidence: readonly Evidence[]): string {
  return `in ${key(evidence[0]?.report ?? '')} «${evidence[0]?.quote.slice(0, 80)}»`
}
