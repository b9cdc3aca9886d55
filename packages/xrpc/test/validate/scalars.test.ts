import { describe, expect, test } from 'vitest'
import { boolean, constant, integer, limits, oneOf, string, text } from '../../src/validate/index.ts'
import { validatorOf } from './support/checks.ts'

/** Each: what holds, what does not with the code of its issue, and of the latter what lenient takes. */
const HELPERS = [
  {
    name: 'boolean',
    check: validatorOf(boolean),
    valid: [true, false],
    invalid: [
      ['missing', undefined],
      ['type', null],
      ['type', 0],
      ['type', 'true'],
    ],
    lenient: [],
  },
  {
    name: 'integer',
    check: validatorOf(integer),
    valid: [0, -0, -5, 2 ** 53 - 1, -(2 ** 53) + 1],
    invalid: [
      ['missing', undefined],
      ['type', 1.5],
      ['type', NaN],
      ['type', Infinity],
      ['type', '1'],
      ['type', 1n],
      ['range', 2 ** 53],
      ['range', -(2 ** 53)],
      ['range', 1e300],
    ],
    lenient: [],
  },
  {
    name: 'integer within bounds',
    check: validatorOf(integer, -1, 5),
    valid: [-1, 0, 5],
    invalid: [
      ['range', -2],
      ['range', 6],
    ],
    lenient: [-2, 6],
  },
  {
    name: 'integer with a greatest alone',
    check: validatorOf(integer, undefined, 0),
    valid: [0, -100],
    invalid: [['range', 1]],
    lenient: [1],
  },
  {
    name: 'string',
    check: validatorOf(string),
    valid: ['', 'a', '\ud800'],
    invalid: [
      ['missing', undefined],
      ['type', null],
      ['type', 1],
      ['type', new String('a')],
    ],
    lenient: [],
  },
  {
    name: 'text of 4 bytes at most',
    check: validatorOf(text, 4),
    valid: ['', 'abcd', 'éé', '😀'],
    invalid: [
      ['length', 'abcde'],
      ['length', 'ééa'],
      ['length', '漢漢'],
      ['length', '😀a'],
      ['type', 5],
    ],
    lenient: ['abcde', 'ééa', '漢漢', '😀a'],
  },
  {
    name: 'text of 3 graphemes at most',
    check: validatorOf(text, undefined, 3),
    valid: ['abc', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 'e\u0301e\u0301e\u0301', '\r\n\r\n\r\n'],
    invalid: [
      ['graphemes', 'abcd'],
      ['graphemes', '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦!'],
      ['graphemes', 'かきくけ'],
    ],
    lenient: ['abcd'],
  },
  {
    name: 'text of 3 bytes and 2 graphemes at least',
    check: validatorOf(text, undefined, undefined, 3, 2),
    valid: ['abc', 'éa', '😀😀'],
    invalid: [
      ['length', 'ab'],
      ['graphemes', '😀'],
      ['graphemes', '👩‍👩‍👧‍👦'],
    ],
    lenient: ['', '😀'],
  },
  {
    name: 'limits, which leave types to others',
    check: validatorOf(limits, 2),
    valid: ['ab', 5, null, undefined],
    invalid: [['length', 'abc']],
    lenient: ['abc'],
  },
  {
    name: 'constant',
    check: validatorOf(constant, 'a'),
    valid: ['a'],
    invalid: [
      ['missing', undefined],
      ['value', 'b'],
      ['type', 1],
    ],
    lenient: [],
  },
  {
    name: 'oneOf',
    check: validatorOf(oneOf, 1, 2),
    valid: [1, 2],
    invalid: [
      ['missing', undefined],
      ['value', 3],
      ['type', '1'],
    ],
    lenient: [],
  },
] as const

describe.each(HELPERS)('$name', ({ check, valid, invalid, lenient }) => {
  test.each(valid.map((value) => [value]))('%j holds', (value: unknown) => {
    expect(check.validate(value)).toEqual({ ok: true, value })
    expect(check.validate(value, { mode: 'lenient' }).ok).toBe(true)
    expect(check.is(value)).toBe(true)
  })

  test.each(invalid.map(([code, value]) => [code, value] as const))('%s: %o', (code, value) => {
    const result = check.validate(value)
    expect(result.ok ? [] : result.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, []]])
    expect(check.is(value)).toBe(false)
    const isLenient: boolean = lenient.some((each: unknown) => Object.is(each, value))
    if (isLenient || lenient.length === 0) expect(check.validate(value, { mode: 'lenient' }).ok).toBe(isLenient)
  })

  test.each(lenient.map((value) => [value]))('lenient takes %j', (value: unknown) => {
    expect(check.validate(value, { mode: 'lenient' })).toEqual({ ok: true, value })
  })
})
