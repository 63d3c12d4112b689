const FOLDED = /[\u0301\u00AD’ʼ`´‘ё‑]/u
const STRESS_AND_SOFT_HYPHEN = /[\u0301\u00AD]/gu
const APOSTROPHES = /[’ʼ`´‘]/gu

/**
 * What vocabularies match: lower case, ё as е, one apostrophe, no stress marks and no soft hyphens.
 * Ukrainian and Russian outlets differ in all four within one text.
 */
export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  if (!FOLDED.test(lower)) return lower
  return lower.replace(STRESS_AND_SOFT_HYPHEN, '').replace(APOSTROPHES, "'").replaceAll('ё', 'е').replaceAll('‑', '-')
}
