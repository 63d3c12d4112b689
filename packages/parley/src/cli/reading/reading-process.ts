// Reads what the process that started it sends, one report after another, and sends back what each says (see `apart.ts`).
import { enableCompileCache } from 'node:module'
import type { RawReport, Refusal } from '../../read/cleaned.ts'
import type { Reader } from '../../read/read.ts'
import type { Told } from './report-reader.ts'

enableCompileCache()
const [{ createReader }, { readOne }, { LanguageFileError }] = await Promise.all([
  import('../../read/read.ts'),
  import('./read-one.ts'),
  import('../../language/file-error.ts'),
])

/** A report to read, by a number that comes back with what it says. */
export interface Question {
  number: number
  raw: RawReport
}

/** What comes back of a report; `broken`: why nothing can be read at all. */
export type Answer = { number: number } & ({ told: Told } | { refusal: Refusal } | { broken: string })

/** Once, before anything is read, that it can be. */
export type Message = Answer | { ready: true }

let reader: Reader | null = null

function answerTo({ number, raw }: Question): Answer {
  try {
    const outcome = readOne((reader ??= createReader()), raw)
    if ('refusal' in outcome) return { number, ...outcome }
    const { findings, unread } = outcome.reading
    return { number, told: { findings, unread } }
  } catch (error) {
    if (error instanceof LanguageFileError) return { number, broken: error.message }
    throw error
  }
}

/** Ends when it is written, or when nobody takes it any more. */
const send = (message: Message): Promise<void> =>
  new Promise((done) => process.send?.(message, undefined, {}, () => done()))

// Ctrl-C reaches every process of a terminal: who started this one decides when it is over, and it ends when that one is gone.
process.on('SIGINT', () => {})

// An answer is written before the next report is read, so that what breaks off is what is being read.
let turn = send({ ready: true })
process.on('message', (question: Question) => {
  turn = turn.then(() => send(answerTo(question)))
})
