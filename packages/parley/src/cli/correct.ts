import { Argument, Command, Option } from 'commander'
import type { DecisionOptions, StoreOption } from './dossier.ts'
import type { ActorKind } from '../model/actor.ts'
import { type AsOf, withAsOfOptions } from './moment.ts'
import { reasonOf } from './reason.ts'
import { withStoreOption } from './store.ts'

const NOUNS = ['meeting', 'statement', 'position', 'progress', 'document']

const EXAMPLES = `
Examples (ids are those of parley record --format json and of the reading room):
  parley correct mend meeting-2031-05-05-place-oslo status cancelled --reason "the ministry said so on 6 May"
  parley correct refuse r-5f3c09a1b2d4:120-180 --noun position --reason "irony"
  parley correct join person-erik-berg person-eric-bergh --reason "one man, two spellings"
  parley correct part person-erik-berg r-5f3c09a1b2d4 --reason "his brother"
  parley correct name person-erik-berg uk "Ерік Берг" --reason "so he signs"
  parley correct copy r-5f3c09a1b2d4 --of r-0c41d2e7a95b --reason "their own wire, retold"
  parley correct original r-5f3c09a1b2d4 --reason "their reporter was in the room"
  parley correct confirm meeting-2031-05-05-place-oslo --reason "checked with both ministries"
  parley correct add meeting "r-5f3c09a1b2d4:sat down in Bergen on Friday" status=held when=2031-05-09 \
    place=Bergen "participants=Erik Berg; Kenji Mori" --reason "missed"
  parley correct put meeting-2031-05-05-place-oslo participants "Anna Lund" --at "r-5f3c09a1b2d4:Lund sat beside him" \
    --reason "missed"
  parley correct strike meeting-2031-05-05-place-oslo participants person-kenji-mori --reason "he was in Tokyo"
  parley correct list
  parley correct undo 3f1c --reason "it was he after all"
  parley correct export corrections.jsonl`

export interface CorrectOptions extends DecisionOptions {
  dossier?: string
  noun?: string
  kind?: ActorKind
}

/** `parley correct`: people have the last word on the record. */
export function correctCommand(): Command {
  const correct = new Command('correct')
    .description('Mend the record: each correction is kept with its author and reason, and can be taken back.')
    .addHelpText('after', EXAMPLES)
  const correcting = (name: string, description: string): Command =>
    withStoreOption(correct.command(name))
      .description(description)
      .requiredOption('--reason <text>', 'why', reasonOf)
      .option('--dossier <id>', 'in one dossier alone')
      .option('--author <name>', 'who says so (default: your user name)')
  const noun = ['--noun <noun>', 'what of it: meeting, statement, progress, position, document'] as const
  const kind = () =>
    new Option('--kind <kind>', 'what somebody is whom no report was read to name').choices([
      'person',
      'organization',
      'country',
      'place',
      'group',
    ])
  const where = 'its id, or where it was read: REPORT:START-END, or REPORT:WORDS'
  const who = 'for somebody, an id of the record or a name'
  correcting('mend', 'Give a field of a meeting, statement, document, progress or position another value.')
    .argument('<what>', where)
    .argument('<field>', 'the field')
    .argument('<value>', `the value; "null" for none; ${who}`)
    .option(...noun)
    .addOption(kind())
    .action(async (what: string, field: string, value: string, options: CorrectOptions) =>
      (await import('./correct/mend.ts')).mendValue({ what, field, value }, options),
    )
  correcting('refuse', 'Say that something was read wrongly: it is no meeting, statement, position …, or no actor')
    .argument('<what>', where)
    .option('--noun <noun>', 'what of it: meeting, statement, progress, position, document, actor')
    .action(async (what: string, options: CorrectOptions) =>
      (await import('./correct/mend.ts')).refuseValue(what, options),
    )
  correcting('add', 'Say what a report tells that was not read: a meeting, statement, position, progress, document.')
    .addArgument(new Argument('<noun>', 'what it is').choices(NOUNS))
    .argument('<where>', 'the passage that tells it: REPORT:START-END, or REPORT:WORDS')
    .argument('<field=value...>', `its fields, several values apart by semicolons; ${who}`)
    .addOption(kind())
    .action(async (noun: string, where: string, fields: string[], options: CorrectOptions) =>
      (await import('./correct/add.ts')).addThing({ noun, where, fields }, options),
    )
  correcting('put', 'Say that one more belongs into a list: participants, sides, signatories …')
    .argument('<what>', where)
    .argument('<field>', 'the list')
    .argument('<value>', `the value; ${who}`)
    .requiredOption('--at <where>', 'the passage that tells it: REPORT:START-END, or REPORT:WORDS')
    .option(...noun)
    .addOption(kind())
    .action(async (what: string, field: string, value: string, options: CorrectOptions & { at: string }) =>
      (await import('./correct/mend.ts')).putValue({ what, field, value }, options),
    )
  correcting('strike', 'Say that one stands wrongly in a list: participants, sides, signatories …')
    .argument('<what>', where)
    .argument('<field>', 'the list')
    .argument('<value>', `the value; ${who}`)
    .option(...noun)
    .action(async (what: string, field: string, value: string, options: CorrectOptions) =>
      (await import('./correct/mend.ts')).strikeValue({ what, field, value }, options),
    )
  correcting(
    'confirm',
    'Say that what several reports tell of an actor, or a meeting, is rightly one, and is to stay so.',
  )
    .argument('<id>', 'its id')
    .action(async (id: string, options: CorrectOptions) => (await import('./correct/tie.ts')).confirmOne(id, options))
  correcting('join', 'Say that two or more actors, or meetings, are one.')
    .argument('<id...>', 'their ids')
    .action(async (ids: string[], options: CorrectOptions) => (await import('./correct/tie.ts')).joinAll(ids, options))
  correcting('part', 'Say that an actor, or a meeting, as some reports tell of it, is another one.')
    .argument('<id>', 'its id')
    .argument('<report...>', 'ids of the reports that mean the other one')
    .action(async (id: string, reports: string[], options: CorrectOptions) =>
      (await import('./correct/tie.ts')).partFrom({ id, reports }, options),
    )
  correcting('name', 'Say what an actor is called in a language.')
    .argument('<id>', 'id of the actor')
    .argument('<language>', 'uk, ru, en …')
    .argument('<name>', 'the name in its base form')
    .action(async (id: string, language: string, name: string, options: CorrectOptions) =>
      (await import('./correct/tie.ts')).nameActor({ id, language, name }, options),
    )
  correcting('copy', 'Say that a report repeats, rewords or translates another.')
    .argument('<report>', 'its id')
    .requiredOption('--of <report>', 'id of the other')
    .action(async (report: string, options: CorrectOptions & { of: string }) =>
      (await import('./correct/copy.ts')).noteCopy({ report, of: options.of }, options),
    )
  correcting('original', 'Say that a report is no copy.')
    .argument('<report>', 'its id')
    .action(async (report: string, options: CorrectOptions) =>
      (await import('./correct/copy.ts')).noteCopy({ report, of: null }, options),
    )
  withStoreOption(withAsOfOptions(correct.command('list')))
    .description(
      'List corrections, the latest last, with what each says; those that find nothing to correct are marked. As of a day: those of reports that had been published by then.',
    )
    .action(async (options: StoreOption & AsOf) => (await import('./correct/list.ts')).listCorrections(options))
  withStoreOption(correct.command('undo'))
    .description('Take a correction back.')
    .argument('<id>', 'its id, or the beginning of it')
    .requiredOption('--reason <text>', 'why', reasonOf)
    .option('--author <name>', 'who says so (default: your user name)')
    .action(async (id: string, options: DecisionOptions) => (await import('./correct/undo.ts')).undo(id, options))
  withStoreOption(correct.command('export'))
    .description('Write all corrections, and what was taken back, as JSON lines.')
    .argument('<file>', 'the file, where an earlier export is written over and nothing else; - is standard output')
    .action(async (...given: [string, { store?: string }]) =>
      (await import('./correct/exchange.ts')).exportTo(...given),
    )
  withStoreOption(correct.command('import'))
    .description('Take corrections that were exported from another store. What is there already stays as it is.')
    .argument('<file>', 'the file; - is standard input')
    .action(async (...given: [string, { store?: string }]) =>
      (await import('./correct/exchange.ts')).importFrom(...given),
    )
  return correct
}
