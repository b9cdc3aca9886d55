/** What the generated validator says about one place of a document, in ajv's terms. */
export interface RawFinding {
  /** JSON pointer of the value. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  /** The key at fault, where the finding is about a key and not about a value. */
  readonly propertyName?: string
}

/** The generated validator: a function that leaves its findings on itself. */
export interface RawValidator {
  (value: unknown): boolean
  errors?: readonly RawFinding[] | null
}
