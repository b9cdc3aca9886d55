/** A parameter of a query, as the form reads it that asks for its value. */
export interface QueryField {
  readonly name: string
  readonly type: 'boolean' | 'integer' | 'string'
  /** What is said of the value: its format, its bounds. */
  readonly hint: string
  /** Whether it may be given several times. */
  readonly isList?: true
  readonly isRequired?: true
  readonly default?: string
  readonly values?: readonly string[]
}
