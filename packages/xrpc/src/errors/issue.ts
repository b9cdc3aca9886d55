/** What a value breaks: what is absent, of another type, and so on. */
export type IssueCode =
  | 'missing'
  | 'type'
  | 'format'
  | 'length'
  | 'graphemes'
  | 'range'
  | 'items'
  | 'value'
  | 'union'
  | 'mime'
  | 'size'
  | 'depth'

/** One way in which a value is not what its lexicon says. */
export interface Issue {
  readonly code: IssueCode
  /** Keys and indices from the value down to where it is wrong. */
  readonly path: readonly (string | number)[]
  /** What the lexicon asks for, such as `a string`. */
  readonly expected: string
  /**
   * What is there: its type, the number, or the text in quotes, cut at 100 characters. Never the text of a property that is called like a
   * password, token, JWT or secret.
   */
  readonly received: string
  /** All of it in one line: `embed.images[0].alt: expected a string, found a number`. */
  readonly message: string
}
