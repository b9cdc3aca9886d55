import { type Json, isArray } from '../text/json.ts'
import { type Layout, fill, group, indent, join, line, softline, trailingComma } from '../layout/builders.ts'
import { assignment, memberLines } from './statements.ts'
import type { Style } from '../layout/style.ts'
import { objectKey, stringLiteral } from './syntax.ts'

/** A key counts as short when it is at most this much longer than an indentation, in characters; prettier's own figure. */
const SHORT_KEY_MARGIN = 3

/** Prints some values as other expressions than literals; undefined for all others. */
export type PrintSpecial = (value: Json) => Layout | undefined

const NOTHING_SPECIAL: PrintSpecial = () => undefined

/** A JSON value as an expression: objects with a member a line, arrays on one line where they fit. */
export function printJson(value: Json, style: Style, printSpecial: PrintSpecial = NOTHING_SPECIAL): Layout {
  const special = printSpecial(value)
  if (special !== undefined) return special
  if (typeof value === 'string') return stringLiteral(value, style.singleQuote)
  if (value === null || typeof value !== 'object') return String(value)
  if (isArray(value)) return printArray(value, style, printSpecial)
  const members = Object.entries(value).map(([key, each]) =>
    objectMember(objectKey(key, style.singleQuote), each, style, printSpecial),
  )
  return memberLines(members, style)
}

function printArray(values: readonly Json[], style: Style, printSpecial: PrintSpecial): Layout {
  if (values.length === 0) return '[]'
  const items = values.map((each) => printJson(each, style, printSpecial))
  const concise = values.length > 1 && values.every((each) => typeof each === 'number')
  const list = concise ? fillLines(values.map(String)) : join([',', line], items)
  const table = values.length > 1 && values.every((each) => isArray(each) && each.length > 1)
  return group(['[', indent([softline, list]), trailingComma(style, 'es5'), softline, ']'], { shouldBreak: table })
}

/** `a, b, c` with as many items on a line as fit, as prettier lays out numbers. */
function fillLines(items: readonly string[]): Layout {
  return fill(items.flatMap((item, index): Layout[] => (index < items.length - 1 ? [[item, ','], line] : [item])))
}

/** `key: value`; a string too long for the line moves to the next, unless the key is so short that little is gained. */
function objectMember(key: string, value: Json, style: Style, printSpecial: PrintSpecial): Layout {
  const printed = printJson(value, style, printSpecial)
  if (typeof value !== 'string' && printSpecial(value) === undefined) return assignment(`${key}:`, printed)
  return key.length < style.tabWidth + SHORT_KEY_MARGIN
    ? [key, ': ', printed]
    : group([key, ':', indent([line, printed])])
}
