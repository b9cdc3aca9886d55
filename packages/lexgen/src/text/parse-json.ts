import { describeError } from './errors.ts'

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
