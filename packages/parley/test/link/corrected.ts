import { passageAt } from '../../src/link/corrections/passage.ts'
import type { link } from '../../src/link/link.ts'
import type { CorrectionAction, Passage } from '../../src/model/correction.ts'
import type { Findings } from '../../src/model/findings.ts'
import type { Decisions } from '../../src/model/ledger-fold.ts'
import { createReader } from '../../src/read/read.ts'

const reader = createReader()

/** What is read from a report of a page. */
export function read(origin: string, published: string, text: string): Findings {
  const raw = {
    origin,
    bytes: new TextEncoder().encode(text),
    format: 'text' as const,
    given: { published, url: `https://news.example/${origin}` },
  }
  const outcome = reader.read(raw)
  if ('refusal' in outcome) throw new Error(outcome.refusal.reason)
  return outcome.reading.findings
}

/** Two reports of one meeting. */
export const first = read(
  '1.txt',
  '2031-05-05',
  'Norway’s envoy Erik Berg met Japan’s minister Kenji Mori in Oslo on Monday. "We are ready to cut tariffs," Berg said.',
)
export const second = read(
  '2.txt',
  '2031-05-06',
  'On Tuesday the negotiator Erik Berg said in Bergen that the talks would go on. He met Kenji Mori in Oslo on May 5.',
)
export const all = [first, second]

/** The passage of some words of a report. */
export function at(findings: Findings, words: string): Passage {
  const start = findings.report.text.indexOf(words)
  if (start < 0) throw new Error(`no such words: ${words}`)
  return passageAt(findings.report, start, start + words.length)
}

/** Corrections as a ledger has them, one after another. */
export function corrections(...actions: CorrectionAction[]): Decisions['corrections'] {
  return actions.map((correction, place) => ({
    id: `c${place}`,
    kind: 'correction',
    at: `2031-05-07T10:00:0${place}Z`,
    author: 'Olha',
    dossier: null,
    reason: 'the ministry says so',
    correction,
  }))
}

/** Who goes by a name in a record. */
export const named = (record: ReturnType<typeof link>, name: string) =>
  record.actors.filter(({ names }) => Object.values(names).flat().includes(name))
