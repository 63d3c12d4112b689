import type { TermFamily } from '../language/term.ts'

/** Fields whose values are terms of the format, with the words for these. */
const FAMILIES: { readonly [field: string]: TermFamily } = {
  status: 'status',
  medium: 'medium',
  mode: 'mode',
  anonymity: 'anonymity',
  channel: 'channel',
  stance: 'stance',
  state: 'progress',
  kind: 'documentKind',
  participants: 'attendance',
}

/** By which words the terms of a field are told, of a thing of some kind; none where the field holds no terms. */
export function familyOf(field: string, noun?: string): TermFamily | undefined {
  return noun === 'document' && field === 'status' ? 'documentStatus' : FAMILIES[field]
}
