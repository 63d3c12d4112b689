import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './clause.ts'
import { groupsOf } from './groups.ts'
import { openerOf } from './opener.ts'

/** "discussed gas in a telephone conversation", «за підсумками зустрічі домовилися»: whose verb it is took part. */
export function discussedThere(report: ResolvedReport, { sentence, trigger, first, last }: Scope): boolean {
  const { cues } = sentence
  return (
    openerOf(report, { sentence, trigger }) !== null &&
    cues.some(
      (cue) =>
        (isDoneTogether(report, sentence, cue) || isSaidTogether(report, sentence, cue)) &&
        cue.first >= first &&
        cue.last <= last &&
        sentence.mentions.some(
          (one) => (one.kind === 'person' || one.kind === 'country') && one.first >= first && one.last < cue.first,
        ) &&
        !quotedApart(sentence, cue.first, trigger.first),
    )
  )
}

/** «після переговорів у Лімі Чилі та Перу оголосили»: two countries right before the verb say it together. */
const isSaidTogether = (report: ResolvedReport, sentence: ResolvedSentence, { entry, features, first }: Cue): boolean =>
  entry.meaning.cue === 'say' &&
  features.tense === 'past' &&
  groupsOf(report, sentence).some(
    ({ actors, adjective, nominative, last }) => actors.length > 1 && !adjective && nominative && last === first - 1,
  )

/** Discussed, agreed or signed. */
const isDoneTogether = (report: ResolvedReport, { grammar }: ResolvedSentence, cue: Cue): boolean => {
  const { meaning } = cue.entry
  const { tense } = cue.features
  const before = report.tokens[cue.first - 1]
  // English "signed", which is a participle too, but not right behind whoever signed.
  const shown = tense === 'past' || (!tense && before?.kind === 'word' && !grammar.auxiliaries.has(before.key))
  // «не змогли домовитися під час зустрічі»: they sat there all the same.
  if (meaning.cue === 'progress' && meaning.state === 'no progress') return tense === 'past' || tense === undefined
  if (meaning.cue === 'progress')
    return tense === 'past' && (meaning.state === 'discussed' || meaning.state === 'agreed')
  return meaning.cue === 'paper' && shown && (meaning.status === 'signed' || meaning.status === 'accepted')
}

const quotedApart = ({ quotations }: ResolvedSentence, one: number, other: number): boolean =>
  quotations.some(({ first, last }) => (first <= one && one <= last) !== (first <= other && other <= last))
