import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { LanguageFileError } from '../../language/file-error.ts'
import type { Refusal } from '../../read/cleaned.ts'
import { Failure } from '../output.ts'
import type { Answer, Question } from './reading-process.ts'
import type { ReadReport, ReportReader } from './report-reader.ts'

const PROCESS = fileURLToPath(new URL('reading-process.ts', import.meta.url))

/** How often a process may break off on one report: what killed the first may have been somebody else's doing. */
const ATTEMPTS = 2

/** Enough that neither process waits for the other while fifty reports are kept. */
const AHEAD = 16

/** A report that was sent to be read, and who waits for it. */
interface Asked extends Question {
  attempts: number
  resolve(read: ReadReport | { refusal: Refusal }): void
  reject(error: Error): void
}

/**
 * Reads in a process of its own, started when something is first read: what reading holds is gone with it, it reads while
 * this one keeps what was read, and a report on which it breaks off is refused while the rest goes on. `file`: what runs there.
 */
export function readApart(file = PROCESS): ReportReader {
  /** In the order in which they are read. */
  const asked: Asked[] = []
  let reading: ChildProcess | null = null

  let numbered = 0

  // What cannot be sent any more is sent again when its process has ended.
  const send = (process: ChildProcess, { number, raw }: Asked): void =>
    void process.send({ number, raw } satisfies Question, () => {})

  const start = (): ChildProcess => {
    const started = fork(file, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    started.on('message', (answer: Answer) => take(answer))
    // Where a process was never started nothing ends: this is all that is heard of it.
    started.on('error', (error) => {
      if (started.pid !== undefined) return
      reading = null
      fail(new Failure(`no process can be started to read in (${error.message})`))
    })
    started.on('exit', (status, signal) => {
      if (reading === started) goOn(signal ?? `status ${status}`)
    })
    for (const one of asked) send(started, one)
    return started
  }

  const take = (answer: Answer): void => {
    if ('broken' in answer) return fail(new LanguageFileError(answer.broken))
    const first = asked[0]
    // What a process sent before it broke off may come when another reads the same again.
    if (first?.number !== answer.number) return
    asked.shift()
    first.resolve('told' in answer ? { raw: first.raw, reading: answer.told } : { refusal: answer.refusal })
    if (asked.length === 0) rest()
  }

  /** With what the process that ended had not read: on the first of it it broke off. */
  const goOn = (how: string): void => {
    reading = null
    const first = asked[0]
    if (first && ++first.attempts === ATTEMPTS) {
      asked.shift()
      const reason = `the reader broke off on it (${how}); please report this`
      first.resolve({ refusal: { origin: first.raw.origin, reason } })
    }
    if (asked.length > 0) reading = start()
  }

  const fail = (error: Error): void => {
    const left = asked.splice(0)
    rest()
    for (const one of left) one.reject(error)
  }

  /** A process that has nothing to read keeps nobody waiting for it. */
  const rest = (): void => {
    reading?.unref()
    reading?.channel?.unref()
  }

  return {
    read: (raw) =>
      new Promise((resolve, reject) => {
        const one = { number: ++numbered, raw, attempts: 0, resolve, reject }
        asked.push(one)
        if (reading === null) {
          reading = start()
          return
        }
        reading.ref()
        reading.channel?.ref()
        send(reading, one)
      }),
    ahead: AHEAD,
    async end() {
      const ending = reading
      reading = null
      fail(new Failure('reading was ended'))
      if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return
      const ended = once(ending, 'exit')
      ending.ref()
      ending.disconnect()
      await ended
    },
  }
}
