import { join } from 'node:path'
import { link } from '../packages/parley/src/link/link.ts'
import type { Reader } from '../packages/parley/src/read/read.ts'
import { loadGold } from './gold.ts'
import { goldFileOf } from './halves.ts'
import type { Half } from './halves.ts'
import { scoreLanguages } from './languages.ts'
import type { LanguageScore } from './languages.ts'
import { score } from './measure/score.ts'
import type { Score } from './measure/score.ts'
import { readFolder } from './records.ts'

/** One negotiation: all its reports together, and each language by itself. */
export interface Scored {
  name: string
  score: Score
  languages: LanguageScore[]
}

/** Reads the reports of a negotiation and holds the record against its gold record. */
export async function scoreNegotiation(half: Half, name: string, reader: Reader): Promise<Scored> {
  const gold = await loadGold(goldFileOf(half, name))
  const findings = await readFolder(join(half.reports, name), reader)
  return { name, score: score(link(findings), gold), languages: scoreLanguages(findings, gold) }
}
