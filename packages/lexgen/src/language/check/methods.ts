import { findNearest } from '../../diagnostics/nearest.ts'
import { isObject, type JsonObject, quote } from '../../text/json.ts'
import { KINDS } from '../kinds.ts'
import { reportAt, type Where } from './where.ts'

/** A subscription on which nothing can be sent. */
export function checkMessages(node: JsonObject, pointer: string, where: Where): void {
  const { message } = node
  const schema = isObject(message) ? message['schema'] : undefined
  const isEmpty = isObject(schema) && Array.isArray(schema['refs']) && schema['refs'].length === 0
  // A misspelt key is reported as such, once.
  const others = Object.keys(node).filter((key) => !Object.hasOwn(KINDS.subscription.keys, key))
  const isMissing = message === undefined && findNearest('message', others) === undefined
  if (!isEmpty && !isMissing) return
  const hint = 'list the definitions of the messages under message.schema.refs'
  reportAt(where, 'LEX2043', pointer, 'expected at least one message type, found none', { hint })
}

/** Errors of a method that are listed twice. */
export function checkErrors(node: JsonObject, pointer: string, where: Where): void {
  const { errors } = node
  if (!Array.isArray(errors)) return
  const seen = new Set<string>()
  errors.forEach((error: unknown, i) => {
    const name = isObject(error) ? error['name'] : undefined
    if (typeof name !== 'string') return
    if (seen.has(name)) {
      reportAt(where, 'LEX2036', `${pointer}/errors/${i}`, `expected each error once, found ${quote(name)} again`)
    }
    seen.add(name)
  })
}
