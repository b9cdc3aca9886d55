import { describe, expect, test } from 'vitest'
import { alternate, median } from '../src/measure.ts'
import { END_MARKER, START_MARKER, formatCount, insertTables, renderTable } from '../src/tables.ts'

describe('tables in a document', () => {
  test('only what stands between the markers is replaced', () => {
    const document = `before\n${START_MARKER}\nold\n${END_MARKER}\nafter\n`
    expect(insertTables(document, ['new'], 'x.md')).toBe(`before\n${START_MARKER}\n\nnew\n\n${END_MARKER}\nafter\n`)
    expect(insertTables(insertTables(document, ['new'], 'x.md'), ['new'], 'x.md')).toBe(
      insertTables(document, ['new'], 'x.md'),
    )
  })

  test.each([['no markers'], [START_MARKER], [END_MARKER], [`${END_MARKER} ${START_MARKER}`]])(
    '%j is refused by name',
    (document) => {
      expect(() => insertTables(document, [], 'docs/x.md')).toThrow('docs/x.md has no place for the benchmarks')
    },
  )

  test('a table has a heading, a rule and a line per row', () => {
    const text = renderTable({ title: 'T', columns: ['', 'n'], rows: [['a', '1']], note: 'How.' })
    expect(text).toBe('### T\n\n|  | n |\n| --- | ---: |\n| a | 1 |\n\nHow.')
  })
})

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567.4, '1,234,567'],
])('the count %d reads %s', (value, text) => {
  expect(formatCount(value)).toBe(text)
})

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[10, 9, 100], 10],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle)
})

test('contenders take turns and the first round does not count', () => {
  const order: string[] = []
  const contender = (name: string) => ({ name, run: () => order.push(name) })
  const figures = alternate([contender('a'), contender('b')], 3)
  expect(order.join('')).toBe('abababab')
  expect(figures).toEqual(
    new Map([
      ['a', 5],
      ['b', 6],
    ]),
  )
})
