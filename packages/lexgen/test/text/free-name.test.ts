import { expect, test } from 'vitest'
import { appendUnderscores, findFreeNumber } from '../../src/text/free-name.ts'

test('a name that is free stays, others get an underscore until they are free', () => {
  const taken = new Set(['a', 'a_'])
  expect(appendUnderscores('b', taken)).toBe('b')
  expect(appendUnderscores('a', taken)).toBe('a__')
})

test('numbers begin with 2, or where the caller knows the smaller ones to be taken', () => {
  const taken = new Set(['a', 'a2', 'a3', 'a5'])
  expect(findFreeNumber('a', taken)).toBe(4)
  expect(findFreeNumber('a', taken, 5)).toBe(6)
})
