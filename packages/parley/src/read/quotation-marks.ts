const OPENING: ReadonlySet<string> = new Set(['«', '"', '“', '„', '‘'])
const CLOSING: ReadonlySet<string> = new Set(['»', '"', '”', '“'])

/** Whether a mark may open a quotation: « " “ „ ‘. What opens in English closes in Ukrainian. */
export const isOpeningMark = (mark: string | undefined): boolean => OPENING.has(mark ?? '')

export const isClosingMark = (mark: string | undefined): boolean => CLOSING.has(mark ?? '')

/** Whether a mark may open or close one. A closing ’ is none of them: it is an apostrophe, unless one was opened by ‘. */
export const isQuotationMark = (mark: string | undefined): boolean => isOpeningMark(mark) || isClosingMark(mark)
