import { printable } from '../export/wrap.ts'
import type { Refusal } from '../read/cleaned.ts'

/** Ends a command with status 2 and one line that says what is wrong and what to do. */
export class Failure extends Error {
  override name = 'Failure'
}

/** One line on standard error. What a file's name or text could do to a terminal is taken out. */
export function complain(message: string): void {
  process.stderr.write(`parley: ${printable(message.trim().replaceAll(/\s*\n\s*/gu, ' '))}\n`)
}

/** A refused input as one line. */
export function complainOf({ origin, reason }: Refusal): void {
  complain(`${origin}: ${reason}`)
}

/** The exit status of a command that takes many inputs: 1 where some were refused, or kept without being read. */
export function statusOfInputs({ read, unread, refused }: { read: number; unread: number; refused: number }): number {
  if (read === 0) return 2
  return unread + refused === 0 ? 0 : 1
}

/** A reader of our output that closes early (`| head`) has what it wants: that is no error. */
export function expectBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(process.exitCode)
    })
  }
}
