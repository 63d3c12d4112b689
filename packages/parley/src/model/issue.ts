import type { Edtf, Evidence, Id, LanguageTag } from './evidence.ts'

export type ProgressState = 'discussed' | 'progress' | 'no progress' | 'agreed' | 'signed' | 'deadlock'
export type Stance = 'demands' | 'offers' | 'accepts' | 'rejects' | 'conditional' | 'undecided'

/** How far the talks got on an issue. */
export interface Progress {
  state: ProgressState
  meeting: Id | null
  when: Edtf | null
  evidence: Evidence[]
}

/** What a party wants of an issue. */
export interface Position {
  party: Id
  stance: Stance
  statement: Id | null
  when: Edtf | null
  evidence: Evidence[]
}

/** An item of the agenda. */
export interface Issue {
  id: Id
  names: { [language: LanguageTag]: string }
  progress: Progress[]
  positions: Position[]
}
