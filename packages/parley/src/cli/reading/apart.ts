import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { LanguageFileError } from '../../language/file-error.ts'
import { Failure } from '../output.ts'
import type { Message, Question } from './reading-process.ts'
import type { ReadReport, ReportReader, Unread } from './report-reader.ts'

const PROCESS = fileURLToPath(new URL('reading-process.ts', import.meta.url))

/** How often a process may break off on one report, or before it reads at all: what killed the first may have been chance. */
const ATTEMPTS = 2

/** Enough that neither process waits for the other while a batch is kept. */
const AHEAD = 16
/** Bytes that are with the process at once, one report being there in any case: an archive may hold large ones. */
const MOST_BYTES = 4_000_000

/** A report that is to be read, and who waits for it. */
interface Asked extends Question {
  attempts: number
  resolve(read: ReadReport | Unread): void
  reject(error: Error): void
}

/**
 * Reads in a process of its own, started when something is first read: what reading holds is gone with it, it reads while
 * this one keeps what was read, and a report on which it breaks off is refused while the rest goes on. `file`: what runs
 * there. Rejects with `LanguageFileError`, and with `Failure` where no process can be had.
 */
export function readApart(file = PROCESS): ReportReader {
  /** In the order in which they are read; the first `sent` of them are with the process. */
  const asked: Asked[] = []
  let [sent, numbered, failedStarts] = [0, 0, 0]
  let reading: ChildProcess | null = null

  const start = (): void => {
    try {
      const started = fork(file, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
      reading = started
      sent = 0
      let isReady = false
      started.on('message', (message: Message) => {
        if (reading !== started) return
        if ('ready' in message) isReady = true
        else take(message)
      })
      // Where a process was never started nothing ends: this is all that is heard of it.
      started.on('error', (error) => {
        if (started.pid === undefined) giveUp(error.message)
      })
      started.on('exit', (status, signal) => {
        if (reading === started) goOn(signal ?? `status ${status}`, isReady)
      })
      send()
    } catch (error) {
      // A system without room for one more process throws at once.
      giveUp(error instanceof Error ? error.message : String(error))
    }
  }

  const send = (): void => {
    let bytes = asked.slice(0, sent).reduce((sum, { raw }) => sum + raw.bytes.length, 0)
    for (let next = asked[sent]; next !== undefined; next = asked[sent]) {
      bytes += next.raw.bytes.length
      if (sent > 0 && bytes > MOST_BYTES) return
      sent++
      // What cannot be sent any more is sent again when its process has ended.
      reading?.send({ number: next.number, raw: next.raw } satisfies Question, () => {})
    }
  }

  const take = (answer: Exclude<Message, { ready: true }>): void => {
    if ('broken' in answer) return fail(new LanguageFileError(answer.broken))
    const first = asked[0]
    if (first?.number !== answer.number) return
    asked.shift()
    sent--
    failedStarts = 0
    first.resolve('told' in answer ? { raw: first.raw, reading: answer.told } : { refusal: answer.refusal })
    send()
    if (asked.length === 0) rest()
  }

  /** With what the process that ended had not read: on the first of it it broke off, unless it never came to read. */
  const goOn = (how: string, wasReady: boolean): void => {
    reading = null
    const first = asked[0]
    if (first === undefined) return
    if (!wasReady && ++failedStarts === ATTEMPTS) return giveUp(`it ended at once, ${how}`)
    if (wasReady && ++first.attempts === ATTEMPTS) {
      asked.shift()
      const reason = `the reader broke off on it (${how}); please report this`
      first.resolve({ refusal: { origin: first.raw.origin, reason }, brokeOff: true })
    }
    if (asked.length > 0) start()
  }

  const giveUp = (why: string): void => {
    reading = null
    failedStarts = 0
    fail(new Failure(`no process can be started to read in (${why}): make room on this machine, and run it again`))
  }

  const fail = (error: Error): void => {
    const left = asked.splice(0)
    sent = 0
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
        asked.push({ number: ++numbered, raw, attempts: 0, resolve, reject })
        if (reading === null) return start()
        reading.ref()
        reading.channel?.ref()
        send()
      }),
    ahead: AHEAD,
    async end() {
      const ending = reading
      reading = null
      fail(new Failure('reading was ended'))
      if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return
      const ended = once(ending, 'exit')
      ending.ref()
      if (ending.connected) ending.disconnect()
      await ended
    },
  }
}
