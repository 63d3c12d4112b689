import { Command, Option } from 'commander'
import type { GivenMetadata } from '../read/cleaned.ts'
import { givenOf, withGivenOptions } from './given.ts'
import { statusOfInputs } from './output.ts'

const EXAMPLES = `
Examples:
  parley read reports/                       a folder, and the folders in it
  parley read a.html b.txt --format json     the record in the public format (see parley schema)
  parley read - --published 2025-12-05 < page.html`

type ReadOptions = GivenMetadata & { format: 'chronicle' | 'json' }

/** `parley read`: what reports add up to, on standard output. Nothing is kept. */
export function readCommand(): Command {
  return withGivenOptions(new Command('read'))
    .description('Read reports and print the record that they add up to. Nothing is kept.')
    .argument('<path...>', 'files and folders; - is standard input')
    .addOption(new Option('--format <format>', 'how to print it').choices(['chronicle', 'json']).default('chronicle'))
    .addHelpText('after', EXAMPLES)
    .action(read)
}

async function read(paths: string[], options: ReadOptions): Promise<void> {
  const [{ countsAtStart, intake }, { readHere }, { createReader }] = await Promise.all([
    import('./intake.ts'),
    import('./reading/here.ts'),
    import('../read/read.ts'),
  ])
  const counts = countsAtStart()
  const findings = []
  for await (const { reading } of intake(readHere(createReader), paths, givenOf(options), counts))
    findings.push(reading.findings)
  process.exitCode = statusOfInputs(counts)
  if (counts.read === 0) return
  const { link } = await import('../link/link.ts')
  const record = link(findings)
  if (options.format === 'json') {
    const [{ recordToJsonParts }, { printParts }] = await Promise.all([
      import('../export/json.ts'),
      import('./print.ts'),
    ])
    await printParts(recordToJsonParts(record))
  } else {
    const [{ chronicle }, { terminal }] = await Promise.all([import('../export/chronicle.ts'), import('./terminal.ts')])
    process.stdout.write(chronicle(record, await terminal()))
  }
}
