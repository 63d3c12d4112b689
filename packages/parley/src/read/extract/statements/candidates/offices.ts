import type { Cue } from '../../../../language/cue.ts'
import type { OfficePhrase } from '../../../annotated.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../../resolved.ts'
import { officialsOfSeveral } from '../../officials-of-several.ts'
import { officeOf } from '../issued.ts'
import { type Candidate, complete, isNominative, overlapsAny, putInstead } from './candidate.ts'

/** Offices that may speak, and the places of the names that belong to them among those of the sentence. */
export function officesIn(
  report: ResolvedReport,
  sentence: ResolvedSentence,
): { found: Candidate[]; held: ReadonlySet<number> } {
  const found: Candidate[] = []
  const held = new Set<number>()
  for (const office of sentence.offices) {
    const candidate = officeCandidate(report, sentence, office)
    if (!candidate) continue
    for (const holder of office.holders) held.add(holder)
    for (const [place, mention] of sentence.mentions.entries())
      if (mention.first >= candidate.first && mention.last <= candidate.last) held.add(place)
    if (office.of !== null) held.add(office.of)
    found.push(candidate)
  }
  return { found, held }
}

/** "the prime minister's office said", "Marsh's press office said": the body of an owner speaks, not the owner. */
export function putOfficesOfOwners(report: ResolvedReport, sentence: ResolvedSentence, found: Candidate[]): void {
  const ofOwner = { anonymity: 'role', press: false } as const
  for (const office of sentence.offices) {
    const led = ledBody(sentence, office)
    const state = office.country === null ? undefined : report.known.get(office.country)
    if (led && state !== undefined) {
      const phrase = { ...ofOwner, actor: state, first: led.first, last: office.last }
      putInstead(found, complete(report, sentence, phrase, led.features.cases?.includes('nom') ?? true))
      continue
    }
    const last = office.holders.length > 0 ? null : officeOf(report, sentence, office)
    if (last === null || overlapsAny(found, { first: office.last + 1, last })) continue
    const phrase = { ...ofOwner, actor: state ?? null, first: office.first, last }
    putInstead(found, complete(report, sentence, phrase, true))
  }
  for (const owner of sentence.mentions) {
    const last = owner.kind === 'place' || owner.kind === 'country' ? null : officeOf(report, sentence, owner)
    if (last === null) continue
    const phrase = { ...ofOwner, actor: owner.actor, first: owner.first, last }
    putInstead(found, complete(report, sentence, phrase, true))
  }
}

/** «Главы МИД Чили, Перу и Боливии»: several speak, and none of their countries alone. */
export function putOfficialsOfSeveral(report: ResolvedReport, sentence: ResolvedSentence, found: Candidate[]): void {
  for (const { first, last, nominative } of officialsOfSeveral(report, sentence)) {
    const phrase = { actor: null, anonymity: 'role', first, last, press: false } as const
    putInstead(found, complete(report, sentence, phrase, nominative))
  }
}

/** «офіс турецького президента»: the body that whoever holds an office leads, right before it and the adjective of its country. */
const ledBody = (
  { grammar, cues, affiliations }: ResolvedSentence,
  { first, holders, cases }: OfficePhrase,
): Cue | undefined => {
  if (!grammar.inflected || holders.length > 0 || !cases.includes('gen')) return undefined
  const start = affiliations.find(({ last }) => last === first - 1)?.first ?? first
  return cues.find(({ entry: { meaning }, last }) => meaning.cue === 'body' && !!meaning.ledBy && last === start - 1)
}

/** Whom the office is given to, or the person named right after it and its country. */
function holderOf(sentence: ResolvedSentence, office: OfficePhrase): ResolvedMention | undefined {
  const [holder] = office.holders
  if (holder !== undefined) return sentence.mentions[holder]
  if (office.plural) return undefined
  const country = sentence.mentions.find((mention) => mention.kind === 'country' && mention.first === office.last + 1)
  return sentence.mentions.find(
    (mention) => mention.kind === 'person' && mention.first === (country ?? office).last + 1,
  )
}

/** An office speaks for its holder; without one, for the body or country that it is an office of. */
function officeCandidate(report: ResolvedReport, sentence: ResolvedSentence, office: OfficePhrase): Candidate | null {
  const person = holderOf(sentence, office)
  const body = office.of === null ? undefined : sentence.mentions[office.of]
  const first = Math.min(startOfPartitive(report, sentence, office.first), person?.first ?? office.first)
  const last = Math.max(office.last, person?.last ?? office.last, body?.last ?? office.last)
  const nominative = office.cases.length === 0 || office.cases.includes('nom')
  if (person)
    return complete(
      report,
      sentence,
      { actor: person.actor, anonymity: 'named', first, last, press: false },
      isNominative(person),
    )
  const meant = sentence.references.find((one) => one.kind === 'person' && one.first === office.first)
  if (meant)
    return complete(
      report,
      sentence,
      { actor: meant.actors[0] ?? null, anonymity: 'named', first, last, press: false },
      nominative,
    )
  if (office.kin) return null
  const side = office.country === null ? null : (report.known.get(office.country) ?? null)
  const actor = body?.actor ?? side
  const title = office.spokesperson || office.plural ? null : { title: office.title, of: body?.actor ?? null, side }
  return complete(
    report,
    sentence,
    {
      actor,
      anonymity: actor === null ? 'unnamed' : 'role',
      first,
      last,
      press: false,
      office: title,
      single: !office.plural,
    },
    nominative,
  )
}

/** «одна з лідерок руху Х»: the preposition belongs to the phrase. */
function startOfPartitive({ tokens }: ResolvedReport, { grammar, first }: ResolvedSentence, office: number): number {
  const { one, of } = grammar.partitive
  const opens = of.has(tokens[office - 1]?.key ?? '') && one.has(tokens[office - 2]?.key ?? '')
  return opens && office - 2 >= first ? office - 2 : office
}
