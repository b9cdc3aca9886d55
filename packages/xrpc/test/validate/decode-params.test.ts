import { expect, test } from 'vitest'
import { decodeParams } from '../../src/validate/index.ts'
import { paramsValidator } from './support/checks.ts'

const decode = (query: string): unknown => {
  const result = decodeParams(paramsValidator, new URLSearchParams(query))
  return result.ok ? result.value : result.issues.map(({ message }) => message)
}

test.each([
  ['nothing but defaults', '', { limit: 50 }],
  ['an integer', 'limit=7', { limit: 7 }],
  ['an integer below zero is read, and refused by its bounds', 'limit=-7', ['limit: expected at least 1, found -7']],
  ['a zero with a sign', 'scores=-0&scores=1', { scores: [0, 1], limit: 50 }],
  ['booleans', 'all=true', { all: true, limit: 50 }],
  ['booleans', 'all=false', { all: false, limit: 50 }],
  ['a list of one', 'feed=a', { feed: ['a'], limit: 50 }],
  ['a list of several', 'feed=a&limit=5&feed=b', { feed: ['a', 'b'], limit: 5 }],
  ['a list by brackets', 'feed[]=a&feed[]=b', { feed: ['a', 'b'], limit: 50 }],
  ['a list of one by brackets', 'feed%5B%5D=a', { feed: ['a'], limit: 50 }],
  ['a list by numbers, in their order', 'feed[2]=c&feed[10]=d&feed[0]=a', { feed: ['a', 'c', 'd'], limit: 50 }],
  ['a list of integers', 'scores=1&scores=2', { scores: [1, 2], limit: 50 }],
  ['a list of one integer', 'scores=1', { scores: [1], limit: 50 }],
  ['one of several numbers', 'level=2', { level: 2, limit: 50 }],
  ['texts that look like numbers', 'q=5&feed=true', { q: '5', feed: ['true'], limit: 50 }],
  ['an empty text', 'q=', { q: '', limit: 50 }],
  ['what the lexicon does not know stays text', 'other=5&other[]=6', { other: ['5', '6'], limit: 50 }],
  ['no number', 'limit=ten', ['limit: expected an integer, found a string']],
  ['an empty number', 'limit=', ['limit: expected an integer, found a string']],
  ['a fraction', 'limit=1.5', ['limit: expected an integer, found a string']],
  ['a number in hexadecimal', 'limit=0x10', ['limit: expected an integer, found a string']],
  [
    'a number beyond 53 bits',
    'scores=9007199254740993',
    ['scores[0]: expected an integer within 53 bits, found 9007199254740992'],
  ],
  ['no boolean', 'all=1', ['all: expected a boolean, found a string']],
  ['a number out of a set', 'level=3', ['level: expected one of 1, 2, found 3']],
  ['several where one is asked for', 'limit=1&limit=2', ['limit: expected an integer, found an array']],
  ['too many', 'feed=a&feed=b&feed=c&feed=d', ['feed: expected at most 3 items, found 4']],
  [
    'all that is wrong',
    'limit=0&all=x&scores=a&scores=1',
    [
      'limit: expected at least 1, found 0',
      'all: expected a boolean, found a string',
      'scores[0]: expected an integer, found a string',
    ],
  ],
])('%s: %s', (_name, query, want) => {
  expect(decode(query)).toEqual(want)
})

test('names of every object are names like others', () => {
  const decoded = decode('__proto__=1&constructor=2')
  expect(Object.entries(decoded as object)).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
    ['limit', 50],
  ])
  expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype)
})

test('thousands of items are read', () => {
  const query = Array.from({ length: 5_000 }, (_, index) => `scores=${index}`).join('&')
  expect(decode(query)).toEqual({ scores: Array.from({ length: 5_000 }, (_, index) => index), limit: 50 })
})
