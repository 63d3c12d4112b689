import { Command, InvalidArgumentError } from 'commander'
import type { VersionChanges, VersionList } from '../serve/keeping-views.ts'
import { type AsOf, withAsOfOptions } from './moment.ts'
import { Failure } from './output.ts'
import { reportNamed } from './report-named.ts'
import { openExistingStore, withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley versions https://herald.example/talks      the versions of a page, and what changed last
  parley versions r-5f3c09a1b2d4 --from 1 --to 3    what changed from the first to the third
  parley versions talks.html --as-of 2025-12-05     those that it had shown by the end of that day
  parley versions talks.html --json`

interface VersionsOptions extends AsOf {
  store?: string
  from?: number
  to?: number
  json?: boolean
}

/** `parley versions`: what a page showed when, and what changed in its text and in what it tells. */
export function versionsCommand(): Command {
  return withStoreOption(withAsOfOptions(new Command('versions')))
    .description('List the versions of a report, and what changed between two in its text and in what it tells.')
    .argument('<report>', 'its address, its id, or its file name')
    .option('--from <number>', 'the earlier version, counted from 1 (default: the one before)', versionNumber)
    .option('--to <number>', 'the later version (default: the last)', versionNumber)
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(show)
}

async function show(named: string, { store: place, from, to, json, ...known }: VersionsOptions): Promise<void> {
  const [{ isEarlier, keptIn }, { compareVersionsOf, listVersions }, { listingOf }, { terminal }] = await Promise.all([
    import('../serve/kept.ts'),
    import('../serve/versions.ts'),
    import('./versions/listing.ts'),
    import('./terminal.ts'),
  ])
  const { store } = await openExistingStore(place)
  try {
    const kept = await keptIn(store, known)
    const list = await listVersions(kept, reportNamed(named, kept.entries))
    if (list === null) throw new Failure(`${named}: no version of it is kept${isEarlier(known) ? ' of that time' : ''}`)
    const asked = { ...(from !== undefined && { from: from - 1 }), ...(to !== undefined && { to: to - 1 }) }
    const compared = await compareVersionsOf(list, asked, (key) => store.findings(key))
    const changes = 'changes' in compared ? compared.changes : null
    if (changes === null && (from !== undefined || to !== undefined))
      throw new Failure(`${named}: ${countOf(list.versions.length)}; name two of them with --from and --to`)
    if (json === true) process.stdout.write(`${JSON.stringify({ ...list, changes }, null, 2)}\n`)
    else process.stdout.write(listingOf({ list, changes }, await terminal()))
  } finally {
    await store.close()
  }
}

/** What is printed. */
export interface Shown {
  list: VersionList
  /** Null where there is but one version. */
  changes: VersionChanges | null
}

const countOf = (versions: number): string => (versions === 1 ? 'has 1 version' : `has ${versions} versions`)

function versionNumber(value: string): number {
  if (!/^[1-9]\d{0,5}$/u.test(value)) throw new InvalidArgumentError('write a number from 1.')
  return Number(value)
}
