import { Command } from 'commander'
import type { GivenMetadata } from '../read/cleaned.ts'
import { startingWith } from './first.ts'
import { givenOf, withGivenOptions } from './given.ts'
import { Failure, statusOfInputs } from './output.ts'
import type { Regiven } from './fill.ts'
import type { Intake } from './intake.ts'
import type { ReportReader } from './reading/report-reader.ts'
import { openNamedStore, openStoreThere, withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley add reports/                          a folder, into the store in your data folder
  parley add talks.html --store talks.sqlite   one page, into a store of its own`

/** `parley add`: reads reports into a store. Adding the same report again changes nothing. */
export function addCommand(): Command {
  return withStoreOption(withGivenOptions(new Command('add')))
    .description('Read reports into a store and bring its record up to date.')
    .argument('<path...>', 'files and folders; - is standard input')
    .addHelpText('after', EXAMPLES)
    .action(add)
}

async function add(paths: string[], options: GivenMetadata & { store?: string }): Promise<void> {
  const [{ fillFrom }, { countsAtStart, intake }, { readBeside }, { readApart }] = await Promise.all([
    import('./fill.ts'),
    import('./intake.ts'),
    import('./reading/read-beside.ts'),
    import('./reading/apart.ts'),
  ])
  const counts = countsAtStart()
  let opened = await openStoreThere(options.store)
  try {
    const reading: ReportReader<Intake> = opened === null ? readApart() : readBeside(opened.store, readApart())
    const inputs = intake(reading, paths, givenOf(options), counts)
    // A store that is missing is made only once there is something to keep.
    const first = await inputs.next()
    if (first.done) throw new Failure('nothing could be read; the store is as it was')
    opened ??= await openNamedStore(options.store)
    const { store, name } = opened
    const { added, regiven, size } = await fillFrom(store, startingWith(first.value, inputs))
    process.exitCode = statusOfInputs(counts)
    process.stdout.write(
      `${added.added} added, ${added.known} known already${givenAnew(regiven)}\n` +
        `${name}: reports: ${size.reports}, meetings: ${size.meetings}, statements: ${size.statements}\n` +
        withoutDay(counts.undated),
    )
    const { olderReadings } = await import('./reread/older.ts')
    const word = await olderReadings(store)
    if (word !== null) process.stdout.write(`${word}\n`)
  } finally {
    await opened?.store.close()
  }
}

/** "On Monday" tells no day in a report that is of no day itself. */
const withoutDay = (reports: number): string =>
  reports === 0
    ? ''
    : `${reports} of them without a day of publication, so that days like "on Monday" stay open: give --published YYYY-MM-DD\n`

/** What is printed of what was given otherwise than before. */
function givenAnew({ reports, fields }: Regiven): string {
  if (reports === 0) return ''
  return `; given anew of ${reports}: ${[...fields]
    .map((field) => GIVEN_WORDS[field])
    .sort()
    .join(', ')}`
}

const GIVEN_WORDS: Record<keyof GivenMetadata, string> = {
  outlet: 'outlet',
  published: 'date',
  title: 'title',
  url: 'address',
  language: 'language',
}
