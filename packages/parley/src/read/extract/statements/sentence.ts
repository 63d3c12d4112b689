import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { type Candidate, textOf } from './candidates/candidate.ts'
import { candidates } from './candidates.ts'
import { unmarked } from './insertion.ts'
import { dashBefore } from './dialogue.ts'
import { attributingVerb, directQuotations } from './direct.ts'
import { colonAfterName, quotedFragment } from './fragments.ts'
import { contentBeside } from './around.ts'
import type { Clause } from './content.ts'
import { contentOf, isListed, joiningWord, pointsBack, tellsWhereSaid } from './indirect.ts'
import type { Said } from './said.ts'
import { citedAfter, namedAfter, type Speaker, speakerOf } from './speaker.ts'
import { labelled } from './labelled.ts'
import { withAuthorsWords } from './speech.ts'
import type { Quotation } from '../../segmented.ts'
import { withoutPassives } from './passive.ts'
import { throughPress } from './through-press.ts'
import { writerOf, writtenBy } from './written.ts'

/** Statements of one sentence. A speaker of null is left for the sentences before to settle. */
export function statementsIn(report: ResolvedReport, place: number): Said[] {
  const own = report.sentences[place]
  if (!own || report.paragraphs[own.paragraph]?.heading) return []
  const sentence = withoutPassives(report, withAuthorsWords(report, own))
  if (!mayState(report, sentence)) return []
  const all = candidates(report, sentence)
  const direct = directStatements(report, sentence, all)
  const used = new Set(direct.map(({ verb }) => verb))
  const found: Said[] = direct.map(({ said }) => ({ ...said, sentence: place }))
  let before: Speaker | null = null
  for (const cue of sentence.cues) {
    if (used.has(cue) || insideQuotation(sentence, cue)) continue
    const said: Bare | null = fromCue(report, sentence, { cue, all, before, withDirect: direct.length > 0 })
    if (!said) continue
    if (!said.speaker?.press) before = said.speaker
    found.push({ ...said, sentence: place })
  }
  if (found.length === 0) {
    const content = colonAfterName(report, sentence, all)
    if (content)
      found.push({
        ...indirect(report, sentence, content.content, {
          speaker: content.speaker,
          introduced: '',
          by: content.speaker,
        }),
        sentence: place,
      })
  }
  const fragment = quotedFragment(report, sentence, { all, found })
  if (fragment) found.push({ ...fragment, sentence: place })
  return throughPress(withoutRepeated(withoutInner(withoutHearsay(found))))
}

/** Whether anything in the sentence states: most sentences need not be searched for speakers. */
function mayState({ tokens }: ResolvedReport, { quotations, cues, first, last }: ResolvedSentence): boolean {
  if (quotations.length > 0 || cues.some(({ entry }) => STATING.has(entry.meaning.cue))) return true
  for (let place = first; place <= last; place++) if (tokens[place]?.text === ':') return true
  return false
}

/** Kinds of cue that a statement is read from. */
const STATING = new Set<Cue['entry']['meaning']['cue']>(['say', 'according', 'hearsay'])

/** «Експерт сумнівається: обидві, каже він, загнали себе в кут»: one passage is said once, by whom is told first. */
const withoutRepeated = (found: readonly Said[]): Said[] =>
  found.filter(
    (one, place) =>
      !found
        .slice(0, place)
        .some(
          (before) =>
            before.speaker !== null &&
            before.passages[0]?.start === one.passages[0]?.start &&
            (one.rule === 'statement.around-verb' ||
              (one.speaker?.actor === before.speaker.actor && before.passages[0]?.end === one.passages[0]?.end)),
        ),
  )

/** «У Білому домі кажуть, що …»: somebody says it, so that it is no hearsay. */
const withoutHearsay = (found: readonly Said[]): Said[] =>
  found.filter(
    (one) =>
      !one.introduced || !found.some((other) => other.speaker && other.passages[0]?.start === one.passages[0]?.start),
  )

/** «уточнив, що той доповість про результати»: what one describes within the words of another is no statement. */
const withoutInner = (found: readonly Said[]): Said[] =>
  found.filter(
    (one) =>
      !(
        LOOSE.has(one.rule) &&
        found.some(
          (other) =>
            other !== one &&
            !other.speaker?.press &&
            other.by &&
            one.by &&
            other.by.last < one.by.first &&
            contains(other, one),
        )
      ),
  )
const LOOSE = new Set(['statement.about', 'statement.described', 'statement.before-verb', 'statement.quoted-words'])
const contains = (outer: Said, inner: Said): boolean =>
  outer.passages.some(({ start, end }) =>
    inner.passages.some((passage) => start <= passage.start && passage.end <= end),
  )

type Bare = Omit<Said, 'sentence'>

function directStatements(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  all: readonly Candidate[],
): { said: Bare; verb: Cue | undefined }[] {
  const quotations = directQuotations(report, sentence)
  const [first] = quotations
  if (!first) return []
  const nearest = attributingVerb(sentence, first)
  const other = sentence.cues.find(
    (cue) => ['according', 'hearsay', 'citing'].includes(cue.entry.meaning.cue) && !insideQuotation(sentence, cue),
  )
  // «„…“, — ідеться в листі, який цитує X»: who quotes the paper does not speak.
  const written =
    other?.entry.meaning.cue === 'hearsay' && !!nearest && other.first > first.last && other.last < nearest.first
  const verb = written ? undefined : nearest
  const speaker = verb
    ? quotedBy(report, sentence, { verb, all })
    : other
      ? writtenBy(all, other)
      : labelled(report, sentence, { all, quotation: first })
  const standing = standsAlone(report, sentence, quotations.at(-1)?.last ?? 0)
  if (!verb && !speaker && !other && !standing) return []
  const by = verb ?? other ?? null
  return [
    {
      said: {
        speaker,
        introduced: written && !speaker ? textOf(report, other.first, other.last) : '',
        mode: 'direct',
        passages: quotations.map((quotation) => spokenPart(report, quotation)),
        rule: 'statement.quotation',
        through: [],
        by,
      },
      verb,
    },
  ]
}

/** Without the dash that parts it from the author's words before: «…, — сказав він. — Ніхто не піде». */
function spokenPart(report: ResolvedReport, { first, start, end }: Quotation): { start: number; end: number } {
  const opens = ['—', '–', '-'].includes(report.tokens[first]?.text ?? '') ? report.tokens[first + 1] : undefined
  return { start: opens && opens.start < end ? opens.start : start, end }
}

/** «цитує слова президента Reuters»: the words are his whom the press quotes. */
function quotedBy(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { verb, all }: { verb: Cue; all: readonly Candidate[] },
): Speaker | null {
  const speaker = speakerOf(all, verb, { report, sentence })
  if (!(verb.entry.meaning as MeaningOf<'say'>).quotes) return throughWhom(report, { speaker, verb, all })
  return (
    all.find((one) => !one.press && one.first > verb.last && one.first - verb.last <= 4) ??
    all.findLast((one) => !one.press && one.last < verb.first) ??
    speaker
  )
}

/** «Профспілка, пише X, вимагатиме свого: „…“»: between commas the press only passes on what the subject said. */
function throughWhom(
  report: ResolvedReport,
  { speaker, verb, all }: { speaker: Speaker | null; verb: Cue; all: readonly Candidate[] },
): Speaker | null {
  if (!speaker?.press || report.tokens[Math.min(speaker.first, verb.first) - 1]?.text !== ',') return speaker
  if (report.tokens[Math.max(speaker.last, verb.last) + 1]?.text !== ',') return speaker
  return (
    all.find((one) => one.nominative && !one.governed && !one.located && !one.press && one.last < verb.first) ?? speaker
  )
}

/** The sentence is nothing but the quotation: its speaker is told before it. */
const standsAlone = (report: ResolvedReport, sentence: ResolvedSentence, last: number): boolean =>
  report.tokens.slice(last + 1, sentence.last + 1).every((token) => token.kind === 'mark')

interface Found {
  cue: Cue
  all: readonly Candidate[]
  /** Who spoke before in the sentence. */
  before: Speaker | null
  withDirect: boolean
}

function fromCue(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { cue, all, before, withDirect }: Found,
): Bare | null {
  const { meaning } = cue.entry
  if (tellsWhereSaid(sentence, cue)) return null
  if (meaning.cue === 'say') return fromVerb(report, sentence, { cue, all, before, withDirect })
  if (withDirect) return null
  if (meaning.cue === 'according') {
    const speaker = meaning.owner ? OWNED : namedAfter(report, all, cue)
    if (!speaker) return null
    const cited = speaker.press ? citedAfter(all, sentence, speaker.last) : undefined
    const last = meaning.owner ? cue.last : (cited ?? speaker).last
    const content = contentBeside(report, sentence, { first: cue.first, last })
    if (!content) return null
    const phrase = {
      ...speaker,
      text: meaning.owner ? textOf(report, cue.first, cue.last) : speaker.text,
      first: cue.first,
      last,
    }
    return indirect(report, sentence, content, {
      speaker: cited ?? phrase,
      introduced: '',
      by: { first: cue.first, last },
      through: cited && speaker.press ? [speaker] : [],
    })
  }
  if (meaning.cue === 'hearsay') return fromHearsay(report, sentence, cue, all)
  return null
}

/** «за його словами»: whoever spoke before. */
const OWNED: Candidate = {
  actor: null,
  text: '',
  anonymity: 'named',
  first: 0,
  last: 0,
  press: false,
  takesUp: 'pronoun',
  office: null,
  nominative: true,
  located: false,
  governed: false,
}

function fromVerb(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { cue, all, before, withDirect }: Found,
): Bare | null {
  const meaning = cue.entry.meaning as MeaningOf<'say'>
  if (cue.features.tense === 'infinitive' || negated(sentence, cue)) return null
  if (saysNewsroom(report, sentence, cue) || describes(report, sentence, cue)) return null
  const content = contentOf(report, sentence, { verb: cue, all })
  if (content && willTalk(report, sentence, cue) && content.rule !== 'statement.that-clause') return null
  if (!content || (withDirect && content.rule !== 'statement.that-clause')) return null
  const joined =
    joiningWord(report, sentence, cue.first) !== null || (!!before && isListed(report, sentence, { verb: cue, all }))
  const speaker =
    joined && before
      ? before
      : joined && !sentence.grammar.inflected
        ? firstSubject(all, cue)
        : speakerOf(
            all.filter((one) => around(content) || one.last < content.first || one.first > content.last),
            cue,
            { report, sentence },
          )
  // A verb of its own goes on with who spoke before only where it opens the sentence: «Також додав, що …».
  if (!speaker && !joined && cue.first - sentence.first > OPENING) return null
  if (!speaker && (meaning.weak || content.rule === 'statement.after-verb')) return null
  const cited = speaker?.press
    ? meaning.quotes
      ? meaning.bare
        ? all.findLast((one) => !one.press && one.last < speaker.first)
        : all.find((one) => !one.press && one.first > cue.last && one.first - cue.last <= 4)
      : (citedAfter(all, sentence, Math.max(speaker.last, cue.last)) ?? citedAfter(all, sentence, speaker.last))
    : undefined
  const cites =
    speaker?.press === true &&
    sentence.cues.some(
      ({ entry, first }) => entry.meaning.cue === 'citing' && first > cue.first && first - cue.last <= 6,
    )
  if (meaning.weak && !cited && !cites && content.rule !== 'statement.that-clause') return null
  return indirect(report, sentence, meaning.denies ? withVerb(content, cue) : content, {
    speaker: cited ?? speaker,
    introduced: '',
    by: cue,
    through: cited && speaker ? [speaker] : [],
  })
}

/** «влада говоритиме з повстанцями лише тоді, коли …»: what is to come is a talk, and nothing that anybody says. */
const willTalk = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { last, features }: Cue): boolean =>
  grammar.inflected && features.tense === 'future' && grammar.with.has(tokens[last + 1]?.key ?? '')

/** "their disputed border", "the announced visit": English, between whose it is and a noun, and nobody says it. */
const describes = (
  { tokens }: ResolvedReport,
  { grammar, mentions }: ResolvedSentence,
  { first, last, features }: Cue,
): boolean =>
  !grammar.inflected &&
  features.tense === 'past' &&
  grammar.determiners.has(tokens[first - 1]?.key ?? '') &&
  tokens[last + 1]?.shape === 'lower' &&
  !grammar.prepositions.has(tokens[last + 1]?.key ?? '') &&
  !mentions.some((one) => one.last === first - 1)

/** «Зазначимо, що …», «Також додамо, що …»: those who write, not who spoke before. */
const saysNewsroom = ({ tokens }: ResolvedReport, sentence: ResolvedSentence, { first }: Cue): boolean =>
  first - sentence.first <= 1 &&
  !sentence.grammar.subjects.has(tokens[first - 1]?.key ?? '') &&
  sentence.grammar.speaksOfUs(tokens[first]?.key ?? '')

/** "denied that he had met X": without its verb the passage would say the opposite. */
const withVerb = (content: Clause, { first }: Cue): Clause => (content.first > first ? { ...content, first } : content)

/** "Marsh greeted the guests and said …": English shows no cases, so the subject of a joined verb opens the sentence. */
const firstSubject = (all: readonly Candidate[], verb: Cue): Speaker | null =>
  all.find((one) => one.last < verb.first && !one.governed && !one.located) ?? null

/** How many tokens into a sentence a verb still opens it. */
const OPENING = 4

const around = (content: Clause): boolean => content.rule === 'statement.around-verb'

function fromHearsay(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  cue: Cue,
  all: readonly Candidate[],
): Bare | null {
  if (pointsBack(sentence, cue)) return null
  // «ідеться в спільній заяві»
  const paper = sentence.cues.find(({ entry, first }) => entry.meaning.cue === 'channel' && first === cue.last + 1)
  const introduced = textOf(report, cue.first, (paper ?? cue).last)
  const that = sentence.cues.find(
    (one) => one.entry.meaning.cue === 'that' && one.first > cue.last && one.first - cue.last <= 6,
  )
  if (that) {
    const content = contentOf(report, sentence, {
      verb: { ...cue, entry: { ...cue.entry, meaning: { cue: 'say' } } },
      all,
    })
    const speaker = writerOf(report, sentence, { cue, all })
    return content
      ? indirect(report, sentence, content, { speaker, introduced: speaker ? '' : introduced, by: cue })
      : null
  }
  // «…, говорится в декларации»: marks part it from what is said.
  const comma = [',', '—', '–', '-'].includes(report.tokens[cue.first - 1]?.text ?? '')
  if (!comma) return null
  const content = contentBeside(report, sentence, { first: cue.first, last: cue.last })
  const writer = writtenBy(all, cue)
  // «Следить, говорится в декларации, будет Чили»: what is said goes on behind the comma.
  const speaker = writer && unmarked(report, cue.last, writer.first) ? writer : null
  return content && content.last - content.first >= 3
    ? indirect(report, sentence, content, { speaker, introduced: speaker ? '' : introduced, by: cue })
    : null
}

interface Attribution {
  speaker: Speaker | null
  introduced: string
  by: { first: number; last: number }
  through?: Speaker[]
}

function indirect(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  content: Clause,
  { speaker, introduced, by, through = [] }: Attribution,
): Bare {
  const start = report.tokens[content.first]?.start ?? 0
  const end = report.tokens[content.last]?.end ?? 0
  const aloud = /(?:before|around)-verb$/u.test(content.rule) && dashBefore(report, sentence.start)
  const mixed = sentence.quotations.some(
    (one) => one.first >= content.first && one.last <= content.last && !isName(report, one.first, one.last),
  )
  return {
    speaker,
    introduced,
    mode: aloud ? 'direct' : mixed ? 'mixed' : 'indirect',
    passages: [{ start, end }],
    rule: content.rule,
    through,
    by,
  }
}

/** «Коаліція охочих» between quotation marks is a name, not speech. */
const isName = (report: ResolvedReport, first: number, last: number): boolean =>
  last - first <= 3 && report.tokens[first]?.shape === 'capital'

const insideQuotation = (sentence: ResolvedSentence, cue: Cue): boolean =>
  sentence.quotations.some((one) => one.first <= cue.first && cue.last <= one.last)

const negated = (sentence: ResolvedSentence, cue: Cue): boolean =>
  sentence.cues.some((one) => one.entry.meaning.cue === 'not' && one.last === cue.first - 1)
