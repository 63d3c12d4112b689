import type { Store } from '../../store/store.ts'
import { authorOf } from '../author.ts'
import { refresh } from '../refresh.ts'
import type { RereadOptions } from '../reread.ts'
import { readAnewShown } from './progress.ts'

/** `parley reread --take`: what the newer reader found takes over, all of it in one step. */
export async function takeOver(store: Store, { author }: RereadOptions): Promise<void> {
  await readAnewShown(store)
  const taken = await store.takeRereadings({ at: new Date().toISOString(), author: authorOf(author) })
  await refresh(store)
  process.stdout.write(
    taken === 0 ? 'there was nothing to take over\n' : `taken over, and linked anew: ${taken} inputs\n`,
  )
}
