import type { GivenMetadata, RawReport } from '../read/cleaned.ts'
import { addressOf } from '../model/address.ts'
import { outweighing } from '../model/given-inputs.ts'
import { sha256 } from '../store/identity.ts'
import type { GivenInput, Store } from '../store/store.ts'

/** An input with all that was given of it, now or earlier. */
export interface AsGiven {
  raw: RawReport
  /** What is given otherwise than before; nothing of an input whose bytes are new. */
  anew: (keyof GivenMetadata)[]
}

/** What was given of a report holds until something else is: what is given no more is not unknown. */
export async function asGiven(store: Pick<Store, 'given'>, raw: RawReport): Promise<AsGiven> {
  const place = addressOf(raw) ?? fileNameOf(raw)
  const known = (await store.given(sha256(raw.bytes))).filter(
    (one) => one.origin === raw.origin || (one.address ?? fileNameOf(one)) === place,
  )
  const counting = countingOf(known)
  if (counting === null) return { raw, anew: [] }
  const given: GivenMetadata = { ...counting.given, ...raw.given }
  const anew = (Object.keys(given) as (keyof GivenMetadata)[]).filter((field) => given[field] !== counting.given[field])
  const own = { ...raw, given }
  const isThere = addressOf(own) === null && counting.address !== null
  return { raw: isThere ? { ...own, address: counting.address as string } : own, anew }
}

const fileNameOf = ({ origin }: { origin: string }): string => origin.split(/[\\/]/u).at(-1) ?? origin

function countingOf(known: readonly GivenInput[]): GivenInput | null {
  const countsAfter = outweighing(known)
  let counting: GivenInput | null = null
  for (const one of known) if (counting === null || countsAfter(one.key, counting.key)) counting = one
  return counting
}
