import { Command } from 'commander'
import { complain } from './output.ts'

const EXAMPLES = `
Examples:
  parley lexicon заявив              a form: what it means, in which file and line
  parley lexicon special envoy       a phrase
  parley lexicon на --all            every phrase that contains it`

/** `parley lexicon`: what Parley knows of a word or phrase, and where it stands. */
export function lexiconCommand(): Command {
  return new Command('lexicon')
    .description('Tell what Parley knows of a word or phrase in each language, and in which file and line it stands.')
    .argument('<word...>', 'a word in any form, or a phrase')
    .option('--all', 'list every longer phrase that contains it')
    .addHelpText('after', EXAMPLES)
    .action(lexicon)
}

async function lexicon(words: string[], { all = false }: { all?: boolean }): Promise<void> {
  const [{ lexiconOf }, { listing }, { terminal }] = await Promise.all([
    import('../read/lexicon.ts'),
    import('./lexicon/listing.ts'),
    import('./terminal.ts'),
  ])
  const phrase = words.join(' ')
  const entries = lexiconOf(phrase)
  if (entries.length === 0) {
    complain(`nothing is known of «${phrase}»; CONTRIBUTING.md tells how to add a word`)
    process.exitCode = 1
    return
  }
  process.stdout.write(listing(phrase, entries, { ...(await terminal()), parts: all ? Infinity : PARTS_SHOWN }))
}

/** Longer phrases shown of each language: a preposition stands in hundreds. */
const PARTS_SHOWN = 5
