import { fieldsOf } from './fields-of.ts'

/** What a platform says of a failure; some wrap it (`fetch failed`), and some have but a code for it. */
export function reasonOf(error: unknown): unknown {
  const { cause = error } = fieldsOf(error)
  const { message, code } = fieldsOf(cause)
  return message || code || cause
}
