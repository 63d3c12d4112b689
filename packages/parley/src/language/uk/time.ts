import type { TimeGrammar } from '../time.ts'
import { loadTimeGrammar } from '../timegrammar/load.ts'

/** How Ukrainian words time. Reads time.yml each time it is called: call it once per pack. */
export function createUkrainianTime(): TimeGrammar {
  return loadTimeGrammar('uk/time.yml')
}
