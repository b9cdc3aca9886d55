import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { checkDocument } from '../language/check/check-document.ts'
import { guessMeaning } from '../language/check/guess.ts'
import type { Where } from '../language/check/where.ts'
import type { JsonObject } from '../text/json.ts'
import type { Hidden } from './source.ts'

/** Codes of keys that are ignored where they are warned of. */
const IGNORED_KEY_CODES: ReadonlySet<string> = new Set(['LEX2011', 'LEX2035', 'LEX2040'])

/**
 * Looks at a document in which something is wrong as it is most likely meant, and adds what is wrong behind its slips: inside a misspelt
 * key, or beside a misspelt type. `diagnostics` has what was found so far. Undefined where there is nothing to look behind.
 */
export function lookBehindSlips(document: JsonObject, where: Where, diagnostics: Diagnostic[]): Hidden | undefined {
  const ignored = (): string[] => diagnostics.flatMap(ignoredPlace)
  const hasFailed = hasErrors(diagnostics)
  if (!hasFailed && ignored().length === 0) return undefined
  const guess = guessMeaning(document)
  if (guess === undefined && !hasFailed) return undefined
  const originOf = (pointer: string): string => where.originOf(guess?.writtenAt(pointer) ?? pointer)
  const keyOf = ({ code, pointer }: Diagnostic): string => `${code} ${pointer}`
  const known = new Set(diagnostics.map(keyOf))
  const behind: Diagnostic[] = []
  if (guess !== undefined)
    checkDocument(guess.document, { ...where, originOf, report: (found) => void behind.push(found) })
  const fresh = behind.filter((found) => !known.has(keyOf(found)) && found.code !== 'LEX2040')
  const places = [...ignored(), ...fresh.flatMap(ignoredPlace)]
  // Without an error of its own the document is read as it stands, where whatever a slip hides has no effect.
  const isIgnored = (origin: string): boolean =>
    !hasFailed || places.some((place) => origin === place || origin.startsWith(`${place}/`))
  diagnostics.push(
    ...fresh.map((found): Diagnostic => {
      return found.severity === 'error' && isIgnored(found.pointer ?? '') ? { ...found, severity: 'warning' } : found
    }),
  )
  const reported = new Set(diagnostics.map(({ pointer }) => pointer))
  return { document: guess?.document ?? document, originOf, isIgnored, isReported: (origin) => reported.has(origin) }
}

function ignoredPlace({ code, severity, pointer }: Diagnostic): string[] {
  return severity === 'warning' && IGNORED_KEY_CODES.has(code) && pointer !== undefined ? [pointer] : []
}
