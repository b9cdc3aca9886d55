import { expect, test } from 'vitest'
import { childPointer, pointerKeys, valueAt } from '../../src/text/pointer.ts'

test.each<[string[], string]>([
  [[], ''],
  [['defs', 'a/b', 'c~d', '', '0'], '/defs/a~1b/c~0d//0'],
])('the keys %j are the pointer %j and back', (keys, pointer) => {
  expect(keys.reduce<string>(childPointer, '')).toBe(pointer)
  expect(pointerKeys(pointer)).toEqual(keys)
})

test.each<[string, unknown]>([
  ['', { a: [{ 'b/c': 1 }] }],
  ['/a/0/b~1c', 1],
  ['/a/1', undefined],
  ['/a/length', undefined],
  ['/constructor', undefined],
  ['/a/0/b~1c/d', undefined],
])('%j leads to %j', (pointer, value) => {
  expect(valueAt({ a: [{ 'b/c': 1 }] }, pointer)).toEqual(value)
})
