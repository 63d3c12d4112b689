import { type Command, InvalidArgumentError, Option } from 'commander'
import { isEdtf } from '../model/edtf.ts'
import type { GivenMetadata } from '../read/cleaned.ts'

/** Adds the options by which a person says what a report does not say of itself. */
export function withGivenOptions(command: Command): Command {
  return command
    .option('--published <date>', 'when the reports were published (EDTF: 2025-12-05, 2025-12)', edtf)
    .option('--outlet <name>', 'who published them')
    .addOption(new Option('--language <code>', 'the language they are in').choices(['uk', 'ru', 'en']))
}

/** Only what was given, so that a report may speak for itself in the rest. */
export function givenOf({ published, outlet, language }: GivenMetadata): GivenMetadata {
  return {
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(language !== undefined && { language }),
  }
}

function edtf(value: string): string {
  if (!isEdtf(value)) throw new InvalidArgumentError('write a date such as 2025-12-05, or 2025-12 for a month.')
  return value
}

/** An option that may be given several times. */
export function collected(value: string, before: readonly string[]): string[] {
  return [...before, value]
}
