/** A dash between words or before speech; a hyphen is none. */
export const isDash = (text = ''): boolean => text === '—' || text === '–'

/** A hyphen set apart stands for a dash in careless typing. */
export const isDashOrHyphen = (text = ''): boolean => isDash(text) || text === '-'
