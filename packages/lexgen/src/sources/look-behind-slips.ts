import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { checkDocument } from '../language/check/check-document.ts'
import { guessMeaning } from '../language/check/guess.ts'
import type { Where } from '../language/check/where.ts'
import { LANGUAGE_KEYS } from '../language/types.ts'
import type { Normalised } from '../legacy/normalise-document.ts'
import { describeUses } from '../legacy/report-uses.ts'
import type { JsonObject } from '../text/json.ts'
import { pointerKeys } from '../text/pointer.ts'
import type { Hidden } from './source.ts'

/** Codes of keys that are ignored where they are warned of. */
const IGNORED_KEY_CODES: ReadonlySet<string> = new Set(['LEX2011', 'LEX2035', 'LEX2040'])

/** Codes of what is said about the keys of a node as a whole. */
const KEYS_OF_NODE_CODES: ReadonlySet<string> = new Set(['LEX2002', 'LEX2011', 'LEX2040'])

/** How many slips may stand inside each other until what is behind the last is left alone. */
const MAX_SLIPS_DEEP = 32

/**
 * Looks at a document in which something is wrong as it is most likely meant, and adds what is wrong behind its slips: inside a misspelt
 * key, or beside a misspelt type. What comes to light is rewritten and checked like the rest, and looked behind again. `diagnostics`
 * has what was found so far. Undefined where there is nothing to look behind.
 */
export function lookBehindSlips(
  document: JsonObject,
  where: Where,
  diagnostics: Diagnostic[],
  rewrite: (document: JsonObject) => Normalised,
): Hidden | undefined {
  const ignored = (): string[] => diagnostics.flatMap(ignoredPlace)
  const hasFailed = hasErrors(diagnostics)
  if (!hasFailed && ignored().length === 0) return undefined
  const doubtful = new Set<string>()
  let behind = { document, originOf: where.originOf }
  for (let deep = 0; deep < MAX_SLIPS_DEEP; deep += 1) {
    const guess = guessMeaning(behind.document)
    if (guess === undefined) break
    const { originOf: outer } = behind
    const rewritten = rewrite(guess.document)
    const originOf = (pointer: string): string => outer(guess.writtenAt(rewritten.originOf(pointer)))
    for (const pointer of guess.doubtful) doubtful.add(outer(pointer))
    const uses = rewritten.uses.map((use) => ({ ...use, pointer: outer(guess.writtenAt(use.pointer)) }))
    const found = describeUses(uses, '', where).filter(({ severity }) => severity !== 'info')
    checkDocument(rewritten.value, { ...where, originOf, report: (each) => void found.push(each) })
    const fresh = found.filter(isFresh(diagnostics, doubtful))
    const places = new Set([...ignored(), ...fresh.flatMap(ignoredPlace)])
    for (const each of fresh) diagnostics.push(hasFailed && !isInside(each.pointer, places) ? each : warnOf(each))
    behind = { document: rewritten.value, originOf }
  }
  if (behind.document === document && !hasFailed) return undefined
  const places = new Set(ignored())
  // What is wrong with a key says nothing about its value.
  const reported = new Set(diagnostics.flatMap(({ code, pointer }) => (IGNORED_KEY_CODES.has(code) ? [] : [pointer])))
  return {
    ...behind,
    isIgnored: (origin) => !hasFailed || isInside(origin, places),
    isReported: (origin) => reported.has(origin),
  }
}

/** Tells what has not been told, and what does not only follow from a guess. */
function isFresh(known: readonly Diagnostic[], doubtful: ReadonlySet<string>): (found: Diagnostic) => boolean {
  const told = new Set(known.map(({ code, pointer }) => `${code} ${pointer}`))
  const places = new Set(known.map(({ pointer }) => pointer))
  return ({ code, pointer = '' }) => {
    if (told.has(`${code} ${pointer}`)) return false
    const node = code === 'LEX2002' ? pointer : pointer.slice(0, pointer.lastIndexOf('/'))
    if (KEYS_OF_NODE_CODES.has(code) && doubtful.has(node)) return false
    // A type, or a key of something else: that it is not what the guess made of it is no other problem.
    return !places.has(pointer) || !LANGUAGE_KEYS.has(pointerKeys(pointer).at(-1) ?? '')
  }
}

/** Without an error of its own a document is read as it stands, and what is behind a slip has no effect; nor has what is in a key that is ignored. */
function warnOf(found: Diagnostic): Diagnostic {
  return found.severity === 'error' ? { ...found, severity: 'warning' } : found
}

/** Whether one of the places is the pointer or around it; both may be many. */
function isInside(pointer: string | undefined, places: ReadonlySet<string>): boolean {
  for (let at = pointer; at !== undefined && at !== ''; at = at.slice(0, at.lastIndexOf('/')))
    if (places.has(at)) return true
  return false
}

function ignoredPlace({ code, severity, pointer }: Diagnostic): string[] {
  return severity === 'warning' && IGNORED_KEY_CODES.has(code) && pointer !== undefined ? [pointer] : []
}
