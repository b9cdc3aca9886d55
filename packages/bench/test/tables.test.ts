import { expect, test } from 'vitest'
import { alternate, median } from '../src/measure.ts'
import { formatCount, formatSeconds, renderTable } from '../src/tables.ts'

test('a table has a heading, a rule and a line per row', () => {
  const text = renderTable({ title: 'T', columns: ['', 'n'], rows: [['a', '1']], note: 'How.' })
  expect(text).toBe('## T\n\n|  | n |\n| --- | ---: |\n| a | 1 |\n\nHow.')
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

test('one that runs once runs ahead of all rounds', () => {
  const order: string[] = []
  const contender = (name: string, once: boolean) => ({ name, once, run: () => order.push(name) })
  const figures = alternate([contender('a', false), contender('b', true)], 2)
  expect(order.join('')).toBe('baaa')
  expect(figures.get('b')).toBe(1)
})

test.each([
  [361, '0.36 s'],
  [9999, '10.00 s'],
  [94_321, '94.3 s'],
])('%d milliseconds read %s', (milliseconds, text) => {
  expect(formatSeconds(milliseconds)).toBe(text)
})
