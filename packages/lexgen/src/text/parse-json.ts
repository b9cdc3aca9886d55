import { describeError } from './errors.ts'
import { canonicalJson } from './json.ts'
import { stripByteOrderMark } from './lines.ts'

/** A parsed text, or that it is no JSON. */
export type ParseResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string }

/** `JSON.parse` without exceptions; `reason` is the engine's message, which the position-keeping parser improves on. */
export function parseJson(text: string): ParseResult {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return { ok: false, reason: describeError(error) }
  }
}

/** Whether two texts are JSON and say the same, a byte order mark aside. */
export function isSameJson(left: string, right: string): boolean {
  const [a, b] = [parseJson(stripByteOrderMark(left)), parseJson(stripByteOrderMark(right))]
  return a.ok && b.ok && canonicalJson(a.value) === canonicalJson(b.value)
}
