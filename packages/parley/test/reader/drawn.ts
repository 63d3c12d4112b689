import { linesOf, rowsUnder } from '../../src/cli/explain/drawing.ts'
import { type Mark, marksOf } from '../../src/cli/explain/marks.ts'
import type { ActorRef, Findings, FoundActor } from '../../src/model/findings.ts'
import type { Reading } from '../../src/read/read.ts'

const WIDTH = 160
/** Words of the vocabulary, labelled with their file; a golden reading is about what was made of them. */
const CUE = / · (?:uk|ru|en)\/[a-z]+$/u

/** A reading that a reviewer can check: the text, names and findings drawn under it, and what findings say in words. */
export function drawn(reading: Reading): string {
  const { findings } = reading
  const { text } = findings.report
  const marks = marksOf(reading).filter(({ label }) => !CUE.test(label))
  const rows = (line: { start: number; end: number }, kind: Mark['kind']): string[] =>
    rowsUnder(
      text,
      line,
      marks.filter((mark) => mark.kind === kind),
      WIDTH,
    )
  const body = linesOf(text, WIDTH).flatMap((line) => [
    text.slice(line.start, line.end),
    ...rows(line, 'word'),
    ...rows(line, 'finding'),
  ])
  return [...body, ...told(findings).map((line) => `  = ${line}`)].join('\n')
}

/** What the report says, one line for each person with an office and each finding. */
function told(findings: Findings): string[] {
  const name = (ref: ActorRef | null): string =>
    ref === null ? '?' : nameOf(findings.actors[ref], findings.report.language)
  const names = (refs: readonly ActorRef[]): string => refs.map(name).sort().join(' + ')
  return [
    ...findings.actors.flatMap((actor, place) =>
      actor.roles.map((role) =>
        line(
          name(place),
          role.title,
          role.of !== null && `of ${name(role.of)}`,
          role.side !== null && `for ${name(role.side)}`,
        ),
      ),
    ),
    ...findings.meetings.map((one) =>
      line(
        `meeting ${one.status}`,
        (one.medium === 'telephone' || one.medium === 'video') && one.medium,
        one.when,
        one.time,
        one.place !== null && `in ${name(one.place)}`,
        one.sides.length > 0 && `between ${names(one.sides)}`,
        one.participants.length > 0 &&
          `with ${one.participants.map(({ actor, side }) => `${name(actor)} (${name(side)})`).join(', ')}`,
        one.ordinals.length > 0 && `number ${one.ordinals.map(({ number }) => number).join(', ')}`,
        one.issues.length > 0 && `on ${one.issues.join(', ')}`,
      ),
    ),
    ...findings.statements.map((one) =>
      line(
        `said by ${name(one.speaker)}`,
        one.mode,
        one.anonymity !== 'named' && one.anonymity,
        one.channel && `channel ${one.channel}`,
        one.via.length > 0 && `via ${one.via.map((source) => source.name).join(' < ')}`,
        one.issues.length > 0 && `on ${one.issues.join(', ')}`,
      ),
    ),
    ...findings.progress.map((one) => line(`${one.issue} ${one.state}`)),
    ...findings.positions.map((one) => line(`${name(one.party)} ${one.stance} ${one.issue}`)),
    ...findings.documents.map((one) =>
      line(
        `${one.kind} ${one.status}`,
        Object.values(one.names).flat().join(', '),
        one.points !== null && `${one.points} points`,
        one.authors.length > 0 && `by ${names(one.authors)}`,
        one.signatories.length > 0 && `signed by ${names(one.signatories)}`,
      ),
    ),
  ]
}

const line = (...parts: (string | null | false)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' · ')

function nameOf(actor: FoundActor | undefined, language: string): string {
  return (actor?.names[language] ?? Object.values(actor?.names ?? {})[0])?.[0] ?? '?'
}
