import type { Token } from '../token.ts'

export type Values = { readonly [name: string]: number | string }

/** Tokens between which a phrase may stand; `last` is included. */
export interface Stretch {
  tokens: readonly Token[]
  last: number
}

/** What a slot read: the token after it, and the value, or several values under names of their own. */
export interface SlotHit {
  next: number
  value: number | string | Values
}

/** How what starts with a token may go on inside the slot. */
export interface Within {
  /** It may end with that token. */
  ends: boolean
  /** Keys that may stand next inside it. */
  keys: readonly string[]
  /** Whatever may stand next: the slot looks for itself. */
  anything: boolean
}

/** Tokens that start with a digit and that a slot may start with. */
export interface Figures {
  /** Whether a token with this key may be the first of several that stand together. */
  begins(key: string): boolean
  /** Whether it may be all of it. */
  isWhole(key: string): boolean
  /** Keys of what may stand next, without a space between. */
  goesOn: readonly string[]
}

/** One kind of thing that a pattern leaves open: a month, a count, a clock. */
export interface Slot {
  /** Keys of the tokens that it may start with, and how it then may go on. */
  starts: ReadonlyMap<string, Within>
  /** Tokens of figures that it may start with. */
  figures: readonly Figures[]
  read(stretch: Stretch, at: number): SlotHit[]
}

/** Wordings with what each means. `accept` may refuse a token that has the right key. */
export function wordingSlot(
  meanings: Iterable<[string, SlotHit['value']]>,
  accept: (token: Token) => boolean = () => true,
): Slot {
  const byStart = new Map<string, { keys: string[]; value: SlotHit['value'] }[]>()
  for (const [wording, value] of meanings) {
    const keys = wording.split(' ')
    const start = keys[0] ?? ''
    byStart.set(start, [...(byStart.get(start) ?? []), { keys, value }])
  }
  return {
    starts: new Map(Array.from(byStart, ([start, wordings]) => [start, withinOf(wordings.map(({ keys }) => keys))])),
    figures: [],
    read({ tokens, last }, at) {
      const token = tokens[at]
      const wordings = token && byStart.get(token.key)
      if (!wordings || !accept(token)) return NO_HITS
      const hits: SlotHit[] = []
      for (const { keys, value } of wordings)
        if (at + keys.length - 1 <= last && keys.every((key, index) => tokens[at + index]?.key === key))
          hits.push({ next: at + keys.length, value })
      return hits
    },
  }
}

const NO_HITS: SlotHit[] = []

const withinOf = (wordings: readonly string[][]): Within => ({
  ends: wordings.some((keys) => keys.length === 1),
  keys: wordings.flatMap((keys) => keys[1] ?? []),
  anything: false,
})

/** Several slots as one. */
export function anyOf(...slots: Slot[]): Slot {
  const starts = new Map<string, Within>()
  for (const slot of slots) for (const [key, within] of slot.starts) starts.set(key, eitherWay(starts.get(key), within))
  return {
    starts,
    figures: slots.flatMap((slot) => slot.figures),
    read: (stretch, at) => slots.flatMap((slot) => slot.read(stretch, at)),
  }
}

const eitherWay = (one: Within | undefined, other: Within): Within =>
  one
    ? {
        ends: one.ends || other.ends,
        keys: [...one.keys, ...other.keys],
        anything: one.anything || other.anything,
      }
    : other

/** Tokens that stand together without a space, as one text: «05», «.», «12» and «05.12» alike. */
export function gluedSlot(
  read: (text: string) => SlotHit['value'] | null,
  { longest, begins, goesOn }: { longest: number; begins: RegExp; goesOn: readonly string[] },
): Slot {
  return {
    starts: new Map(),
    figures: [{ begins: (key) => begins.test(key), isWhole: (key) => read(key) !== null, goesOn }],
    read({ tokens, last }, at) {
      const hits: SlotHit[] = []
      let text = ''
      for (let next = at; next <= last && next < at + longest; next++) {
        const token = tokens[next]
        if (!token || (next > at && token.start !== tokens[next - 1]?.end)) break
        text += token.key
        const value = read(text)
        if (value !== null) hits.push({ next: next + 1, value })
      }
      return hits
    },
  }
}
