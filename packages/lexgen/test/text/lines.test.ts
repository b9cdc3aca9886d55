import { expect, test } from 'vitest'
import { firstLine, normaliseLines, splitLines, stripByteOrderMark } from '../../src/text/lines.ts'

test('one byte order mark is taken from the start of a text, and none from elsewhere', () => {
  expect(stripByteOrderMark('\uFEFF\uFEFFa\uFEFF')).toBe('\uFEFFa\uFEFF')
  expect(stripByteOrderMark('')).toBe('')
})

test('what editors change without asking does not count: line ends of Windows, a byte order mark', () => {
  expect(normaliseLines('\uFEFFa\r\nb\rc\n')).toBe('a\nb\rc\n')
})

test('lines end in a line feed, a carriage return, or both', () => {
  expect(splitLines('a\r\nb\rc\n')).toEqual(['a', 'b', 'c', ''])
  expect(firstLine('a\nb')).toBe('a')
  expect(firstLine('')).toBe('')
})
