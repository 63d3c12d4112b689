import type { Token } from '../language/token.ts'

/** A dash between words or before speech; a hyphen is none. */
export const isDash = (text = ''): boolean => text === '—' || text === '–'

/** A hyphen set apart stands for a dash in careless typing. */
export const isDashOrHyphen = (text = ''): boolean => isDash(text) || text === '-'

/** «американцев — Х», «американцев - Х»: a dash, or a hyphen that stands free as one. */
export function isFreeDash(tokens: readonly Token[], place: number): boolean {
  const [before, dash, after] = [tokens[place - 1], tokens[place], tokens[place + 1]]
  if (isDash(dash?.text)) return true
  return !!before && !!after && dash?.text === '-' && before.end < dash.start && dash.end < after.start
}
