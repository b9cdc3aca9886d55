import type { Json } from '../lower/ir.ts'
import { type Layout, group, hardline, indent, join, line, softline, trailingComma } from './printer.ts'
import type { Style } from './style.ts'
import { objectKey, stringLiteral } from './syntax.ts'

/** A JSON value as an expression: objects with a member a line, arrays on one line where they fit. */
export function renderJson(value: Json, style: Style): Layout {
  if (typeof value === 'string') return stringLiteral(value, style.singleQuote)
  if (value === null || typeof value !== 'object') return String(value)
  if (isArray(value)) return renderArray(value, style)
  const members = Object.entries(value).map(([key, each]): Layout => group([objectKey(key, style.singleQuote), ': ', renderJson(each, style)]))
  if (members.length === 0) return '{}'
  const comma = style.trailingComma === 'none' ? '' : ','
  return ['{', indent([hardline, join([',', hardline], members)]), comma, hardline, '}']
}

function renderArray(values: readonly Json[], style: Style): Layout {
  if (values.length === 0) return '[]'
  const items = values.map((each) => renderJson(each, style))
  return group(['[', indent([softline, join([',', line], items)]), trailingComma(style, 'es5'), softline, ']'])
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
