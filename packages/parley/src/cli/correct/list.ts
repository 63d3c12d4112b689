import { printable } from '../../export/wrap.ts'
import type { CorrectionAction, NamedActor } from '../../model/correction.ts'
import { subjectOf } from '../../serve/correction-subject.ts'
import { correctionsKnown } from '../../serve/corrections.ts'
import { keptIn } from '../../serve/kept.ts'
import { serveStore } from '../../serve/served.ts'
import type { StoreOption } from '../dossier.ts'
import type { AsOf } from '../moment.ts'
import { openExistingStore } from '../store.ts'

/** `parley correct list`: a line for each correction that holds, or held by a time, with the id of what it is about. */
export async function listCorrections({ store: named, ...known }: StoreOption & AsOf): Promise<void> {
  const { store, name } = await openExistingStore(named)
  try {
    const lines = await correctionsKnown(await keptIn(store, known), known)
    const standing = lines.filter(({ undone }) => undone === null).toReversed()
    if (standing.length === 0) process.stdout.write(`${name}: no corrections\n`)
    const served = standing.length === 0 ? null : await serveStore(store)(known)
    for (const { id, at, author, dossier, reason, correction, orphaned } of standing) {
      const where = dossier === null ? '' : `in ${dossier} `
      const about = served && subjectOf(served.indexed, correction)
      const subject = about === null ? '' : `  about ${about}`
      const lost = orphaned ? '  ORPHAN: its passage is gone, or nothing is read there any more' : ''
      process.stdout.write(
        `${printable(`${id.slice(0, 12)}  ${at}  ${author}  ${where}${wordsOf(correction)}${subject}  (${reason})${lost}`)}\n`,
      )
    }
  } finally {
    await store.close()
  }
}

function wordsOf(action: CorrectionAction): string {
  switch (action.action) {
    case 'belongs':
      return `${action.report} ${action.belongs ? 'belongs' : 'does not belong'}`
    case 'copy':
      return action.of === null ? `${action.report} is no copy` : `${action.report} is a copy of ${action.of}`
    case 'join':
      return `one ${action.noun}: ${action.passages.map(shown).join(', ')}`
    case 'confirm':
      return `rightly one ${action.noun}: ${action.passages.map(shown).join(', ')}`
    case 'part':
      return `another ${action.noun}: ${action.passages.map(shown).join(', ')}`
    case 'name':
      return `${shown(action.passage)} is called ${action.name} (${action.language})`
    case 'refuse':
      return `no ${action.noun}: ${shown(action.passage)}`
    case 'mend':
      return `${action.field} of the ${action.noun} is ${wordOf(action.value)}: ${shown(action.passage)}`
    case 'put':
      return `${action.field} of the ${action.noun} have ${wordOf(action.value)} too: ${shown(action.evidence)}`
    case 'strike':
      return `${action.field} of the ${action.noun} do not have ${wordOf(action.value)}: ${shown(action.passage)}`
    case 'add':
      return `a ${action.added.noun} that was not read: ${shown(action.passage)}`
  }
}

const wordOf = (value: string | number | NamedActor | null): string =>
  typeof value === 'object' ? (value === null ? 'none' : (value.name ?? value.passage.quote)) : String(value)

const LONGEST_QUOTE = 60

const shown = ({ report, quote }: { report: string; quote: string }): string =>
  `"${quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote}" in ${report}`
