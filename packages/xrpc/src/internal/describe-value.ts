import { composeMessage } from './compose-message.ts'

/** Longest piece of a text that a message shows, in characters. */
const MAX_SHOWN_CHARS = 100

/** A value as a message may show it: a text in quotes, its beginning where it is long, without tokens and control characters. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') {
    const shown = composeMessage(JSON.stringify(value.slice(0, MAX_SHOWN_CHARS)))
    return value.length > MAX_SHOWN_CHARS ? `${shown} and ${value.length - MAX_SHOWN_CHARS} characters more` : shown
  }
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
