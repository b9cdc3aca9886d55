/** Fields of a value, none of which is known. */
export interface Fields {
  readonly [field: string | symbol]: unknown
}

/** The fields of a value of which nothing is known, where a type ends: a parsed body, a caught error. `null` and `undefined` have none. */
export function fieldsOf(value: unknown): Fields {
  return Object(value)
}
