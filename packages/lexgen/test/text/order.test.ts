import { expect, test } from 'vitest'
import { byCodeUnit, sortedRecord } from '../../src/text/order.ts'

test('names are sorted by code unit, not by what a locale makes of them', () => {
  expect(['b', 'B', 'a', 'ä', 'A', '_', '10', '9'].sort(byCodeUnit)).toEqual(['10', '9', 'A', 'B', '_', 'a', 'b', 'ä'])
})

test('a record has its keys in that order, and `__proto__` is a key like others', () => {
  const record = sortedRecord([
    ['b', 1],
    ['__proto__', 2],
    ['B', 3],
  ])
  expect(Object.entries(record)).toEqual([
    ['B', 3],
    ['__proto__', 2],
    ['b', 1],
  ])
})
