import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './frames.ts'
import { endOfPhrase } from './participants.ts'
import { gap } from './when-where.ts'

/**
 * The sides of a meeting: delegations named in its scope, countries that it is between or with, adjectives of
 * countries right before its noun («американо-українські переговори»), and with a verb the countries that are its subject.
 */
export function sidesOf(report: ResolvedReport, scope: Scope, { verbal, attends }: { verbal: boolean; attends: boolean }): ActorRef[] {
  const { sentence, trigger, first, last } = scope
  const end = verbal ? last : endOfPhrase(report, sentence, trigger.last, last)
  const from = verbal ? first : Math.max(first, trigger.first - 4)
  const inside = (one: { first: number; last: number }): boolean => one.first >= from && one.last <= end
  const found: ActorRef[] = []
  for (const reference of sentence.references) if (reference.kind === 'side' && inside(reference) && !saysIt(scope, reference)) found.push(...reference.actors)
  for (const affiliation of sentence.affiliations) {
    const before = affiliation.last < trigger.first && trigger.first - affiliation.last <= 3
    if (before && inside(affiliation)) found.push(countryRef(report, affiliation.country))
  }
  for (const mention of sentence.mentions) {
    if (mention.kind !== 'country' || !inside(mention) || ofOffice(scope, mention)) continue
    if (isParty(report, scope, mention, { verbal, attends })) found.push(mention.actor)
  }
  return [...new Set(found.filter((ref) => ref >= 0 && report.actors[ref]?.kind === 'country'))]
}

const countryRef = (report: ResolvedReport, country: string): ActorRef => report.actors.findIndex((actor) => actor.known === country)

function isParty(report: ResolvedReport, { sentence, trigger }: Scope, mention: ResolvedMention, { verbal, attends }: { verbal: boolean; attends: boolean }): boolean {
  const before = report.tokens[mention.first - 1]?.key ?? ''
  const after = report.tokens[mention.last + 1]?.key ?? ''
  if (parts(sentence, before)) return gap(mention, trigger) <= 10
  if (parts(sentence, after) && mention.first > trigger.last) return gap(mention, trigger) <= 10
  if (!verbal && !attends) return false
  const nominative = mention.cases.length === 0 || mention.cases.includes('nom')
  return nominative && mention.last < trigger.first && !sentence.grammar.prepositions.has(before)
}

/** «американська сторона відзначила»: speaks, and is no side by that alone. */
const saysIt = ({ sentence }: Scope, { last }: { last: number }): boolean => sentence.cues.some((cue) => cue.entry.meaning.cue === 'say' && cue.first === last + 1)

const ofOffice = ({ sentence }: Scope, mention: ResolvedMention): boolean =>
  sentence.offices.some((office) => mention.first > office.last && mention.first - office.last <= 3 && !sentence.references.some((one) => one.first === office.first && one.kind === 'side'))

/** A word or dash between two sides: «між», «та», "with". */
const parts = ({ grammar }: ResolvedSentence, key: string): boolean => key !== ',' && (grammar.with.has(key) || grammar.and.has(key) || '-–—'.includes(key || ' '))
