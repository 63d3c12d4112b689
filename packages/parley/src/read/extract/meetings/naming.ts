import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { OfficePhrase } from '../../annotated.ts'
import { qualifierBefore } from '../../qualifier-before.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/**
 * Where the phrase that names somebody starts: with the office, its country, and the noun that the name explains
 * («зі своїм угорським колегою Ференцом Ковачем», "his Hungarian counterpart, Ferenc Kovacs").
 */
export function phraseStart(report: ResolvedReport, sentence: ResolvedSentence, mention: ResolvedMention): number {
  const place = sentence.mentions.indexOf(mention)
  const held = sentence.offices.filter(
    (office) =>
      office.first < mention.first &&
      ((office.holders.includes(place) && !heldBetween(sentence, office, mention)) ||
        complementEnd(sentence, office) === mention.first - 1),
  )
  let start = Math.min(mention.first, ...held.map((office) => office.first))
  // «зустрінемося з китайським колегою — віцепрем'єром Х»
  const parted = sentence.grammar.inflected ? ',—–-' : ','
  const comma = parted.includes(report.tokens[start - 1]?.text ?? ' ') ? 1 : 0
  const explained = [
    ...sentence.references.filter((one) => one.kind === 'side'),
    ...(comma ? sentence.offices.filter((office) => office.holders.length === 0) : []),
  ].find((one) => one.last === start - 1 - comma)
  if (explained) start = explained.first
  if (held.length > 0) start = qualifiersBefore(report, sentence, start)
  const owner = sentence.mentions.find(
    (one) => one.kind === 'country' && isOwnerMark(report.tokens[one.last + 1]) && one.last + 2 === start,
  )
  if (owner) start = owner.first
  return sentence.affiliations.find((one) => one.last === start - 1)?.first ?? start
}

/** "Chile's longtime foreign minister", "the then-president": past the words that qualify an office. */
function qualifiersBefore({ tokens }: ResolvedReport, { grammar, first }: ResolvedSentence, start: number): number {
  let from = start
  while (from > first && start - from < MOST_QUALIFIERS) {
    const place = qualifierBefore(tokens, from)
    if (tokens[place]?.shape !== 'lower' || !grammar.officeQualifiers.has(tokens[place]?.key ?? '')) break
    from = place
  }
  return from
}

const MOST_QUALIFIERS = 4

/** «міністри Х та У»: of several holders of one office only the first is named with it. */
const heldBetween = (
  { mentions, offices }: ResolvedSentence,
  office: OfficePhrase,
  { first }: ResolvedMention,
): boolean =>
  offices.some(
    (one) =>
      one.first === office.first &&
      one.holders.some((holder) => {
        const other = mentions[holder]
        return other !== undefined && other.first > office.last && other.last < first
      }),
  )

/** Last token of an office with what it is an office of: «глава МИД Азербайджана». */
export function complementEnd(sentence: ResolvedSentence, office: OfficePhrase): number {
  const of =
    office.of === null
      ? sentence.mentions.find((one) => one.kind !== 'person' && one.first === office.last + 1)
      : sentence.mentions[office.of]
  return Math.max(office.last, of && of.first <= office.last + 2 ? of.last : 0, endOfCounted(sentence, office))
}

/** «лидеров двух стран»: several hold the office, each of one of those that are counted. */
function endOfCounted({ cues, grammar }: ResolvedSentence, { plural, last }: OfficePhrase): number {
  if (!grammar.inflected || !plural) return 0
  const count = cues.find(({ entry, first }) => entry.meaning.cue === 'cardinal' && first === last + 1)
  return count ? count.last + 1 : 0
}

/**
 * Named only to say whose office or whose relative somebody is: «президента США Х» inside «посланець президента США Х»,
 * «зять президента Х», "son-in-law of Prime Minister X". A relative's own name in apposition («зять Х», nominative) is
 * what the office phrase holds, and takes part.
 */
export function standsForOther(report: ResolvedReport, sentence: ResolvedSentence, mention: ResolvedMention): boolean {
  const place = sentence.mentions.indexOf(mention)
  if (ownsWhatFollows(report, sentence, mention)) return true
  const own = sentence.offices.filter(
    (office) =>
      office.last < mention.first &&
      !office.kin &&
      (office.holders.includes(place) || ownsOffice(sentence, office, mention)),
  )
  const first = Math.min(mention.first, ...own.map((office) => office.first))
  const start = sentence.affiliations.find((one) => one.last === first - 1)?.first ?? first
  return sentence.offices.some((outer) => {
    if (outer.last >= start || own.includes(outer)) return false
    if (outer.holders.includes(place) && (!outer.kin || start === mention.first)) return false
    if (!directly(report, sentence, outer.last, start)) return false
    if (outer.kin) return true
    // «посол Х, міністр У»: the outer office has its holder before it or right between.
    return (
      inGenitive(own, mention) &&
      !outer.holders.some(
        (holder) =>
          (sentence.mentions[holder]?.last ?? 0) < start && (sentence.mentions[holder]?.first ?? 0) > outer.last,
      )
    )
  })
}

/** "the president's envoy": whatever is his takes part, unless it is the meeting itself. */
const ownsWhatFollows = (report: ResolvedReport, { cues }: ResolvedSentence, { last }: ResolvedMention): boolean =>
  isOwnerMark(report.tokens[last + 1]) &&
  !cues.some((cue) => cue.entry.meaning.cue === 'meeting' && cue.first > last && cue.first - last <= 4)

/** The same of an office that stands for its holder: «радник президента». */
export function officeOfOther(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { first }: { first: number },
): boolean {
  const start = sentence.affiliations.find((one) => one.last === first - 1)?.first ?? first
  return sentence.offices.some((outer) => outer.last < start && directly(report, sentence, outer.last, start))
}

/** Nothing stands between, but "of". */
function directly(report: ResolvedReport, { grammar }: ResolvedSentence, last: number, start: number): boolean {
  const between = report.tokens.slice(last + 1, start)
  return (
    between.length <= 2 && between.every(({ key }) => grammar.of.has(key)) && (between.length > 0 || grammar.inflected)
  )
}

const inGenitive = (own: readonly OfficePhrase[], { cases }: ResolvedMention): boolean =>
  own.length > 0
    ? own.some((office) => office.cases.length === 0 || office.cases.includes('gen'))
    : cases.length > 0 && !cases.includes('nom')

/** An office with its country right before the name, whoever it was given to. */
const ownsOffice = (sentence: ResolvedSentence, office: OfficePhrase, mention: ResolvedMention): boolean =>
  office.holders.length === 0 &&
  sentence.mentions.some((of) => of.kind === 'country' && of.first === office.last + 1 && of.last === mention.first - 1)
