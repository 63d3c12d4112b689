import { Command } from 'commander'
import type { SearchFilters } from '../store/search.ts'
import { type AsOf, dayOf, withAsOfOptions } from './moment.ts'
import { complain } from './output.ts'
import { numberFrom } from './search/number.ts'
import { openExistingStore, withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley search угода                        the word in any form
  parley search Witkoff Женева               both, a name in whatever script
  parley search '"обмін полоненими"'         a phrase, in any form
  parley search sanctions --language en --from 2025-12-01 --to 2025-12-31 --json
  parley search угода --as-of 2025-12-05     what had been published by then, as its pages showed it

A word that no report has in any form is taken for the beginning of one. Those reports come first that have all of it
in their title, the latest first. The exit status is 1 where nothing is found.`

interface SearchOptions extends SearchFilters, AsOf {
  store?: string
  limit: number
  offset: number
  json?: boolean
}

/** `parley search`: the reports of a store that have all the words, with a passage of each. */
export function searchCommand(): Command {
  return withStoreOption(withAsOfOptions(new Command('search')))
    .description('Find the reports of a store that have all the words, in any form and names in any script.')
    .argument('<word...>', 'words; a phrase in quotation marks')
    .option('--dossier <id>', 'of one dossier alone')
    .option('--language <code>', 'of one language: uk, ru, en')
    .option('--outlet <name>', 'of one outlet')
    .option('--from <day>', 'published on that day or later: 2025-12-05', dayOf)
    .option('--to <day>', 'published on that day or earlier', dayOf)
    .option('--limit <number>', 'how many at most', numberFrom(1), 20)
    .option('--offset <number>', 'how many to leave out first', numberFrom(0), 0)
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(search)
}

async function search(
  words: string[],
  { store: named, limit, offset, json, asOf, readBy, ...filters }: SearchOptions,
): Promise<void> {
  const [{ searcherFor }, { foundAsJson, foundAsText }, { terminal }, { knownDossier }] = await Promise.all([
    import('./search/searcher-for.ts'),
    import('./search/listing.ts'),
    import('./terminal.ts'),
    import('./dossier/known.ts'),
  ])
  const { store } = await openExistingStore(named)
  try {
    if (filters.dossier !== undefined) await knownDossier(store, filters.dossier, readBy)
    const query = words.join(' ')
    const searcher = await searcherFor(store, { dossier: filters.dossier, asOf, readBy })
    const page = await searcher.reports(query, { filters, limit, offset })
    if (json) process.stdout.write(foundAsJson({ ...page, limit, offset }))
    else process.stdout.write(foundAsText({ ...page, limit, offset }, await terminal()))
    if (page.total > 0) return
    process.exitCode = 1
    if (!json) complain(`no report has «${query}»`)
  } finally {
    await store.close()
  }
}
