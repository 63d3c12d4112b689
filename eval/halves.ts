import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A part of the evaluation: a folder of reports and a gold record of the same name for each negotiation. */
export interface Half {
  name: 'tuning' | 'later' | 'unseen' | 'blind'
  /** Whoever works on the reader may look at what was missed. */
  open: boolean
  title: string
  reports: string
  golds: string
}

const root = resolve(import.meta.dirname, '..')
const ENDING = '.gold.mjs'

/** What whoever works on the reader may look at. */
export const TUNING: Half = {
  name: 'tuning',
  open: true,
  title: 'the tuning half',
  reports: join(root, 'samples'),
  golds: join(root, 'eval', 'gold'),
}

/**
 * That, reports that came later, of talks that nothing had been tuned on, what nobody who works on the reader looks at, and
 * reports of talks that nobody who does so knows of.
 */
export const HALVES: readonly Half[] = [
  TUNING,
  { ...beside('later', 'the later reports'), open: true },
  beside('unseen', 'the unseen half'),
  beside('blind', 'the blind part'),
]

/** The negotiations of a half, by name; none where it has no folder of gold records. */
export async function negotiationsOf({ golds }: Half): Promise<string[]> {
  try {
    const files = await readdir(golds)
    return files.flatMap((file) => (file.endsWith(ENDING) ? [file.slice(0, -ENDING.length)] : [])).toSorted()
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return []
    throw error
  }
}

function beside(name: Half['name'], title: string): Half {
  return { name, open: false, title, reports: join(root, 'eval', name), golds: join(root, 'eval', 'gold', name) }
}

export function goldFileOf({ golds }: Half, negotiation: string): string {
  return join(golds, negotiation + ENDING)
}
