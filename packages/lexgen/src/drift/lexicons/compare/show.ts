import { quote, showName } from '../../../text/json.ts'
import { joinNames } from '../../../text/lists.ts'

/** Greatest number of values that a message lists. */
const MAX_VALUES = 8

/** A value as messages have it: text between quotes. */
export function showValue(value: unknown): string {
  return typeof value === 'string' ? quote(value) : String(value)
}

/** Several of them, or one. */
export function showValues(values: unknown): string {
  return Array.isArray(values) ? joinNames(values.map(showValue), MAX_VALUES) : showValue(values)
}

/** The name of a property, a definition or an error between backticks. */
export function showTerm(name: string): string {
  return `\`${showName(name)}\``
}
