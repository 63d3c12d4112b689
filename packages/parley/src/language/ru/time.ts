import type { TimeGrammar } from '../time.ts'
import { loadTimeGrammar } from '../timegrammar/load.ts'

/** How Russian words time. Reads time.yml each time it is called: call it once per pack. */
export function createRussianTime(): TimeGrammar {
  return loadTimeGrammar('ru/time.yml')
}
