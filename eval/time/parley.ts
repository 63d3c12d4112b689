import type { LanguageCode } from '../../packages/parley/src/language/pack.ts'
import type { Reader } from '../../packages/parley/src/read/read.ts'
import { told } from './cases.ts'
import type { Case, Told } from './cases.ts'

/** What Parley reads in the sentence, as a report that consists of it and of what stands before. */
export function readByParley(reader: Reader, { published, before, sentence }: Case, language: LanguageCode): Told {
  const text = before === null ? sentence : `${before} ${sentence}`
  const read = reader.read({
    origin: 'table.txt',
    bytes: new TextEncoder().encode(`${text}\n`),
    format: 'text',
    given: { language, ...(published !== null && { published }) },
  })
  if ('refusal' in read) throw new Error(`"${sentence}": ${read.refusal.reason}`)
  const { report } = read.reading
  const start = report.text.indexOf(sentence)
  const times = report.sentences.flatMap((one) =>
    one.times.filter((time) => (report.tokens[time.first]?.start ?? 0) >= start),
  )
  return told(
    times.flatMap(({ range }) => range ?? []),
    times.flatMap(({ time }) => time ?? []),
  )
}

/** Every value as wanted, exactly. */
export function isRight(got: Told, wanted: Told): boolean {
  return got.dates.join() === wanted.dates.join() && got.clocks.join() === wanted.clocks.join()
}
