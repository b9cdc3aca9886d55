import { fieldsOf } from './fields-of.ts'

/**
 * What a platform failed with, the very object; nothing where a token is in its text, in that of its cause or in a field there: some keep
 * the address in these, some what the server has sent.
 */
export function withoutToken(error: unknown): unknown {
  const { cause = error } = fieldsOf(error)
  const texts = [error, cause, ...Object.values(fieldsOf(cause))]
  return texts.join().includes('eyJ') ? undefined : error
}
