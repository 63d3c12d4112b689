import { userInfo } from 'node:os'

/** Who decides, for the ledger: the name that was given, or that of the user of this machine. */
export function authorOf(named: string | undefined): string {
  if (named !== undefined && named.trim() !== '') return named.trim()
  try {
    return userInfo().username
  } catch {
    // A user without an entry in the system's table, as in many containers.
    return `user ${process.getuid?.() ?? ''}`.trim()
  }
}
