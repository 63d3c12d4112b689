import type { Cue } from '../../language/cue.ts'
import type { Languages } from '../../language/languages.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { Token } from '../../language/token.ts'
import type { WorldName } from '../../language/world/world.ts'
import type { Affiliation } from '../annotated.ts'
import type { Sentence } from '../segmented.ts'

/** One sentence with what vocabularies and the world data found in it: what the grammar of names works on. */
export interface SentenceView {
  tokens: readonly Token[]
  sentence: Sentence
  pack: LanguagePack
  languages: Languages
  cues: Cue[]
  worldNames: WorldName[]
  affiliations: Affiliation[]
  /** Words of the report that also stand in lower case: no names, though a sentence starts with them. */
  ordinary: ReadonlySet<string>
}

/** The cue of a kind that starts at a token, the longest. */
export const cueAt = (view: SentenceView, kind: Cue['entry']['meaning']['cue'], first: number): Cue | undefined =>
  view.cues.find((cue) => cue.first === first && cue.entry.meaning.cue === kind)

/** Whether nothing but marks stands between the token and the start of the sentence or of a quotation. */
export function opensSentence(view: SentenceView, place: number): boolean {
  for (let before = place - 1; before >= view.sentence.first; before--) {
    const token = view.tokens[before]
    if (!token || token.kind !== 'mark') return false
    if ('«“„":—–-'.includes(token.text)) return true
  }
  return true
}

/** A word that a name may be made of: capitalised, and no abbreviation in capitals. */
export const isNameWord = (token: Token | undefined): token is Token =>
  token?.kind === 'word' && (token.shape === 'capital' || (token.shape === 'mixed' && /^\p{Lu}[\p{L}'’ʼ-]+$/u.test(token.text)))
