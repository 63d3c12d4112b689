const FOLDED = /[\u0301\u00AD]/gu
/** Nearly every name is clean: letters, hyphens and the one apostrophe. */
const UNCLEAN = /[^A-Za-z\u0400-\u045F\u0490\u0491'-]/u

/** A name as written, without stress marks and soft hyphens, with one apostrophe. */
export const cleanName = (form: string): string =>
  UNCLEAN.test(form)
    ? form
        .normalize('NFC')
        .replace(FOLDED, '')
        .replace(/[’ʼ`´‘]/gu, "'")
        .replaceAll('‑', '-')
    : form

/** Lower case, ё as е: letter for letter as long as the cleaned name. */
export const foldName = (form: string): string => form.toLowerCase().replaceAll('ё', 'е')

/**
 * Writes a base form as the inflected form was written: its letters as far as both agree, then the case of the form
 * («КОВАЛЬОВА» → «КОВАЛЬОВ», «МакКейна» → «МакКейн», «Королёва» → «Королёв»).
 */
export function writeLike(written: string, base: string): string {
  const folded = foldName(written)
  let agreed = 0
  while (agreed < base.length && folded[agreed] === base[agreed]) agreed += 1
  const rest = base.slice(agreed)
  const isUpper = written.length > 2 && written === written.toUpperCase()
  const whole = written.slice(0, agreed) + (isUpper ? rest.toUpperCase() : rest)
  return whole === '' ? written : whole
}
