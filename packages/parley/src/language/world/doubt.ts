import type { Token } from '../token.ts'
import type { Context } from './context.ts'
import type { WorldName } from './name.ts'

/** A doubtful name counts where the words around it speak of a place, or, in Slavic, where a capital inside a sentence rules the ordinary word out. */
export function showsPlace(
  name: WorldName,
  doubt: 'word' | 'person',
  around: { tokens: readonly Token[]; start: number; context: Context; slavic: boolean },
): boolean {
  const { tokens, context, start } = around
  const before = name.first > start ? tokens[name.first - 1] : undefined
  const after = tokens[name.last + 1]
  if (before && (context.place.has(before.key) || isLocative(before.key, name, doubt, context))) return true
  if (before?.key === '.' && context.place.has(tokens[name.first - 2]?.key ?? '')) return true
  if (after && context.after.has(after.key)) return true
  if (before?.key === 'of' && context.place.has(tokens[name.first - 2]?.key ?? '')) return true
  return doubt === 'word' && around.slavic && (isInside(name, around) || isPaired(name, around))
}

interface Stretch {
  tokens: readonly Token[]
  start: number
  context: Context
}

/** A capital inside a sentence: behind a word in small letters, or behind the first one, which has its capital anyway. */
function isInside({ first }: WorldName, { tokens, start }: Stretch): boolean {
  const before = first > start ? tokens[first - 1] : undefined
  return before?.kind === 'word' && (before.shape === 'lower' || first - 1 === start)
}

/** «Чад и Ливия»: at the start of a sentence another name stands beside it. */
const isPaired = ({ last }: WorldName, { tokens, context }: Stretch): boolean =>
  context.and.has(tokens[last + 1]?.key ?? '') && tokens[last + 2]?.shape === 'capital'

/** Whether a preposition shows a place: any of them for an ordinary word, for a person's name only where no person could follow. */
function isLocative(preposition: string, name: WorldName, doubt: 'word' | 'person', context: Context): boolean {
  if (doubt === 'word') return context.locative.has(preposition)
  if (context.never.has(preposition)) return true
  return (
    context.inside.has(preposition) &&
    (name.cases.length === 0 || name.cases.includes('loc') || name.cases.includes('acc'))
  )
}
