import { describeJsonFault } from '../../diagnostics/json-fault.ts'
import { describeJson, isObject } from '../../text/json.ts'
import { parseJson } from '../../text/parse-json.ts'
import { stripByteOrderMark } from '../../text/lines.ts'
import type { Acceptance } from './acceptances.ts'

const EXPECTED = 'a list of objects with a `fingerprint` and a `reason`, and `until` as 2026-12-31 where it ends'

/** The entries of an accept file, or what is wrong with it. A reason is asked for: whoever comes later wants to know. */
export function parseAcceptances(
  text: string,
): { readonly acceptances: readonly Acceptance[] } | { readonly problem: string } {
  const parsed = parseJson(stripByteOrderMark(text))
  if (!parsed.ok) return { problem: describeJsonFault(text, parsed.reason) }
  if (!Array.isArray(parsed.value)) return { problem: `expected ${EXPECTED}, found ${describeJson(parsed.value)}` }
  const values: readonly unknown[] = parsed.value
  const wrong = values.findIndex((value) => !isAcceptance(value))
  if (wrong >= 0) return { problem: `expected ${EXPECTED}, found something else in [${wrong}]` }
  return { acceptances: values.filter(isAcceptance) }
}

function isAcceptance(value: unknown): value is Acceptance {
  if (!isObject(value)) return false
  const { fingerprint, reason, until } = value
  const isDay = until === undefined || (typeof until === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(until))
  return typeof fingerprint === 'string' && typeof reason === 'string' && reason.trim() !== '' && isDay
}
