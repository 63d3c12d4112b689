import { Command } from 'commander'
import type { GivenMetadata } from '../read/cleaned.ts'
import { givenOf, withGivenOptions } from './given.ts'
import { statusOfInputs } from './output.ts'

const EXAMPLES = `
Examples:
  parley explain report.html
  parley explain - < report.txt | less`

/** `parley explain`: the text of one report with what was read from it drawn under each line. */
export function explainCommand(): Command {
  return withGivenOptions(new Command('explain'))
    .description('Draw what was read from a report under its text, with the name of each rule.')
    .argument('<file>', 'a file; - is standard input')
    .addHelpText('after', EXAMPLES)
    .action(explain)
}

async function explain(file: string, options: GivenMetadata): Promise<void> {
  const [{ countsAtStart, intake }, { readHere }, { createReader }, { explanation }, { terminal }] = await Promise.all([
    import('./intake.ts'),
    import('./reading/here.ts'),
    import('../read/read.ts'),
    import('./explain/explanation.ts'),
    import('./terminal.ts'),
  ])
  const looks = await terminal()
  const counts = countsAtStart()
  for await (const { reading } of intake(readHere(createReader), [file], givenOf(options), counts)) {
    process.stdout.write(explanation(reading, looks))
  }
  process.exitCode = statusOfInputs(counts)
}
