/** The address under which a report is published; null for one that is known by its file alone. */
export function addressOf(report: { origin: string; given: { url?: string } }): string | null {
  return report.given.url ?? (/^https?:\/\//iu.test(report.origin) ? report.origin : null)
}
