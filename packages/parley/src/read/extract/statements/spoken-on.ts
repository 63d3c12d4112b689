import { isDashOrHyphen } from '../../dashes.ts'
import type { ResolvedReport } from '../../resolved.ts'
import { dashBefore } from './dialogue.ts'
import type { Said } from './said.ts'

/**
 * «— Ми тут із червня, — сказав міністр. — Ніхто не скаже, що ми втекли.»: in a paragraph that opens with a dash, what
 * stands behind the dash that closes the author's words is speech again. Its speaker is left for the sentence before.
 */
export function spokenOn(report: ResolvedReport, place: number, before: Said | undefined): Said[] {
  const sentence = report.sentences[place]
  if (!sentence || before?.sentence !== place - 1 || report.sentences[place - 1]?.paragraph !== sentence.paragraph)
    return []
  const opens = isDashOrHyphen(report.tokens[sentence.first]?.text)
  const goesOn = before.rule === RULE
  if ((!opens && !goesOn) || !dashBefore(report, report.paragraphs[sentence.paragraph]?.start ?? 0)) return []
  const first = report.tokens[opens ? sentence.first + 1 : sentence.first]
  const last = report.tokens[sentence.last]
  if (!first || !last || last.end <= first.start) return []
  return [
    {
      speaker: null,
      introduced: '',
      mode: 'direct',
      passages: [{ start: first.start, end: last.end }],
      sentence: place,
      rule: RULE,
      through: [],
      by: null,
    },
  ]
}

const RULE = 'statement.spoken-on'
