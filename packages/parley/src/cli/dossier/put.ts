import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { parseDossier } from '../../acquire/dossier-file.ts'
import { trouble } from '../../acquire/trouble.ts'
import { issueCalled } from '../../language/agenda.ts'
import { decisions } from '../../model/ledger-fold.ts'
import { authorOf } from '../author.ts'
import type { AuthorOption } from '../dossier.ts'
import { Failure } from '../output.ts'
import { refresh } from '../refresh.ts'
import { openNamedStore } from '../store.ts'
import { unknownIn } from './unknown.ts'

/** `parley dossier put`: the store takes a dossier as its file has it. A file without changes adds nothing to the ledger. */
export async function putDossier(file: string, options: AuthorOption): Promise<void> {
  const written = await parseDossier(textOf(file), file)
  // A screen shows the names of issues: who copies one from there means the issue.
  const dossier = { ...written, agenda: [...new Set(written.agenda.map((wording) => issueCalled(wording) ?? wording))] }
  const unknown = unknownIn(dossier)
  if (unknown !== null) throw new Failure(`${file}: ${unknown}`)
  const { store, name } = await openNamedStore(options.store)
  try {
    const before = decisions(await store.ledger()).dossiers.get(dossier.id)
    if (isDeepStrictEqual(before, dossier)) {
      process.stdout.write(`${name}: the dossier ${dossier.id} is as it was\n`)
      return
    }
    await store.append([{ kind: 'dossier', at: new Date().toISOString(), author: authorOf(options.author), dossier }])
    await refresh(store)
    const { records } = await store.state()
    const reports = records.find((record) => record.dossier === dossier.id)?.size.reports ?? 0
    process.stdout.write(
      `${name}: the dossier ${dossier.id} ${before ? 'has changed' : 'is new'}; reports in it: ${reports}\n`,
    )
  } finally {
    await store.close()
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Failure(`${file}: ${trouble(error)}`)
  }
}
