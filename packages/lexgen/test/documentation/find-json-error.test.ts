import { assert, constantFrom, integer, json, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findJsonError } from '../../site/validate/find-json-error.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('where text stops being JSON', () => {
  test.each([
    ['', 1, 1, 'the end of the text'],
    ['{', 1, 2, 'the end of the text'],
    ['{a: 1}', 1, 2, '"a"'],
    ['{"a" 1}', 1, 6, '"1"'],
    ['{"a": 1,}', 1, 9, '"}"'],
    ['[1, 2,\n  ]', 2, 3, '"]"'],
    ['[1}', 1, 3, '"}"'],
    ['01', 1, 1, '"0"'],
    ['1 2', 1, 3, '"2"'],
    ["{'a': 1}", 1, 2, '"\'"'],
    ['"a\nb"', 1, 1, '"\\""'],
    ['[\n\n  nul\n]', 3, 3, '"n"'],
    ['[1] 😀', 1, 5, '"😀"'],
  ])('%j', (text, line, column, found) => {
    expect(findJsonError(text)).toEqual({ line, column, found })
    expect(isJson(text)).toBe(false)
  })

  test('is nowhere in JSON, and somewhere in what JSON.parse refuses', () => {
    const piece = constantFrom(
      '',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '1',
      '-',
      '.',
      'e',
      'null',
      ' ',
      '\n',
      '\u00a0',
      '\u0000',
    )
    assert(
      property(
        json(),
        piece,
        tuple(integer({ min: 0, max: 50 }), integer({ min: 0, max: 3 })),
        (text, put, [at, length]) => {
          const changed = text.slice(0, at) + put + text.slice(at + length)
          expect([changed, findJsonError(changed) === undefined]).toEqual([changed, isJson(changed)])
        },
      ),
      { numRuns: 2000 },
    )
  })
})
