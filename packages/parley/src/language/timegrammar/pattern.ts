/**
 * A pattern of a phrase, as time.yml writes it:
 *
 *   `word`        a token with that key; `stem*` a token that begins so
 *   `@name`       any wording of that name under `words`
 *   `<slot>`      what a slot reads, kept under the slot's name (`<digitday>` as `day`, `<ordinalhour>` as `hour`); `<slot:name>` under another
 *   `[ … ]`       may be left out
 *   `( a | b )`   one of several
 */
export type Pattern =
  | { kind: 'word'; key: string }
  | { kind: 'stem'; stem: string }
  | { kind: 'slot'; slot: string; name: string }
  /** Wordings without a slot, each the keys after its first: one look-up where a choice would try them all. */
  | { kind: 'wordings'; byFirst: Map<string, string[][]> }
  | { kind: 'sequence'; parts: Pattern[] }
  | { kind: 'choice'; options: Pattern[] }
  | { kind: 'optional'; part: Pattern }

const PIECE = /[[\]()|]|<[^>]+>|[^\s[\]()|<>]+/gu
const CLOSES: Record<string, string> = { '[': ']', '(': ')' }

/** Reads a pattern. Throws an Error that names what is wrong with the pattern. */
export function parsePattern(source: string, words: Record<string, string[]>): Pattern {
  const pieces = source.match(PIECE) ?? []
  let at = 0

  function choice(close: string | null): Pattern {
    const options: Pattern[] = []
    let parts: Pattern[] = []
    for (;;) {
      const piece = pieces[at]
      if (piece === undefined || piece === ']' || piece === ')') {
        if ((piece ?? null) !== close) throw new Error(`unbalanced brackets in "${source}"`)
        at++
        options.push(sequence(parts))
        return oneOf(options)
      }
      at++
      if (piece === '|') {
        options.push(sequence(parts))
        parts = []
      } else parts.push(one(piece))
    }
  }

  function one(piece: string): Pattern {
    const close = CLOSES[piece]
    if (close) {
      const inner = choice(close)
      return piece === '[' ? { kind: 'optional', part: inner } : inner
    }
    if (piece.startsWith('<')) {
      const [slot = '', name = slot.replace(/^(?:digit|ordinal)/u, '')] = piece.slice(1, -1).split(':')
      return { kind: 'slot', slot, name }
    }
    if (piece.startsWith('@')) {
      const wordings = words[piece.slice(1)]
      if (!wordings) throw new Error(`"${source}" refers to ${piece}, which is not under words`)
      return oneOf(wordings.map((wording) => sequence(wording.split(' ').map(word))))
    }
    return word(piece)
  }

  return choice(null)
}

function word(piece: string): Pattern {
  return piece.length > 1 && piece.endsWith('*')
    ? { kind: 'stem', stem: piece.slice(0, -1) }
    : { kind: 'word', key: piece }
}

function sequence(parts: Pattern[]): Pattern {
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'sequence', parts }
}

function oneOf(options: Pattern[]): Pattern {
  if (options.length === 1 && options[0]) return options[0]
  const wordings = options.map(keysOf)
  if (!wordings.every((keys) => keys !== null)) return { kind: 'choice', options }
  const byFirst = new Map<string, string[][]>()
  for (const [first = '', ...rest] of wordings) byFirst.set(first, [...(byFirst.get(first) ?? []), rest])
  return { kind: 'wordings', byFirst }
}

/** The keys of a pattern that is nothing but words. */
function keysOf(pattern: Pattern): string[] | null {
  if (pattern.kind === 'word') return [pattern.key]
  if (pattern.kind !== 'sequence' || pattern.parts.length === 0) return null
  const keys = pattern.parts.map((part) => (part.kind === 'word' ? part.key : null))
  return keys.every((key) => key !== null) ? keys : null
}
