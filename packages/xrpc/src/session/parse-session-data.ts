import { fieldsOf } from '../internal/fields-of.ts'
import type { SessionData } from './types.ts'

/** Fields without which a stored session is of no use. */
const REQUIRED_FIELDS = ['service', 'did', 'accessJwt', 'refreshJwt'] as const

/**
 * A session out of the JSON that a store kept.
 *
 * @param from where the text comes from, for the message
 * @throws {SyntaxError} the text is no JSON, or not that of a session; the message does not quote it
 */
export function parseSessionData(text: string, from: string): SessionData {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The parser's own error quotes the text, and with it perhaps a token.
    throw new SyntaxError(`${from}: expected JSON, found other text`)
  }
  if (!isSessionData(value)) throw new SyntaxError(`${from}: expected a session, found other JSON`)
  return value
}

function isSessionData(value: unknown): value is SessionData {
  const fields = fieldsOf(value)
  if (!REQUIRED_FIELDS.every((name) => typeof fields[name] === 'string' && fields[name] !== '')) return false
  return fields['era'] === 'server' || fields['era'] === 'session'
}
