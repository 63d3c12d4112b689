/** Whether a report belongs to a dossier, and why. */
export interface Relevance {
  belongs: boolean
  because:
    | 'corrected'
    | 'language'
    | 'never'
    | 'word'
    | 'actor'
    | 'sides'
    | 'side and issue'
    | 'open'
    | 'one side'
    | 'nothing'
  /** What decided: names as the dossier has them, ids of issues, words, a language, a person's reason. */
  what: string[]
}
