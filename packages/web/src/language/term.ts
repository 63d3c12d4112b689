import type { MessageKey, Messages, Translate } from './translate.ts'

/** Families of terms of the format ("held", "demands") that the catalogues give words for. */
export type TermFamily =
  | 'status'
  | 'medium'
  | 'mode'
  | 'anonymity'
  | 'channel'
  | 'progress'
  | 'stance'
  | 'documentKind'
  | 'documentStatus'
  | 'source'
  | 'notBody'
  | 'timing'
  | 'kind'
  | 'mark'
  | 'field'
  | 'attendance'
  | 'folded'
  | 'basis'
  | 'sourceKind'
  | 'because'

/** A term of the format in words; a term that the catalogue does not know is shown as it stands. */
export function term(t: Translate, messages: Messages, family: TermFamily, value: string): string {
  const key = `${family}.${value}`
  return key in messages ? t(key as MessageKey) : value
}
