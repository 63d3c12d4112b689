import type { ActorRef } from '../../model/findings.ts'
import type { SourceOf } from '../../model/report.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'
import { outermostFirst } from '../passed-on.ts'
import { bringsReport, pressSays } from './brought.ts'
import { isOutletName } from '../outlet-names.ts'

/** So far from the start, who brings a sentence brings the report. */
const LEAD_SENTENCES = 3
/** Words between what points to a source and the source. */
const BESIDE = 4
/** Words of the name of a press service. */
const LONGEST_NAME = 9

/** Whom the report as a whole cites, and its outlet where the text tells it. */
export interface ReportSources {
  outlet: { name: string; actor: ActorRef } | null
  sources: SourceOf<ActorRef>[]
}

interface Scene {
  report: AnnotatedReport
  mentions: ResolvedMention[][]
  /** Country of an outlet that the world data knows. */
  countryOf(known: string): string | null
}

/**
 * The chain of a report, from the outlet inwards: «Про це повідомляє Reuters із посиланням на чиновників, передає 24 Канал».
 * Reads the sentences that speak of the report as a whole, and takes the outlet from them where no metadata names it.
 */
export function reportSources({ report, mentions, countryOf }: Scene): ReportSources {
  const cited: SourceOf<ActorRef>[] = []
  let outlet: ReportSources['outlet'] = null
  for (const [place, sentence] of report.sentences.entries()) {
    const here = mentions[place] ?? []
    const { about, wholly } = bringsReport(report, place, here, (mention) => isPress(sentence, mention))
    const pressNames = outermostFirst(
      report,
      sentence,
      here.filter((mention) => isPress(sentence, mention)),
    )
    for (const mention of pressNames) {
      const said = pressSays(sentence, mention)
      const citedHere =
        (place < LEAD_SENTENCES && broughtBy(sentence, mention.first)) ||
        (about &&
          (wholly ||
            after(sentence, 'citing', mention.first) ||
            (place < LEAD_SENTENCES && after(sentence, 'according', mention.first))))
      if (!said && !citedHere) continue
      // "the Reintegration Bureau told Interfax": a body speaks to the press, and is none.
      const home =
        mention.press !== 'agency' &&
        mention.rule !== 'name.body' &&
        (!mention.known || sentence.grammar.outletCountries.has(countryOf(mention.known) ?? ''))
      if (home && said && !outlet && report.outlet === null && (about || said === 'passes on'))
        outlet = { name: mention.base, actor: mention.actor }
      else if ((about || citedHere) && outlet?.actor !== mention.actor)
        add(cited, { kind: mention.press === 'agency' ? 'agency' : 'outlet', actor: mention.actor, name: mention.base })
    }
    if (about) for (const source of unnamed(report, sentence)) add(cited, source)
    const service = about || place < LEAD_SENTENCES ? pressService(report, sentence, about) : null
    if (service) add(cited, service)
  }
  const own = report.outlet ?? outlet?.name ?? null
  for (const agency of datelineAgencies(report))
    add(cited, { kind: 'agency', actor: named(report, mentions, agency), name: agency })
  const first: SourceOf<ActorRef>[] = own
    ? [{ kind: 'outlet', actor: outlet?.actor ?? named(report, mentions, own), name: own }]
    : []
  return {
    outlet,
    sources: [
      ...first,
      ...cited.filter((source) => source.name !== own && (source.actor === null || source.actor !== first[0]?.actor)),
    ],
  }
}

/** The actor of a name, however it is inflected: «Нової шпальти» is «Нова шпальта». */
function named(report: AnnotatedReport, mentions: ResolvedMention[][], name: string): ActorRef | null {
  const wanted = stemsOf(name)
  const found = mentions
    .flat()
    .find(
      (mention) =>
        mention.kind === 'organization' &&
        (stemsOf(mention.base) === wanted || stemsOf(report.text.slice(mention.start, mention.end)) === wanted),
    )
  return found?.actor ?? null
}

const ENDING = 2
const SHORTEST_STEM = 3
const stemsOf = (name: string): string =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.slice(0, Math.max(SHORTEST_STEM, word.length - ENDING)))
    .join(' ')

/** Agencies that a dateline names: «МОСКВА, 6 дек — ТАСС.», "KYIV, Dec 6 (Reuters) -". The text goes on after it on the same line. */
function datelineAgencies({ notBody, text }: AnnotatedReport): string[] {
  return notBody.flatMap(({ kind, start, end }) => {
    if (kind !== 'byline' || end >= text.length || text.slice(end, end + 1) === '\n') return []
    const line = text.slice(start, end)
    const match =
      /\((?<brackets>[^()\d]{2,40})\)|\/(?<slashes>[^/\d]{2,40})\/|\d[^—–]*[—–]\s*(?<dash>\p{Lu}[\p{L}\s]{1,40})\.?\s*$|\d\S*\s+\p{L}+\.\s+(?<stop>\p{Lu}[\p{L}\s]{1,40})\.\s*$/u.exec(
        line,
      )
    const name = match && Object.values(match.groups ?? {}).find(Boolean)
    return name ? [name.trim()] : []
  })
}

const isPress = (sentence: AnnotatedSentence, mention: ResolvedMention): boolean =>
  mention.kind === 'organization' &&
  (mention.press !== null ||
    (mention.known === null &&
      (mention.rule === 'name.latin' ||
        isOutletName(mention) ||
        (pressSays(sentence, mention) !== null && !isBody(sentence, mention)))))

/** «Профспілка гірників»: a name that tells of a union, a party, a company that it is one, and that is not the press. */
function isBody({ cues }: AnnotatedSentence, { first, last }: ResolvedMention): boolean {
  const within = cues.filter((cue) => first <= cue.first && cue.last <= last).map(({ entry }) => entry.meaning)
  return (
    within.some((meaning) => meaning.cue === 'kind' && KINDS.has(meaning.kind)) &&
    !within.some(({ cue }) => cue === 'press')
  )
}

/** Bodies that tell of themselves, and bring no reports. */
const KINDS: ReadonlySet<string> = new Set(['union', 'association', 'company', 'army', 'movement', 'party'])

const after = (sentence: AnnotatedSentence, cue: 'citing' | 'according', first: number): boolean =>
  sentence.cues.some((one) => one.entry.meaning.cue === cue && one.last < first)

/** "as distributed by", "first reported by" stands right before. */
const broughtBy = (sentence: AnnotatedSentence, first: number): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'brings' && cue.last < first && first - cue.last <= BESIDE)

function unnamed(report: AnnotatedReport, sentence: AnnotatedSentence): SourceOf<ActorRef>[] {
  const citing = sentence.cues.find((cue) => cue.entry.meaning.cue === 'citing')
  if (!citing) return []
  return sentence.cues
    .filter((cue) => cue.entry.meaning.cue === 'unnamed' && cue.first > citing.last && cue.first - citing.last <= 4)
    .map((cue) => ({
      kind: 'unnamed' as const,
      actor: null,
      name: report.text.slice(report.tokens[citing.last + 1]?.start ?? 0, report.tokens[cue.last]?.end ?? 0),
    }))
}

/** «Про це повідомила пресслужба міністерства», "as distributed by the press service of the President". */
function pressService(report: AnnotatedReport, sentence: AnnotatedSentence, about: boolean): SourceOf<ActorRef> | null {
  // «начальниця пресслужби Х»: she says it, not her service.
  const isLed = (first: number): boolean =>
    sentence.cues.some(({ entry, last }) => entry.meaning.cue === 'office' && first - last >= 1 && first - last <= 2)
  const cue = sentence.cues.find(
    ({ entry, first }) =>
      entry.meaning.cue === 'pressService' && !isLed(first) && (about || broughtBy(sentence, first)),
  )
  if (!cue) return null
  let last = cue.last
  while (last < sentence.last && last - cue.first < LONGEST_NAME && report.tokens[last + 1]?.kind === 'word') last++
  const says = sentence.cues.find(
    ({ entry, first }) => entry.meaning.cue === 'say' && first > cue.last && first <= last,
  )
  const name = report.text.slice(
    report.tokens[cue.first]?.start ?? 0,
    report.tokens[says ? says.first - 1 : last]?.end ?? 0,
  )
  return { kind: 'organization', actor: null, name }
}

function add(list: SourceOf<ActorRef>[], source: SourceOf<ActorRef>): void {
  if (!list.some((one) => one.name === source.name && one.actor === source.actor)) list.push(source)
}
