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
  for (const actor of toldOnly(mentions)) press.add(actor)
  if (press.size === 0) return mentions
  return mentions.map((named) =>
    named.map((mention) => (press.has(mention.actor) ? { ...mention, press: 'outlet' } : mention)),
  )
}

/** «розповів «Хвилі», що …»: whom somebody tells something, and of whom the report tells in no other way. */
function toldOnly(mentions: readonly ResolvedMention[][]): Set<ActorRef> {
  const bodies = mentions.flat().filter(({ kind, known }) => kind === 'organization' && known === null)
  const told = bodies.filter(({ rule }) => rule === 'name.hearer').map(({ actor }) => actor)
  const others = new Set(bodies.filter(({ rule }) => !TOLD.has(rule)).map(({ actor }) => actor))
  return new Set(told.filter((actor) => !others.has(actor)))
}

/** Rules by which somebody was told something, or brought it. */
const TOLD: ReadonlySet<string> = new Set(['name.hearer', 'name.outlet'])

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
