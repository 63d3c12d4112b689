import { once } from '../language/once.ts'
import { orphansOf } from '../link/contents.ts'
import { type Decisions, decisions, type Logged } from '../model/ledger-fold.ts'
import type { Contents, Entry, Store } from '../store/store.ts'

/** What a store holds besides its records, as one revision has it. What takes long is made when it is asked for first. */
export interface Kept {
  entries: readonly Entry[]
  ledger: readonly Logged[]
  decided: Decisions
  contents(): Promise<Contents>
  /** Ids of corrections that find nothing to correct. */
  orphans(): Promise<ReadonlySet<string>>
}

/** Throws `StoreError`. */
export async function keptIn(store: Store): Promise<Kept> {
  const [entries, ledger] = await Promise.all([store.entries(), store.ledger()])
  const decided = decisions(ledger)
  const contents = once(() => store.contents())
  return {
    entries,
    ledger,
    decided,
    contents,
    orphans: once(async () => orphansOf({ findings: (await contents()).findings, decided })),
  }
}
