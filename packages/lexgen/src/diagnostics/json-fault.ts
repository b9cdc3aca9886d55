import { OURS } from '../text/conflicts.ts'
import { quote } from '../text/json.ts'
import { splitLines, stripByteOrderMark } from '../text/lines.ts'
import type { Position } from './diagnostic.ts'
import { parseWithPositions } from './momoa.ts'

/** Where a text stops being JSON, and what was expected there. */
export interface JsonFault {
  readonly position: Position
  readonly expected: string
  readonly found: string
  readonly hint?: string
}

/** The first fault of a text that is no JSON; undefined where nothing but the engine knows one. */
export function findJsonFault(text: string): JsonFault | undefined {
  const trimmed = trimBlankEnd(text)
  const offset = findOffset(trimmed)
  return offset === undefined ? undefined : { ...explainError(trimmed, offset), position: positionAt(trimmed, offset) }
}

/** The same in a line, of what others write and lexgen reads; `reason` is the engine's word, for what nothing else explains. */
export function describeJsonFault(text: string, reason: string): string {
  const fault = findJsonFault(stripByteOrderMark(text))
  if (fault === undefined) return `expected JSON, found ${reason}`
  const { expected, found, hint, position } = fault
  const remedy = hint === undefined ? '' : `; ${hint}`
  return `expected ${expected}, found ${found} in line ${position.line}, column ${position.column}${remedy}`
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

function explainError(text: string, offset: number): Omit<JsonFault, 'position'> {
  const before = text.slice(0, offset).trimEnd()
  const last = before.at(-1) ?? ''
  const token = tokenAt(text, offset)
  if (token === '') {
    return { expected: 'the JSON to go on', found: 'the end of the text', hint: 'a quote, } or ] is missing' }
  }
  if (token.charCodeAt(0) < FIRST_PRINTABLE) {
    return { expected: 'an escape such as \\n in a string', found: `the control character ${quote(token)}` }
  }
  if (text.startsWith(OURS, offset)) {
    return { expected: describeExpected(last), found: 'a conflict of a merge', hint: 'merge the two versions' }
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

function positionAt(text: string, offset: number): Position {
  const lines = splitLines(text.slice(0, offset))
  const line = lines.length
  const column = (lines.at(-1) ?? '').length + 1
  return { line, column, endLine: line, endColumn: column + Math.max(1, tokenAt(text, offset).length) }
}
