import type { ParleyRecord } from '../../packages/parley/src/model/record.ts'
import type { Gold } from '../gold.ts'
import { align } from './alignment.ts'
import { measureDocuments } from './documents.ts'
import { measureEvidence, measureRecap } from './evidence.ts'
import type { Figure, Measured } from './figure.ts'
import { measurePositions, measureProgress } from './issues.ts'
import { identify, measureLinking } from './linking.ts'
import { measureMeetings } from './meetings.ts'
import { measureMentions } from './mentions.ts'
import { measureNames, measureRoles } from './people.ts'
import { measureNotBody, measureReports } from './reports.ts'
import { measureStatements } from './statements.ts'

export interface Score {
  /** Mean of the main lines: a line that had something to find and found nothing counts as 0. */
  overall: number
  figures: Figure[]
  errors: string[]
}

/** Holds a record against its gold record, layer by layer. */
export function score(record: ParleyRecord, gold: Gold): Score {
  const alignment = align(record, gold)
  const mentions = measureMentions(alignment)
  const identity = identify(mentions.pairs)
  const layers: Measured[] = [
    mentions,
    measureEvidence(alignment),
    measureLinking(mentions.pairs),
    measureNames(alignment, identity),
    measureRoles(alignment, identity),
    measureMeetings(alignment, identity),
    measureStatements(alignment, identity),
    measureProgress(alignment),
    measurePositions(alignment, identity),
    measureDocuments(alignment, identity),
    ...measureReports(alignment),
    measureNotBody(alignment),
    measureRecap(alignment),
  ]
  const figures = layers.flatMap((layer) => layer.figures)
  return { overall: overall(figures), figures, errors: layers.flatMap(labelled) }
}

export function overall(figures: readonly Figure[]): number {
  const main = figures.filter(({ detail, value, count }) => !detail && (value !== null || count > 0))
  return main.reduce((sum, { value }) => sum + (value ?? 0), 0) / Math.max(1, main.length)
}

function labelled({ figures, errors }: Measured): string[] {
  return errors.map((error) => `${figures[0]?.layer}: ${error}`)
}
