import { type Layout, group, hardline, indent, join, line, softline } from './builders.ts'
import { printLayout } from './print-layout.ts'
import type { Style } from './style.ts'
import { isArray, type Json } from '../text/json.ts'

/** A JSON file as prettier lays it out: objects with a member a line, arrays on one line where they fit (in package.json they never do). */
export function printJsonFile(value: Json, style: Style, arrays: 'fit' | 'expand' = 'fit'): string {
  return printLayout([layout(value, arrays), hardline], style)
}

function layout(value: Json, arrays: 'fit' | 'expand'): Layout {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isArray(value)) {
    if (value.length === 0) return '[]'
    const edge = arrays === 'expand' ? hardline : softline
    const between = arrays === 'expand' ? hardline : line
    return group([
      '[',
      indent([
        edge,
        join(
          [',', between],
          value.map((each) => layout(each, arrays)),
        ),
      ]),
      edge,
      ']',
    ])
  }
  const members = Object.entries(value).map(([key, each]): Layout => [JSON.stringify(key), ': ', layout(each, arrays)])
  return members.length === 0 ? '{}' : ['{', indent([hardline, join([',', hardline], members)]), hardline, '}']
}
