import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

export interface CommandOptions {
  input?: string | Uint8Array
  env?: Record<string, string>
  /** Stop reading standard output, and close it, after so many characters. */
  closeAfter?: number
}

/** Runs the real command as a process of its own, with pipes where a terminal would be. */
export function parley(args: readonly string[], { input, env, closeAfter }: CommandOptions = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (closeAfter !== undefined && stdout.length >= closeAfter) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  // A command that does not read its input closes it; that is its right.
  child.stdin.on('error', () => {})
  child.stdin.end(input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
  })
}
