/** A word, number or mark with its place in the report's text. Offsets are UTF-16 code units. */
export interface Token {
  start: number
  end: number
  /** As written. */
  text: string
  /** Lower case, ё as е, apostrophes as ', stress marks and soft hyphens gone: what vocabularies match. */
  key: string
  kind: 'word' | 'number' | 'mark'
  shape: Shape
  /** Number of the form among those that the tokenizer remembers, 0 where it remembers none: what is told of a word is kept under it. */
  form: number
}

/** `initial`: one capital letter; `upper`: all capitals, two or more; `mixed`: RegioNews, iPhone, 24-й. */
export type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'mixed' | 'none'
