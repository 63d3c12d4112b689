import type { Findings } from '../../model/findings.ts'
import type { ResolvedReport } from '../resolved.ts'
import { documents } from './documents.ts'
import { meetings } from './meetings.ts'
import { withOutcomes } from './outcomes.ts'
import { positions } from './positions.ts'
import { progress } from './progress.ts'
import { statements } from './statements.ts'

/** What a resolved report says. `reader` is the version that findings carry. */
export function extract(report: ResolvedReport, reader: string): Findings {
  const said = statements(report)
  const met = meetings(report, said)
  const reached = progress(report, met)
  return {
    reader,
    report: {
      id: report.id,
      origin: report.origin,
      outlet: report.outlet,
      language: report.language,
      published: report.published,
      publishedBasis: report.publishedBasis,
      title: report.title,
      text: report.text,
      notBody: report.notBody,
      sources: report.sources,
      copyOf: null,
    },
    actors: report.actors,
    statements: said,
    meetings: withOutcomes(met, reached, said),
    progress: reached,
    positions: positions(report, said),
    documents: documents(report),
  }
}
