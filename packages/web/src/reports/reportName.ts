/** What a report is called where it has no title: the last part of its file name or address. */
export function reportName({ title, origin }: { title: string | null; origin: string }): string {
  return title ?? origin.split(/[\\/]/u).findLast((part) => part !== '') ?? origin
}
