import type { Diagnostic, Position } from '../diagnostics/diagnostic.ts'
import { parseWithPositions } from '../diagnostics/momoa.ts'
import { problem } from '../diagnostics/problem.ts'
import { quote } from '../text/json.ts'
import type { LexiconSource } from './source.ts'
import { splitLines } from '../text/lines.ts'

/** Why a text is no JSON: what was expected where, and what is there. `reason` is the engine's word, for what nothing else explains. */
export function describeSyntaxError(source: LexiconSource, reason: string): Diagnostic {
  const { path } = source
  const text = trimBlankEnd(source.text)
  const place = { path, nsid: source.expectedId }
  if (source.text.trim() === '') return problem('LEX1016', place, 'expected a lexicon, found an empty file')
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) {
    return problem('LEX1015', place, 'expected JSON, found a page of HTML', { hint: 'save the raw JSON in its place' })
  }
  const offset = findOffset(text)
  const found = offset === undefined ? { expected: 'valid JSON', found: reason } : explainError(text, offset)
  const message = `expected ${found.expected}, found ${found.found}`
  const diagnostic = problem('LEX1005', { ...place, pointer: '' }, message, { hint: found.hint })
  return { ...diagnostic, position: positionAt(text, offset ?? 0, source.lineOffset ?? 0) }
}

interface Explanation {
  readonly expected: string
  readonly found: string
  readonly hint?: string
}

/** Where the text stops being JSON, in UTF-16 code units. */
function findOffset(text: string): number | undefined {
  return endsTooEarly(text) ? text.length : findFirstError(text)
}

/** What a text cannot end with. */
const OPEN_END = /[{[,:]$/

/**
 * Whether nothing is wrong with a text but that it stops behind a character that wants more: the parser would name that character,
 * or the bracket that it stands in. A comma can follow none of them, so that it is the first error behind such a text.
 */
function endsTooEarly(text: string): boolean {
  return OPEN_END.test(text.slice(-1)) && findFirstError(`${text},`) === text.length
}

/** The white space of JSON (RFC 8259 section 2) after the last token is not part of what can be at fault. */
function trimBlankEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** Where the parser gives up. */
function findFirstError(text: string): number | undefined {
  try {
    parseWithPositions(text)
    // The parser lets control characters in strings pass, which JSON does not.
    return findControlCharacter(text)
  } catch (error) {
    return error instanceof Error && 'offset' in error && typeof error.offset === 'number' ? error.offset : undefined
  }
}

function findControlCharacter(text: string): number | undefined {
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]
    if (character === '"') inString = !inString
    else if (inString && character === '\\') i += 1
    else if (inString && text.charCodeAt(i) < FIRST_PRINTABLE) return i
  }
  return undefined
}

/** The space: what comes before it in Unicode must be escaped in JSON strings (RFC 8259 section 7). */
const FIRST_PRINTABLE = 0x20

function explainError(text: string, offset: number): Explanation {
  const before = text.slice(0, offset).trimEnd()
  const last = before.at(-1) ?? ''
  const token = tokenAt(text, offset)
  if (token === '') {
    return { expected: 'the JSON to go on', found: 'the end of the text', hint: 'a quote, } or ] is missing' }
  }
  if (token.charCodeAt(0) < FIRST_PRINTABLE) {
    return { expected: 'an escape such as \\n in a string', found: `the control character ${quote(token)}` }
  }
  if (token === '/' || token === '#')
    return { expected: describeExpected(last), found: 'a comment', hint: 'JSON has no comments' }
  if (token === "'")
    return { expected: describeExpected(last), found: 'a single quote', hint: 'JSON strings are between double quotes' }
  if (last === ',' && (token === '}' || token === ']')) {
    return { expected: 'another entry after the comma', found: quote(token), hint: 'remove the comma before it' }
  }
  if (token === '\\') return { expected: 'an escape of JSON', found: quote(text.slice(offset, offset + 2)) }
  if (/\\u[\da-f]{0,3}$/i.test(before)) return { expected: 'four hexadecimal digits after \\u', found: quote(token) }
  if (/(?:^|[\s:,[])-?(?:\d+\.|\d[\d.]*e[+-]?|-)$/i.test(before)) return { expected: 'a digit', found: quote(token) }
  const isKey = (last === '{' || last === ',') && /^\w/.test(token)
  return {
    expected: describeExpected(last),
    found: quote(token),
    ...(isKey && { hint: 'keys are between double quotes' }),
  }
}

/** What may follow a character outside of a string. */
function describeExpected(last: string): string {
  switch (last) {
    case '':
    case ':':
    case '[':
      return 'a value'
    case '{':
      return 'a key between double quotes or }'
    case ',':
      return 'another entry'
    default:
      return 'a comma, a colon or a closing bracket'
  }
}

function tokenAt(text: string, offset: number): string {
  return /^(?:[\w$.+-]+|[^])?/u.exec(text.slice(offset, offset + MAX_TOKEN_LENGTH))?.[0] ?? ''
}

/** Longest piece of text that is shown as what was found. */
const MAX_TOKEN_LENGTH = 30

function positionAt(text: string, offset: number, lineOffset: number): Position {
  const lines = splitLines(text.slice(0, offset))
  const line = lines.length + lineOffset
  const column = (lines.at(-1) ?? '').length + 1
  return { line, column, endLine: line, endColumn: column + Math.max(1, tokenAt(text, offset).length) }
}
