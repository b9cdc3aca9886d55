import { fieldsOf } from './fields-of.ts'

/** What looks like a JSON Web Token: servers quote what they refuse, and callers take one argument for another. */
const TOKEN = /eyJ[\w.-]+/g

/** What would steer a terminal, turn the direction of writing or not be seen at all. */
export const INVISIBLE: RegExp = /[\p{C}\p{Zl}\p{Zp}]/gu

/** A text without tokens. */
export function strikeTokens(text: string): string {
  return text.replace(TOKEN, '***')
}

/**
 * What a platform failed with, the very object, with tokens struck out of its texts and of those of its cause: some keep the address there,
 * some what the server has sent.
 */
export function redactCause(cause: unknown): unknown {
  for (const error of [cause, fieldsOf(cause)['cause']].map(fieldsOf)) {
    for (const name of Object.getOwnPropertyNames(error)) {
      const text = error[name]
      // What is frozen stays as it is.
      if (typeof text === 'string') Reflect.defineProperty(error, name, { value: strikeTokens(text) })
    }
  }
  return cause
}
