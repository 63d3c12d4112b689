import type { TimeGrammar, TimePhrase } from '../time.ts'
import type { Token } from '../token.ts'
import { joined } from './join.ts'
import { fits, startsOf } from './match.ts'
import { toldBy } from './meaning.ts'
import type { Told } from './meaning.ts'
import { parsePattern } from './pattern.ts'
import type { Pattern } from './pattern.ts'
import type { TimeFile, TimeRule } from './schema.ts'
import type { Stretch } from './slot.ts'
import { slotsOf } from './slots.ts'

interface CompiledRule {
  order: number
  rule: TimeRule
  pattern: Pattern
}

interface Found {
  next: number
  rule: TimeRule
  told: Told
}

const LONGEST_STEM = 6
const STARTS_WITH_DIGIT = /^\p{N}/u

/**
 * Compiles a language's wording of time. At each token the longest phrase of any rule wins, of equally long ones the
 * rule that stands first; rules are found by the first token, so that time grows with the number of tokens.
 * Throws an Error that names the rule whose pattern is wrong.
 */
export function compileTimeGrammar(file: TimeFile): TimeGrammar {
  const slots = slotsOf(file)
  const byKey = new Map<string, CompiledRule[]>()
  const byStem = new Map<string, CompiledRule[]>()
  const byDigit: CompiledRule[] = []
  file.rules.forEach((rule, order) => {
    for (const say of rule.say) index({ order, rule, pattern: parsePattern(say, file.words) }, say)
  })

  function index(compiled: CompiledRule, say: string): void {
    try {
      const starts = startsOf(compiled.pattern, slots)
      for (const key of starts.keys) byKey.set(key, [...(byKey.get(key) ?? []), compiled])
      for (const stem of starts.stems)
        byStem.set(stem.slice(0, LONGEST_STEM), [...(byStem.get(stem.slice(0, LONGEST_STEM)) ?? []), compiled])
      if (starts.digits) byDigit.push(compiled)
    } catch (error) {
      throw new Error(`rule ${compiled.rule.rule}, "${say}": ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    }
  }

  function rulesFor(token: Token): CompiledRule[] {
    const rules = [...(byKey.get(token.key) ?? [])]
    for (let length = 2; length <= Math.min(LONGEST_STEM, token.key.length); length++)
      rules.push(...(byStem.get(token.key.slice(0, length)) ?? []))
    if (STARTS_WITH_DIGIT.test(token.key)) rules.push(...byDigit)
    return rules
  }

  function longestAt(stretch: Stretch, at: number): Found | null {
    const token = stretch.tokens[at]
    let best: (Found & { order: number }) | null = null
    for (const { order, rule, pattern } of token ? rulesFor(token) : []) {
      if (rule.notAfter?.includes(stretch.tokens[at - 1]?.key ?? '')) continue
      for (const { next, values } of fits(pattern, slots, stretch, at)) {
        if (best && (next < best.next || (next === best.next && order >= best.order))) continue
        if (rule.notBefore?.includes(stretch.tokens[next]?.key ?? '')) continue
        const told = toldBy(rule, values)
        if (told) best = { next, rule, told, order }
      }
    }
    return best
  }

  return {
    find(tokens, first, last) {
      const phrases: TimePhrase[] = []
      const stretch = { tokens, last: Math.min(last, tokens.length - 1) }
      for (let at = first; at <= stretch.last; ) {
        const found = longestAt(stretch, at)
        if (found && !found.rule.ignore)
          phrases.push({ first: at, last: found.next - 1, ...found.told, rule: `time/${found.rule.rule}` })
        at = found?.next ?? at + 1
      }
      return joined(phrases, tokens, stretch.last)
    },
  }
}
