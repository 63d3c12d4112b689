/**
 * The address under which a report is published, or else where it stands that is watched; null for one that is known by
 * its file alone.
 */
export function addressOf(report: { origin: string; given: { url?: string }; address?: string }): string | null {
  return report.given.url ?? (/^https?:\/\//iu.test(report.origin) ? report.origin : (report.address ?? null))
}
