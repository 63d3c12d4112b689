import type { Edtf, Timing } from '../../model/evidence.ts'
import type { ActorRef } from '../../model/findings.ts'
import type { AnnotatedReport, AnnotatedSentence, OfficePhrase } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'
import { type Cast, evidenceOf } from './actors.ts'
import { delegations } from './references.ts'

/** Gives the people of the report the offices that it names with them. Evidence is the office with its holder. */
export function giveRoles(
  report: AnnotatedReport,
  cast: Cast,
  mentions: ResolvedMention[][],
  timings: readonly Timing[],
): void {
  for (const [place, sentence] of report.sentences.entries())
    for (const office of sentence.offices)
      for (const holder of office.holders)
        giveRole(
          report,
          { sentence, office, named: mentions[place] ?? [], holder, timing: timings[place] ?? 'news' },
          cast,
        )
}

interface Held {
  sentence: AnnotatedSentence
  timing: Timing
  office: OfficePhrase
  named: ResolvedMention[]
  holder: number
}

function giveRole(report: AnnotatedReport, { sentence, office, named, holder, timing }: Held, cast: Cast): void {
  // «українські представники Х та У» is their delegation, no office.
  if (office.plural && office.spokesperson) return
  const mention = named[holder]
  const actor = mention && cast.actors[mention.actor]
  if (!mention || !actor) return
  const body = office.of === null ? undefined : named[office.of]
  const country = office.country ?? body?.country ?? null
  const role = {
    title: office.title,
    of: body?.actor ?? null,
    side:
      country === null
        ? (ownSide(body) ?? delegationSide(report, sentence, named, { cast, first: office.first }))
        : cast.known(country),
    when: office.former ? over(report) : null,
  }
  const span = {
    start: Math.min(mention.start, report.tokens[office.first]?.start ?? 0),
    end: Math.max(mention.end, report.tokens[office.last]?.end ?? 0),
    rule: 'role.office',
  }
  const evidence = evidenceOf(report, span, timing)
  const same = actor.roles.find(
    (other) =>
      other.title === role.title && other.of === role.of && other.side === role.side && other.when === role.when,
  )
  if (same) same.evidence.push(evidence)
  else actor.roles.push({ ...role, evidence: [evidence] })
}

/** When an office ended that a report calls a former one: at some time before the report. */
const over = ({ published }: AnnotatedReport): Edtf | null =>
  published === null || published.startsWith('XXXX') ? null : `../${published.slice(0, '2025-12-05'.length)}`

/** A body of no single country, such as a union of states, is a side of its own. */
const ownSide = (body: ResolvedMention | undefined): ActorRef | null =>
  body?.kind === 'organization' && body.known && !body.institution && !body.press ? body.actor : null

/**
 * «До складу української делегації увійшли начальник …, секретар …», «от США участвовали министр …»: who is listed after a
 * delegation or a party is of its side.
 */
function delegationSide(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: ResolvedMention[],
  { cast, first }: { cast: Cast; first: number },
): ActorRef | null {
  if (!sentence.cues.some((cue) => cue.entry.meaning.cue === 'attend')) return null
  const parties = named
    .filter(
      ({ kind, first: at }) => kind === 'country' && sentence.grammar.byWhom.has(report.tokens[at - 1]?.key ?? ''),
    )
    .map(({ last, actor }) => ({ last, actors: [actor] }))
  const before = [...delegations(report, sentence, named, cast), ...parties]
    .sort((one, other) => one.last - other.last)
    .findLast((one) => one.last < first)
  const [side] = before?.actors.length === 1 ? before.actors : []
  return side ?? null
}
