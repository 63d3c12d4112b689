import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterAsking, firstWatched, type Told } from '../../../src/cli/watch/plan.ts'
import { silentSince, type Watched } from '../../../src/store/watched.ts'

const START = '2031-05-05T08:00:00.000Z'
const later = (seconds: number): string => new Date(Date.parse(START) + seconds * 1000).toISOString()
const pause = ({ tried, next }: Watched): number => (Date.parse(next ?? '') - Date.parse(tried ?? '')) / 1000

const good = (fresh: boolean): Told => ({ told: 'good', fresh })
const trouble = (again: number | null = null): Told => ({ told: 'trouble', reason: 'does not answer', again })

/** What is remembered after a row of answers, each when it was due. */
function after(kind: Watched['kind'], ...answers: Told[]): Watched {
  return answers.reduce(
    (before, told) => afterAsking(before, told, before.next ?? START),
    firstWatched('a', kind, START),
  )
}

describe('what is asked again and again', () => {
  test('is asked at once, then more often while it shows something new, less often while it does not', () => {
    expect(firstWatched('a', 'source', START).next).toBe(START)
    const busy = pause(after('source', good(true), good(true)))
    const quiet = pause(after('source', good(false), good(false)))
    expect(busy).toBeLessThan(quiet)
  })

  test('is asked after ever longer pauses while it fails, and as before once it answers', () => {
    const [one, two, three] = [1, 2, 3].map((times) => pause(after('source', ...Array<Told>(times).fill(trouble()))))
    expect(one).toBeLessThan(two ?? 0)
    expect(two).toBeLessThan(three ?? 0)
    expect(after('source', trouble(), trouble(), good(false))).toMatchObject({ failures: 0, trouble: null })
    expect(pause(after('source', trouble(), good(false)))).toBe(pause(after('source', good(false))))
  })

  test('is not asked before the server wants it', () => {
    expect(pause(after('source', trouble(100_000)))).toBe(100_000)
  })

  test('keeps a pause between its bounds, whatever is answered', () => {
    const told = fc.oneof(
      fc.boolean().map(good),
      fc.constant<Told>({ told: 'unchanged' }),
      fc.constant<Told>({ told: 'gone', reason: 'gone' }),
      fc.constant(trouble()),
    )
    fc.assert(
      fc.property(
        fc.constantFrom('source' as const, 'page' as const),
        fc.array(told, { minLength: 1 }),
        (kind, answers) => {
          const watched = after(kind, ...answers)
          if (watched.next === null) expect(kind).toBe('page')
          else {
            expect(pause(watched)).toBeGreaterThanOrEqual(300)
            expect(pause(watched)).toBeLessThanOrEqual(86_400)
          }
        },
      ),
    )
  })

  test('rests when it is a page that has long been as it was', () => {
    const page = { ...firstWatched('a', 'page', START), fresh: START }
    expect(afterAsking(page, { told: 'unchanged' }, later(20 * 86_400)).next).not.toBeNull()
    expect(afterAsking(page, { told: 'unchanged' }, later(31 * 86_400)).next).toBeNull()
  })
})

describe('a source', () => {
  const daily = { ...firstWatched('a', 'source', START), fresh: START, gap: 86_400 }
  test.each([
    ['for a day is not silent', 86_400, false],
    ['for four times its usual gap is not silent', 4 * 86_400, false],
    ['for six times its usual gap is silent', 6 * 86_400, true],
  ])('that has listed nothing new %s', (_, seconds, silent) => {
    expect(silentSince(daily, later(seconds))).toBe(silent ? START : null)
  })

  test('that never listed anything is silent after two days', () => {
    expect(silentSince(firstWatched('a', 'source', START), later(3 * 86_400))).toBe(START)
  })
})
