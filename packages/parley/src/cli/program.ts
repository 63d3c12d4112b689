import { Command, CommanderError } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { addCommand } from './add.ts'
import { correctCommand } from './correct.ts'
import { dossierCommand } from './dossier.ts'
import { dumpCommand } from './dump.ts'
import { explainCommand } from './explain.ts'
import { ledgerCommand } from './ledger.ts'
import { lexiconCommand } from './lexicon.ts'
import { loadCommand } from './load.ts'
import { complain, expectBrokenPipes } from './output.ts'
import { readCommand } from './read.ts'
import { recordCommand } from './record.ts'
import { rereadCommand } from './reread.ts'
import { schemaCommand } from './schema.ts'
import { searchCommand } from './search.ts'
import { serveCommand } from './serve.ts'
import { sourcesCommand } from './sources.ts'
import { versionsCommand } from './versions.ts'
import { watchCommand } from './watch.ts'

const EXAMPLES = `
Examples:
  parley read report.html                          what one report says, as a chronicle
  parley read reports/ --format json > record.json the record of a folder, in the public format
  curl -s URL | parley read - --outlet Herald      a report from standard input
  parley add reports/ && parley serve              keep them, and open the reading room

Exit status: 0 all went well; 1 some inputs were refused, or a search found nothing; 2 wrong usage, or nothing could be
read.`

/** Errors whose message is written for the user. Told by name, so that their modules load only with their commands. */
const FOR_THE_USER = ['Failure', 'AcquireError', 'StoreError', 'ServeError', 'LanguageFileError']

/** Runs one command line and sets the exit status. Errors become one line on standard error. */
export async function run(args: readonly string[]): Promise<void> {
  expectBrokenPipes()
  try {
    await createProgram().parseAsync(args, { from: 'user' })
  } catch (error) {
    process.exitCode = statusOf(error)
  }
}

function createProgram(): Command {
  const program = new Command('parley')
    .description('Keeps the record of a negotiation from what the press reports of it.')
    .version(manifest.version, '--version', 'print the version')
    .helpCommand('help [command]', 'print help, of a command where one is named')
    .addHelpText('after', EXAMPLES)
  for (const command of [
    readCommand(),
    addCommand(),
    explainCommand(),
    lexiconCommand(),
    recordCommand(),
    dossierCommand(),
    correctCommand(),
    rereadCommand(),
    watchCommand(),
    sourcesCommand(),
    searchCommand(),
    versionsCommand(),
    serveCommand(),
    ledgerCommand(),
    dumpCommand(),
    loadCommand(),
    schemaCommand(),
  ]) {
    program.addCommand(command)
  }
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({ outputError: (message) => complain(usageLine(message, command)) })
  }
  return program
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}

/** Commander's "error: …" with its suggestion, as one line that says where help is. */
function usageLine(message: string, command: Command): string {
  const asked = `${namesOf(command).join(' ')} --help`
  return `${message
    .replace(/^error: /u, '')
    .trim()
    .replace(/ is invalid\. (?=\p{Ll})/u, ' is invalid: ')
    .replace(/\.$/u, '')
    .replaceAll(/\s*\n\s*/gu, ' ')}; see ${asked}`
}

/** The program, the command and its subcommand, as they are typed. */
const namesOf = (command: Command): string[] => [
  ...(command.parent === null ? [] : namesOf(command.parent)),
  command.name(),
]

function statusOf(error: unknown): number {
  // Commander has printed its own message by now; asking for help is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Error && FOR_THE_USER.includes(error.name)) complain(error.message)
  else complain(`unexpected: ${error instanceof Error ? error.message : String(error)}; please report this`)
  return 2
}
