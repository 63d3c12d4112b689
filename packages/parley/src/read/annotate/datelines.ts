import { LANGUAGE_CODES, type Languages } from '../../language/languages.ts'
import type { DatelineName } from '../annotated.ts'
import type { SegmentedReport } from '../segmented.ts'

/** The places and agencies that datelines name, as far as the world data knows them: «МОСКВА, 6 дек — ТАСС.» */
export function datelineNames({ datelines, language }: SegmentedReport, { world }: Languages): DatelineName[] {
  const code = LANGUAGE_CODES.find((one) => one === language)
  if (!code) return []
  return datelines.flatMap((tokens) =>
    world
      .find(tokens, 0, tokens.length - 1, code)
      .names.filter(({ kind, press }) => kind !== 'organization' || press !== undefined)
      .map(({ key, kind, first, last }): DatelineName => {
        const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0]
        return { known: key, start, end, rule: `dateline.${kind}` }
      }),
  )
}
