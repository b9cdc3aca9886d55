import { expect, test } from 'vitest'
import { joinNames, showCount } from '../../src/text/lists.ts'

test('the first names are listed and the others counted', () => {
  expect(joinNames(['a', 'b'], 2)).toBe('a, b')
  expect(joinNames(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more')
})

test('one is singular', () => {
  expect([0, 1, 2].map((count) => showCount(count, 'file'))).toEqual(['0 files', '1 file', '2 files'])
})
