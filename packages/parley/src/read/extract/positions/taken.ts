import type { Cue } from '../../../language/cue.ts'
import type { FoundStatement } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isGoverned, issueOf } from '../issues.ts'
import type { Before, Taken } from './found.ts'
import { awaited, matterOf, matters, priceOf } from './matter.ts'
import { partiesIn, type Party, voiceOf } from './parties.ts'
import { refersBack } from './referring.ts'
import { stancesIn, type ToldStance } from './stances.ts'
import { covers } from './statements-at.ts'
import { isOfTerms, onTerms } from './terms.ts'
import { holdersIn } from './whose.ts'

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
  before: Before
  /** Statements that touch the sentence. */
  statements: readonly number[]
  said: readonly FoundStatement[]
}

/** The stances of a sentence that have both a party and a matter. */
export function takenIn({ report, sentence, before, statements, said }: Scene): Taken[] {
  const all = stancesIn(report, sentence)
  if (all.length === 0) return []
  const parties = partiesIn(report, sentence)
  const issues = matters(sentence, report)
  const opening = report.tokens.slice(sentence.first, sentence.first + 2)
  const takesUp =
    opening.some(({ key }) => sentence.grammar.anaphors.has(key)) || opensWithVerb(report, sentence, all[0])
  const taken: Taken[] = []
  let carried: readonly Party[] =
    takesUp && mayBeMeant(report, sentence, before.holders)
      ? before.holders.map((one) => ({ ...one, first: sentence.first, last: sentence.first }))
      : []
  let matterBefore = before.matter
  for (const told of all) {
    if (told.form === 'loose' || told.form === 'view') continue
    if (isOfTerms(told, { all, parties }) || isAgainstWhom(told, { report, sentence, parties, issues })) continue
    if (told.form === 'terms' && taken.length > 0) {
      // "will not end the war in exchange for hostages": what is refused has no price.
      if (taken.at(-1)?.told.stance === 'rejects') continue
      const price = told.price ? priceOf(told, { report, sentence, issues, all }) : []
      if (price.length > 0)
        taken.push({ ...asked(told, carried), matter: price, statement: taken.at(-1)?.statement ?? null })
      continue
    }
    const statement = statements.find((one) => covers(report, said[one], told)) ?? null
    const voice = statement === null ? null : voiceOf(report, said[statement] as FoundStatement)
    const holders = holdersIn(told, { report, sentence, parties, carried, voice, before: before.holders })
    // "They offered 1.5 percent", in a speaker's own words: anybody but his side.
    const isOfOthers = statement !== null && said[statement]?.mode === 'direct' && opensWithOthers(report, sentence)
    const byPronoun = holders.every(({ actor, first }) => actor === voice && first === sentence.first)
    if (holders.length === 0 || (isOfOthers && byPronoun)) continue
    // "Chad and Sudan agreed to a truce": what both agree on is what the talks brought.
    if (told.stance === 'accepts' && (holders.length > 1 || isJoint(report, sentence, told))) continue
    const own = matterOf(told, { report, sentence, issues, all }).filter(
      (issue) => !isNameOf(holders, issue, told) && (told.of === null || told.of.includes(issueOf(issue))),
    )
    const front = issues.filter((one) => one.last < told.first && !isGoverned(one)).slice(-1)
    const earlier = matterBefore === before.matter && front.length > 0 ? front : matterBefore
    const matter = own.length > 0 || told.of !== null || !refersBack(report, sentence, told) ? own : earlier
    if (told.price) {
      const price = priceOf(told, { report, sentence, issues, all }).filter((one) => !own.includes(one))
      if (price.length > 0) taken.push({ ...asked(told, holders), matter: price, statement })
    }
    const apart = taken.length > 0 && holders[0]?.first === carried[0]?.first
    // «погодився з пропозиціями Чаду і зобов'язався»: whose proposals they are is no subject.
    const isOwner = told.form === 'noun' && taken.length > 0 && holders.every(({ subject }) => !subject)
    if (!isOwner || carried.length === 0) carried = holders
    if (matter.length === 0) {
      const first = awaited(told, { report, sentence, issues })
      if (first.length > 0)
        taken.push({ told: { ...told, stance: 'conditional' }, holders, matter: first, statement, apart })
      continue
    }
    matterBefore = matter
    const meant = onTerms(told, all, { report, sentence, parties })
    // "will lift sanctions": a stance only where it hangs on something.
    if (told.form === 'promise' && meant.stance !== 'conditional') continue
    taken.push({ told: meant, holders, matter, statement, apart })
  }
  return taken
}

/** A pronoun of the third person at the head of a sentence. */
const opensWithOthers = ({ tokens }: ResolvedReport, { grammar, first }: ResolvedSentence): boolean =>
  tokens.slice(first, first + 2).some(({ key }) => grammar.anaphors.has(key) && grammar.pluralSubjects.has(key))

/** «США проти Ірану», «санкції проти банків»: against somebody, or part of a noun, and not against what is negotiated. */
const isAgainstWhom = (
  { form, first, last }: ToldStance,
  {
    report,
    sentence,
    parties,
    issues,
  }: Pick<Scene, 'report' | 'sentence'> & Record<'parties' | 'issues', readonly Place[]>,
): boolean =>
  form === 'beside' &&
  sentence.grammar.prepositions.has(report.tokens[last]?.key ?? '') &&
  (parties.some((one) => one.first === last + 1) || issues.some((one) => one.last === first - 1))

type Place = Pick<Party, 'first' | 'last'>

/**
 * "Uganda met the rebels. They refused": an English "they" is no country by its name, but whoever was named beside it. It is
 * several parties, its officials, or a body.
 */
function mayBeMeant(report: ResolvedReport, { grammar, first }: ResolvedSentence, holders: readonly Party[]): boolean {
  const isSeveral = ({ key }: { key: string }): boolean => grammar.pluralSubjects.has(key)
  const [only, other] = holders
  if (grammar.inflected || !only || other || !report.tokens.slice(first, first + 2).some(isSeveral)) return true
  const { key, shape } = report.tokens[only.last] ?? { key: '', shape: 'none' }
  // "The Danes rejected it. They …"; not "Honduras".
  const isCounted = shape === 'lower' || grammar.articles.definite.has(report.tokens[only.first - 1]?.key ?? '')
  const isPlural = grammar.pluralSubjects.has(key) || (isCounted && grammar.endsAsPlural(key))
  return report.actors[only.actor]?.kind !== 'country' || isPlural
}

/** What stands behind the terms of a party is what it demands. */
const asked = (told: ToldStance, holders: readonly Party[]): Pick<Taken, 'told' | 'holders' | 'apart'> => ({
  told: { ...told, stance: 'demands' },
  holders,
  apart: true,
})

/** «Але відмовляються …»: a sentence that begins with the verb goes on with the party of the one before. */
function opensWithVerb(
  report: ResolvedReport,
  { grammar, first }: ResolvedSentence,
  told: ToldStance | undefined,
): boolean {
  if (!told || told.form !== 'verb' || !grammar.inflected) return false
  const before = report.tokens.slice(first, told.first)
  return before.every(({ key }) => grammar.but.has(key) || grammar.and.has(key) || grammar.auxiliaries.has(key))
}

/** "They agreed to …", «вони домовилися»: of several, the same. */
const isJoint = (report: ResolvedReport, { cues, grammar, first }: ResolvedSentence, told: ToldStance): boolean =>
  report.tokens.slice(first, told.first).some(({ key }) => grammar.pluralSubjects.has(key)) &&
  cues.some(({ entry, first: at }) => entry.meaning.cue === 'progress' && at === told.first)

/** "NATO will not …": the name of who speaks is no matter. Who is "we" stands where the stance does, and has none. */
const isNameOf = (holders: readonly Party[], issue: Cue, told: ToldStance): boolean =>
  holders.some(({ first, last }) => first !== told.first && first <= issue.last && issue.first <= last)
