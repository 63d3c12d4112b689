import type { TimeGrammar } from '../time.ts'
import { loadTimeGrammar } from '../timegrammar/load.ts'

/** How English words time. Reads time.yml each time it is called: call it once per pack. */
export function createEnglishTime(): TimeGrammar {
  return loadTimeGrammar('en/time.yml')
}
