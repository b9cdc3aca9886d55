import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLine } from '../../src/layout/break-line.ts'
import {
  type Layout,
  align,
  block,
  delimited,
  fill,
  group,
  hardline,
  ifBreak,
  indent,
  indentIfBreak,
  join,
  line,
  softline,
} from '../../src/layout/builders.ts'
import { printLayout, printWhole } from '../../src/layout/print-layout.ts'
import { DEFAULT_STYLE, type Style } from '../../src/layout/style.ts'

const RUNS = 3_000

const word = fc.constantFrom('a', 'bc', 'type', 'getSession', 'XrpcPromise<', '=', '|', '', ' ', 'äöü', '日本', '👩‍👩‍👧')
const narrow = fc.constantFrom('a', 'bc', 'type', 'getSession', 'XrpcPromise<', '=', '|', '', ' ')

/** Layouts of every kind that emitters build, nested at random. */
const layouts = (text: fc.Arbitrary<string>): fc.Arbitrary<Layout> =>
  fc.letrec<{ any: Layout; list: Layout }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.constantFrom(line, softline),
      tie('list'),
      fc.array(tie('any'), { maxLength: 6 }).map((parts) => group(parts)),
      fc.array(tie('any'), { maxLength: 4 }).map((parts) => group(parts, { shouldBreak: true })),
      tie('any').map((contents) => indent(contents)),
      tie('any').map((contents) => align(2, contents)),
      fc.tuple(text, text).map(([broken, flat]) => ifBreak(broken, flat)),
      fc.array(text, { minLength: 1, maxLength: 9 }).map((items) => fill(join(line, items) as Layout[])),
      fc.array(tie('any'), { maxLength: 5 }).map((items) => delimited('f(', items, ')', { last: ifBreak(',') })),
      fc.array(tie('any'), { maxLength: 4 }).map((items) => block(items)),
      fc.constant(hardline),
      fc.tuple(tie('any'), tie('any')).map(([head, value]) => {
        const id = Symbol('id')
        return group([group(head), group(indent(line), { id }), indentIfBreak(group(value), { groupId: id })])
      }),
    ),
    list: fc.array(tie('any'), { maxLength: 6 }),
  })).any

const styles: fc.Arbitrary<Style> = fc.record({
  ...Object.fromEntries(Object.entries(DEFAULT_STYLE).map(([key, value]) => [key, fc.constant(value)])),
  printWidth: fc.constantFrom(8, 12, 20, 40),
  tabWidth: fc.constantFrom(2, 4),
  useTabs: fc.boolean(),
}) as fc.Arbitrary<Style>

test('the shortcut prints what prettier prints', () => {
  fc.assert(
    fc.property(layouts(word), styles, (layout, style) => {
      expect(printLayout([layout, hardline], style)).toBe(printWhole([layout, hardline], style))
    }),
    { numRuns: RUNS },
  )
})

test('a line that breaks is laid out as prettier does, without prettier, unless it fills its lines or aligns with tabs', () => {
  let settled = 0
  fc.assert(
    fc.property(layouts(narrow), styles, fc.integer({ min: 0, max: 3 }), (layout, style, depth) => {
      const text = breakLine([{ layout, depth }], depth, style)
      if (text === undefined) return
      settled += 1
      let nested: Layout = [hardline, layout]
      for (let level = 0; level < depth; level += 1) nested = indent(nested)
      // What ends in blanks is cut by whoever ends the line.
      expect(text.trimEnd()).toBe(printWhole(nested, style).slice(1).trimEnd())
    }),
    { numRuns: RUNS },
  )
  expect(settled).toBeGreaterThan(RUNS / 2)
})

test.each<[string, Layout, string]>([
  ['a list that fits stays on its line', delimited('f(', ['a', 'b'], ')'), 'f(a, b)'],
  [
    'one that does not has an item a line',
    delimited('function(', ['argument', 'other'], ')'),
    'function(\n  argument,\n  other\n)',
  ],
  ['characters of two columns count as two', delimited('f(', ['日本日本', 'b'], ')'), 'f(日本日本, b)'],
  ['blanks at the end of a line are cut', ['a ', hardline, 'b'], 'a\nb'],
])('%s', (_name, layout, expected) => {
  expect(printLayout(layout, { ...DEFAULT_STYLE, printWidth: 14 })).toBe(expected)
})
