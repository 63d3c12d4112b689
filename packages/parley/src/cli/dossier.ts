import { Command } from 'commander'
import { collected } from './given.ts'
import { type AsOf, withAsOfOptions } from './moment.ts'
import { reasonOf } from './reason.ts'
import { withStoreOption } from './store.ts'

const EXAMPLES = `
Examples:
  parley dossier new "Gulf talks" --side Iran --side "United States"   writes gulf-talks.yml and keeps it
  parley dossier put gulf-talks.yml                                    takes what you changed in it
  parley dossier reports gulf-talks                                    which reports belong to it, and why
  parley dossier leave gulf-talks r-5f3c09a1b2d4 --reason "about football"`

/** `parley dossier`: the negotiations that a store follows. */
export function dossierCommand(): Command {
  const dossier = new Command('dossier')
    .description('Make and change dossiers: the negotiations that a store follows.')
    .addHelpText('after', EXAMPLES)
  withStoreOption(dossier.command('new'))
    .description('Make a dossier, with a file to edit.')
    .argument('<title>', 'what the negotiation is called')
    .option('--side <name>', 'a party at the table; give it once for each', collected, [])
    .option('--file <file>', 'the file (default: ID.yml in this folder)')
    .option('--author <name>', 'who makes it (default: your user name)')
    .action(async (...given: [string, NewOptions]) => (await import('./dossier/new.ts')).makeDossier(...given))
  withStoreOption(dossier.command('put'))
    .description('Take what was changed in the file of a dossier.')
    .argument('<file>', 'the file')
    .option('--author <name>', 'who changed it (default: your user name)')
    .action(async (...given: [string, AuthorOption]) => (await import('./dossier/put.ts')).putDossier(...given))
  withStoreOption(dossier.command('feeds'))
    .description('Add the feeds of an OPML file to the sources of a dossier.')
    .argument('<dossier>', 'its id')
    .argument('<file>', 'the OPML file')
    .option('--author <name>', 'who adds them (default: your user name)')
    .action(async (...given: [string, string, AuthorOption]) => (await import('./dossier/feeds.ts')).addFeeds(...given))
  withStoreOption(dossier.command('list'))
    .description('List the dossiers of a store, with what each holds.')
    .action(async (options: StoreOption) => (await import('./dossier/list.ts')).listDossiers(options))
  withStoreOption(dossier.command('show'))
    .description('Print the file of a dossier.')
    .argument('<dossier>', 'its id')
    .action(async (...given: [string, StoreOption]) => (await import('./dossier/show.ts')).showDossier(...given))
  withStoreOption(withAsOfOptions(dossier.command('reports')))
    .description('List all reports of the store: whether each belongs to a dossier, and why.')
    .argument('<dossier>', 'its id')
    .action(async (...given: [string, StoreOption & AsOf]) =>
      (await import('./dossier/reports.ts')).listReports(...given),
    )
  for (const [name, belongs, description] of [
    ['take', true, 'Say that a report belongs to a dossier, whatever its rules say.'],
    ['leave', false, 'Say that a report does not belong to a dossier, whatever its rules say.'],
  ] as const) {
    withStoreOption(dossier.command(name))
      .description(description)
      .argument('<dossier>', 'its id')
      .argument('<report>', 'id of the report, or its file name or address')
      .requiredOption('--reason <text>', 'why', reasonOf)
      .option('--author <name>', 'who says so (default: your user name)')
      .action(async (id: string, report: string, options: DecisionOptions) =>
        (await import('./dossier/belongs.ts')).decideBelonging({ dossier: id, report, belongs }, options),
      )
  }
  return dossier
}

export interface StoreOption {
  store?: string
}

export interface AuthorOption extends StoreOption {
  author?: string
}

export interface NewOptions extends AuthorOption {
  side: string[]
  file?: string
}

export interface DecisionOptions extends AuthorOption {
  reason: string
}
