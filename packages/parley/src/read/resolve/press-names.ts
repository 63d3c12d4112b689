import type { ActorRef } from '../../model/findings.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'
import { isOpeningMark } from '../quotation-marks.ts'

/**
 * «газеті Der Bote», "the newspaper Die Woche": whoever is once named right behind a noun of the press is press wherever
 * the report names it, though no list knows it.
 */
export function withPressNames(report: AnnotatedReport, mentions: ResolvedMention[][]): ResolvedMention[][] {
  const press = new Set<ActorRef>()
  for (const [place, sentence] of report.sentences.entries())
    for (const { entry, last } of sentence.cues) {
      if (entry.meaning.cue !== 'press' || entry.meaning.collective) continue
      const named = mentions[place]?.find(({ first }) => first === last + 1 || isQuoted(report, last + 1, first))
      if (named && named.kind === 'organization' && named.press === null && named.country === null)
        press.add(named.actor)
    }
  for (const [place, sentence] of report.sentences.entries())
    for (const mention of mentions[place] ?? [])
      if (
        mention.kind === 'organization' &&
        mention.press === null &&
        (holdsNoun(sentence, mention) || hasPressWord(report, sentence, mention) || mention.base === report.outlet)
      )
        press.add(mention.actor)
  for (const actor of toldOnly(report, mentions)) press.add(actor)
  if (press.size === 0) return mentions
  return mentions.map((named) =>
    named.map((mention) => (press.has(mention.actor) ? { ...mention, press: 'outlet' } : mention)),
  )
}

/**
 * «розповів «Хвилі», що …»: an unknown name in quotation marks that somebody tells something, in another case than the
 * nominative, and of which the report tells in no other way.
 */
function toldOnly(report: AnnotatedReport, mentions: readonly ResolvedMention[][]): Set<ActorRef> {
  const told = new Set<ActorRef>()
  const others = new Set<ActorRef>()
  for (const [place, sentence] of report.sentences.entries())
    for (const mention of mentions[place] ?? [])
      if (mention.kind === 'organization' && mention.known === null)
        if (mention.rule === 'name.outlet' && isDeclinedHearer(report, sentence, mention)) told.add(mention.actor)
        else if (mention.rule !== 'name.quoted-alone') others.add(mention.actor)
  return new Set([...told].filter((actor) => !others.has(actor)))
}

/** With a comma or the end behind it: «звинуватив «Лігу» в …» says what it is accused of. */
const isDeclinedHearer = (
  { tokens, text }: AnnotatedReport,
  { grammar, last: end }: AnnotatedSentence,
  { first, last, base, start, end: close }: ResolvedMention,
): boolean =>
  grammar.inflected &&
  isOpeningMark(tokens[first - 1]?.text) &&
  text.slice(start, close) !== base &&
  (tokens[last + 2]?.text === ',' || last + 2 >= end)

/** "the Sudan News Agency": the name itself holds the noun. */
const holdsNoun = ({ cues }: AnnotatedSentence, { first, last }: ResolvedMention): boolean =>
  cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'press' && !cue.entry.meaning.collective && cue.first > first && cue.last === last,
  )

/** "Global News", «Радио Окапи»: its first or last word, with a capital. */
const hasPressWord = ({ tokens }: AnnotatedReport, { grammar }: AnnotatedSentence, one: ResolvedMention): boolean =>
  one.known === null &&
  one.last > one.first &&
  [one.first, one.last].some(
    (place) => tokens[place]?.shape === 'capital' && grammar.pressWords.has(tokens[place]?.key ?? ''),
  )

const isQuoted = ({ tokens }: AnnotatedReport, mark: number, first: number): boolean =>
  first === mark + 1 && tokens[mark]?.kind === 'mark' && isOpeningMark(tokens[mark]?.text)
