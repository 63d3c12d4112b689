import { Command } from 'commander'

/** `parley schema`: the public format as JSON Schema. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('Print the JSON Schema of the record.')
    .addHelpText('after', '\nExample:\n  parley schema > parley-record.schema.json')
    .action(async () => {
      const { recordJsonSchema } = await import('../model/schema/record.ts')
      process.stdout.write(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`)
    })
}
