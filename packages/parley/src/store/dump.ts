import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import { decisions } from '../model/ledger-fold.ts'
import { sha256, sorted } from './identity.ts'
import type { Input, Store } from './store.ts'

export const DUMP_FORMAT = 'parley-dump/1'

/** A line of a dump, as JSON. The first says what it is, the last how many there are, so that a dump cut short shows. */
export type DumpLine =
  | { line: 'dump'; format: typeof DUMP_FORMAT }
  | { line: 'input'; input: DumpedInput; findings: Findings }
  | { line: 'entry'; entry: LedgerEntry }
  | { line: 'forwarding'; dossier: Id | null; earlier: Id; present: Id }
  | { line: 'end'; lines: number; sha256: string }

/** Whether a file with this first line is a dump. Throws where the line is no JSON. */
export const opensDump = (line: string): boolean => (JSON.parse(line) as Partial<DumpLine> | null)?.line === 'dump'

/** An input with its bytes as base64. */
export interface DumpedInput extends Omit<Input, 'bytes'> {
  captured: string
  bytes: string
}

/**
 * All that a store holds and that cannot be made anew from it: inputs with their bytes, what was read from each, the
 * ledger, and by which ids things went earlier; lines of JSON without line breaks. The same contents give the same lines, whatever the store keeps them in.
 */
export async function* dumpLines(store: Store): AsyncGenerator<string> {
  let lines = 0
  let seal = ''
  const sealed = (line: DumpLine): string => {
    const text = JSON.stringify(line)
    lines++
    seal = sha256(`${seal} ${text}`)
    return text
  }
  yield sealed({ line: 'dump', format: DUMP_FORMAT })
  // Before the inputs, so that each that it names is among them, whatever is added meanwhile.
  const ledger = await store.ledger()
  for (const { key, captured } of await store.entries()) {
    const [input, findings] = [await store.input(key), await store.findings(key)]
    // Nothing ever goes from a store, so both are there.
    if (input === null || findings === null) continue
    const bytes = Buffer.from(input.bytes).toString('base64')
    yield sealed({ line: 'input', input: sorted({ ...input, captured, bytes }) as DumpedInput, findings })
  }
  for (const { entry } of ledger) yield sealed({ line: 'entry', entry: sorted(entry) as LedgerEntry })
  for (const dossier of [null, ...[...decisions(ledger).dossiers.keys()].sort()])
    for (const [earlier, present] of await store.forwardings(dossier))
      yield sealed({ line: 'forwarding', dossier, earlier, present })
  yield JSON.stringify({ line: 'end', lines, sha256: seal } satisfies DumpLine)
}
