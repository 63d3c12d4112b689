import type { TimeGrammar, TimePhrase } from '../time.ts'
import { boundFinder } from './bound.ts'
import { enumerator } from './enumerate.ts'
import { joined } from './join.ts'
import { compileFits, type Fits } from './match.ts'
import { toldBy } from './meaning.ts'
import type { Told } from './meaning.ts'
import type { Opening } from './openings.ts'
import { openingsOf } from './openings.ts'
import { parsePattern } from './pattern.ts'
import type { TimeFile, TimeRule } from './schema.ts'
import type { Stretch } from './slot.ts'
import { slotsOf } from './slots.ts'
import { indexStarts } from './starts.ts'
import { tenseFinder } from './tense.ts'

interface CompiledRule {
  order: number
  rule: TimeRule
  fits: Fits
  openings: Opening[]
}

interface Found {
  next: number
  rule: TimeRule
  told: Told
}

/**
 * Compiles a language's wording of time. At each token the longest phrase of any rule wins, of equally long ones the
 * rule that stands first; rules are found by their first two tokens, so that time grows with the number of tokens.
 * Throws an Error that names the rule whose pattern is wrong.
 */
export function compileTimeGrammar(file: TimeFile): TimeGrammar {
  const slots = slotsOf(file)
  const rules = file.rules.flatMap((rule, order) =>
    rule.say.map((say): CompiledRule => {
      const pattern = parsePattern(say, file.words)
      return {
        order,
        rule,
        fits: compileFits(pattern, slots),
        openings: named(rule, say, () => openingsOf(pattern, slots)),
      }
    }),
  )
  const rulesFor = indexStarts(rules, ({ openings }) => openings)

  function longestAt(stretch: Stretch, at: number): Found | null {
    const { tokens, last } = stretch
    const token = tokens[at]
    let best: (Found & { order: number }) | null = null
    for (const { order, rule, fits } of token ? rulesFor(token, at < last ? tokens[at + 1] : undefined) : []) {
      if (rule.notAfter?.includes(tokens[at - 1]?.key ?? '')) continue
      for (const { next, values } of fits(stretch, at)) {
        if (best && (next < best.next || (next === best.next && order >= best.order))) continue
        if (rule.notBefore?.includes(tokens[next]?.key ?? '')) continue
        const told = toldBy(rule, values)
        if (told) best = { next, rule, told, order }
      }
    }
    return best
  }

  const bounded = boundFinder(file)
  const enumerated = enumerator(file)
  return {
    tenses: tenseFinder(file),
    find(tokens, first, last) {
      const phrases: TimePhrase[] = []
      const boundless = new Set<TimePhrase>()
      const stretch = { tokens, last: Math.min(last, tokens.length - 1) }
      for (let at = first; at <= stretch.last; ) {
        const found = longestAt(stretch, at)
        if (found && !found.rule.ignore) {
          const { rule, next, told } = found
          const phrase = { first: at, last: next - 1, ...told, bound: null, rule: `time/${rule.rule}` }
          if (rule.boundless) boundless.add(phrase)
          phrases.push(phrase)
        }
        at = found?.next ?? at + 1
      }
      const whole = enumerated(joined(phrases, tokens, stretch.last), tokens, stretch.last)
      return bounded(whole, boundless, tokens)
    },
  }
}

/** Does the work on a pattern; what is wrong with it is told with its rule. */
function named<Result>({ rule }: TimeRule, say: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw new Error(`rule ${rule}, "${say}": ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
