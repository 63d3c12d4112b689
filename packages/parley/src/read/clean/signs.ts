import type { NotBodyKind } from './line.ts'
import { isStopped } from './line.ts'

const LONGEST = 200

/** Lines that their signs tell apart in any language. */
const SIGNED: { pattern: RegExp; kind: NotBodyKind; unstopped?: true }[] = [
  // #talks #border
  { pattern: /^(?:#[\p{L}\p{N}_]+[\s,;]*)+$/u, kind: 'navigation' },
  // The bridge © The Herald/ Ann Marsh
  { pattern: /©/u, kind: 'caption', unstopped: true },
  // [Map of the crossing. The Herald]
  { pattern: /^\[[^[\]]{6,}\]$/u, kind: 'caption' },
  // https://t.me/channel
  { pattern: /^(?:https?:\/\/|www\.|t\.me\/|pic\.twitter\.com\/)\S+$/u, kind: 'navigation' },
  // Contact the reporter: name@outlet.example
  { pattern: /(?:^|[\s:(])[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+\)?$/u, kind: 'byline' },
  // → Headline of another report
  { pattern: /^[→➔➜➡▶►⏩👉🔗]/u, kind: 'teaser', unstopped: true },
]

/** What a line is by its signs alone: hashtags, an address, an arrow to another report. Null for any other. */
export function signedKind(content: string): NotBodyKind | null {
  if (content.length > LONGEST) return null
  const found = SIGNED.find(({ pattern, unstopped }) => pattern.test(content) && !(unstopped && isStopped(content)))
  return found?.kind ?? null
}
