import { describeError } from './errors.ts'
import { canonicalJson, isNestedDeeper } from './json.ts'
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

/** Deeper than any manifest, config or package.json, and shallow enough for functions that call themselves, `JSON.stringify` among them. */
const MAX_SETTINGS_LEVELS = 200

/** The same for what others write that is no lexicon, a byte order mark aside: what nests without end is refused as if it were no JSON. */
export function parseSettings(text: string): ParseResult {
  const parsed = parseJson(stripByteOrderMark(text))
  if (!parsed.ok || !isNestedDeeper(parsed.value, MAX_SETTINGS_LEVELS)) return parsed
  return { ok: false, reason: `more than ${MAX_SETTINGS_LEVELS} levels of nesting` }
}

/** Whether two texts are JSON and say the same, a byte order mark aside. */
export function isSameJson(left: string, right: string): boolean {
  const [a, b] = [parseSettings(left), parseSettings(right)]
  return a.ok && b.ok && canonicalJson(a.value) === canonicalJson(b.value)
}
