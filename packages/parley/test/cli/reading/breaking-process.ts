// Stands in for the process that reads: it breaks off, or tells that it ends, where the name of an input says so.
import { existsSync, writeFileSync } from 'node:fs'
import type { Answer, Message, Question } from '../../../src/cli/reading/reading-process.ts'

const answerTo = ({ number, raw: { origin } }: Question): Answer => {
  if (origin.startsWith('breaks')) process.kill(process.pid, 'SIGKILL')
  const [, once] = /^once (.*)/u.exec(origin) ?? []
  if (once !== undefined && !existsSync(once)) {
    writeFileSync(once, '')
    process.kill(process.pid, 'SIGKILL')
  }
  const [, left] = /^leaves (.*)/u.exec(origin) ?? []
  if (left !== undefined) process.on('exit', () => writeFileSync(left, ''))
  if (origin.startsWith('vocabulary')) return { number, broken: 'en/verbs.yml: line 3: no such class' }
  return { number, refusal: { origin, reason: 'seen' } }
}

process.send?.({ ready: true } satisfies Message)
process.on('message', (question: Question) => process.send?.(answerTo(question)))
