import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { fromCue } from './by-cue.ts'
import { directStatements } from './by-quotation.ts'
import { candidates } from './candidates.ts'
import { colonAfterName, quotedFragment } from './fragments.ts'
import { withoutPassives } from './passive.ts'
import { withoutHearsay, withoutInner, withoutOwnView, withoutRepeated, withoutTwiceTold } from './said-once.ts'
import type { Said } from './said.ts'
import type { Speaker } from './speaker.ts'
import { withAuthorsWords } from './speech.ts'
import { type Bare, indirect, insideQuotation } from './statement-of.ts'
import { throughPress } from './through-press.ts'

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
  const once = withoutTwiceTold(report.tokens, withoutOwnView(found))
  return throughPress(withoutRepeated(withoutInner(withoutHearsay(once))))
}

/** Whether anything in the sentence states: most sentences need not be searched for speakers. */
function mayState({ tokens }: ResolvedReport, { quotations, cues, first, last }: ResolvedSentence): boolean {
  if (quotations.length > 0 || cues.some(({ entry }) => STATING.has(entry.meaning.cue))) return true
  for (let place = first; place <= last; place++) if (tokens[place]?.text === ':') return true
  return false
}

/** Kinds of cue that a statement is read from. */
const STATING = new Set<Cue['entry']['meaning']['cue']>(['say', 'according', 'hearsay'])
