import { LETTER, NUMBER, traitsAt } from './letters.ts'

/** Finds any of many wordings in a key, as whole words. */
export interface Wordings {
  /** Whether one stands anywhere in the key. */
  in(key: string): boolean
  /** Whether one stands right at a place. */
  at(key: string, place: number): boolean
}

/** What may come next in a wording, sign by sign. */
interface Step {
  next: Map<number, Step>
  /** After `*`: any letters, apostrophes and hyphens. */
  open: Step | null
  /** After « …»: up to four words, each with the space before it. */
  gap: Step | null
  ends: boolean
}

const LONGEST_GAP = 4
const STAR = '*'
const GAP = ' …'

/**
 * Wordings as one tree of signs, so that a key is looked through once however many there are, and nothing is compiled.
 * `word*` is every word that begins so, « …» up to four words. Wordings are keys themselves.
 */
export function createWordings(wordings: readonly string[]): Wordings {
  const root = createStep()
  for (const wording of wordings) insert(root, wording).ends = true
  return {
    in(key) {
      for (let place = 0; place < key.length; place++)
        if (root.next.has(key.charCodeAt(place)) && isFree(key, place - 1) && fits(root, key, place)) return true
      return false
    },
    at: (key, place) => isFree(key, place - 1) && fits(root, key, place),
  }
}

const createStep = (): Step => ({ next: new Map(), open: null, gap: null, ends: false })

function insert(root: Step, wording: string): Step {
  let step = root
  for (let at = 0; at < wording.length; at++) {
    if (wording[at] === STAR) step = step.open ??= createStep()
    else if (wording.startsWith(GAP, at)) {
      step = step.gap ??= createStep()
      at += GAP.length - 1
    } else {
      const code = wording.charCodeAt(at)
      let next = step.next.get(code)
      if (!next) step.next.set(code, (next = createStep()))
      step = next
    }
  }
  return step
}

function fits(step: Step, key: string, at: number): boolean {
  if (step.ends && isFree(key, at)) return true
  const next = step.next.get(key.charCodeAt(at))
  if (next && fits(next, key, at + 1)) return true
  if (step.open) {
    for (let end = at; ; end++) {
      if (fits(step.open, key, end)) return true
      if (!isInner(key, end)) break
    }
  }
  return step.gap !== null && fitsBehindGap(step.gap, key, at)
}

function fitsBehindGap(step: Step, key: string, at: number): boolean {
  let end = at
  for (let words = 0; words <= LONGEST_GAP; words++) {
    if (fits(step, key, end)) return true
    if (key[end] !== ' ' || !isInner(key, end + 1)) return false
    end++
    while (isInner(key, end)) end++
  }
  return false
}

/** No letter and no figure stands there: a word may end before it, or begin behind it. */
const isFree = (key: string, place: number): boolean =>
  place < 0 || place >= key.length || !(traitsAt(key, place) & (LETTER | NUMBER))

const isInner = (key: string, place: number): boolean =>
  place < key.length && ((traitsAt(key, place) & LETTER) !== 0 || key[place] === "'" || key[place] === '-')
