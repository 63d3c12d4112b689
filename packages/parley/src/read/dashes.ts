/** A hyphen often stands for a dash. */
export const DASHES: ReadonlySet<string> = new Set(['-', '–', '—'])
