import { InvalidArgumentError } from 'commander'

/** Why somebody decides, for the ledger. Throws what commander tells of an option, where nothing is said. */
export function reasonOf(given: string): string {
  const reason = given.trim()
  if (reason === '') throw new InvalidArgumentError('say why, so that others can follow.')
  return reason
}
