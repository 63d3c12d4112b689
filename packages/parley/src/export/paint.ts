/** How a part of the chronicle looks. The caller knows the terminal; the chronicle knows what a word is. */
export interface Paint {
  heading(text: string): string
  /** What the eye should find first: a date, a name. */
  strong(text: string): string
  /** What stands back: labels, sources. */
  quiet(text: string): string
  /** The words of a report. */
  quote(text: string): string
  /** What asks for care: a contradiction, a meeting that was cancelled. */
  warning(text: string): string
}

/** No colour: for pipes and files. */
export const plainPaint: Paint = {
  heading: (text) => text,
  strong: (text) => text,
  quiet: (text) => text,
  quote: (text) => text,
  warning: (text) => text,
}
