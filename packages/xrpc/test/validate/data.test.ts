import { describe, expect, test } from 'vitest'
import type { ValidationMode } from '../../src/validate/index.ts'
import { blob, bytes, cidLink, data, unknown } from '../../src/validate/index.ts'
import { CID, validatorOf } from './support/checks.ts'

const BLOB = { $type: 'blob', ref: { $link: CID }, mimeType: 'image/png', size: 5 }
const { ref: _ref, ...noRef } = BLOB
const { size: _size, ...noSize } = BLOB
const { mimeType: _mimeType, ...noType } = BLOB
const OLD_BLOB = { cid: CID, mimeType: 'image/png' }

/** Verdicts: what is wrong as `code path`, or nothing; strict and then lenient. */
const HELPERS: readonly {
  readonly name: string
  readonly check: ReturnType<typeof validatorOf>
  readonly cases: readonly (readonly [value: unknown, strict: string, lenient: string])[]
}[] = [
  {
    name: 'bytes of 2 to 4',
    check: validatorOf(bytes, 2, 4),
    cases: [
      [{ $bytes: 'AAA' }, '', ''],
      [{ $bytes: 'AAA=' }, '', ''],
      [{ $bytes: 'AAAAAA==' }, '', ''],
      [{ $bytes: 'AAAAAA' }, '', ''],
      [{ $bytes: 'AA' }, 'length $bytes', ''],
      [{ $bytes: '' }, 'length $bytes', ''],
      [{ $bytes: 'AAAAAAA' }, 'length $bytes', ''],
      [{ $bytes: 'A+/A' }, '', ''],
      [{ $bytes: 'A-_A' }, 'format $bytes', ''],
      [{ $bytes: 'AAA ' }, 'format $bytes', ''],
      [{ $bytes: 'AAAAA' }, 'format $bytes', ''],
      [{ $bytes: 'AA=' }, 'format $bytes', ''],
      [{ $bytes: 'A===' }, 'format $bytes', ''],
      [{ $bytes: 5 }, 'type $bytes', 'type $bytes'],
      [{ $bytes: 'AAA', other: 1 }, 'value other', ''],
      [{ $bytes: 'AAA', other: undefined }, '', ''],
      [{}, 'missing $bytes', 'missing $bytes'],
      [{ $bytes: '', other: 1 }, 'length $bytes, value other', ''],
      ['AAA', 'type ', 'type '],
      [new Uint8Array(3), 'missing $bytes', 'missing $bytes'],
      [[], 'type ', 'type '],
      [undefined, 'missing ', 'missing '],
    ],
  },
  {
    name: 'cidLink',
    check: validatorOf(cidLink),
    cases: [
      [{ $link: CID }, '', ''],
      [{ $link: 'zdj7WhuEjrB5m1' }, '', ''],
      [{ $link: '.' }, 'format $link', ''],
      [{ $link: 'QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n' }, 'format $link', ''],
      [{ $link: 1 }, 'type $link', 'type $link'],
      [{ $link: null }, 'type $link', 'type $link'],
      [{ $link: CID, other: 1 }, 'value other', ''],
      [{}, 'missing $link', 'missing $link'],
      [CID, 'type ', 'type '],
      [null, 'type ', 'type '],
    ],
  },
  {
    name: 'blob of images and MP4, 10 bytes at most',
    check: validatorOf(blob, 'image/*, video/mp4', 10),
    cases: [
      [BLOB, '', ''],
      [{ ...BLOB, mimeType: 'video/mp4' }, '', ''],
      [{ ...BLOB, mimeType: 'VIDEO/MP4;codecs="x"' }, '', ''],
      [{ ...BLOB, size: 10 }, '', ''],
      [{ ...BLOB, size: 0 }, '', ''],
      [{ ...BLOB, size: 11 }, 'size size', ''],
      [{ ...BLOB, size: -1 }, 'range size', ''],
      [{ ...BLOB, size: 1.5 }, 'type size', 'type size'],
      [{ ...BLOB, size: '5' }, 'type size', 'type size'],
      [{ ...BLOB, mimeType: 'video/webm' }, 'mime mimeType', ''],
      [{ ...BLOB, mimeType: 'video/mp4x' }, 'mime mimeType', ''],
      [{ ...BLOB, mimeType: 'image' }, 'mime mimeType', ''],
      [{ ...BLOB, mimeType: '' }, 'mime mimeType', ''],
      [{ ...BLOB, mimeType: 5 }, 'type mimeType', 'type mimeType'],
      [{ ...BLOB, $type: 'Blob' }, 'value $type', 'value $type'],
      [{ ...BLOB, ref: CID }, 'type ref', 'type ref'],
      [{ ...BLOB, ref: { $link: '.' } }, 'format ref.$link', ''],
      [{ ...BLOB, other: 1 }, 'value other', ''],
      [noRef, 'missing ref', 'missing ref'],
      [noSize, 'missing size', 'missing size'],
      [noType, 'missing mimeType', 'missing mimeType'],
      [OLD_BLOB, 'missing $type, missing ref, missing size, value cid', ''],
      [
        { ...OLD_BLOB, cid: 5 },
        'missing $type, missing ref, missing size, value cid',
        'missing $type, missing ref, missing size',
      ],
      ['blob', 'type ', 'type '],
    ],
  },
  {
    name: 'blob of any kind',
    check: validatorOf(blob),
    cases: [
      [{ ...BLOB, mimeType: 'application/x-any', size: 1e12 }, '', ''],
      [{ ...BLOB, mimeType: 'any' }, 'mime mimeType', ''],
    ],
  },
  {
    name: 'blob of everything that a list of globs says',
    check: validatorOf(blob, '*/*'),
    cases: [[{ ...BLOB, mimeType: 'a/b' }, '', '']],
  },
  {
    name: 'unknown',
    check: validatorOf(unknown),
    cases: [
      [{}, '', ''],
      [{ a: 1.5, b: [undefined], c: { $link: 5 } }, '', ''],
      [[], 'type ', 'type '],
      [null, 'type ', 'type '],
      ['a', 'type ', 'type '],
      [true, 'type ', 'type '],
      [BLOB, 'type ', ''],
      [{ $link: CID }, 'type ', ''],
      [{ $bytes: 'AAA' }, 'type ', ''],
    ],
  },
  {
    name: 'data',
    check: validatorOf(data),
    cases: [
      [{}, '', ''],
      [{ $type: 'com.example.a', a: 'b', c: 123, d: null, e: [1, null, [[]], {}], f: true, g: undefined }, '', ''],
      [{ a: BLOB, b: { c: [{ $link: CID }, { $bytes: 'AAA=' }] } }, '', ''],
      [{ a: 1.5 }, 'type a', ''],
      [{ a: [0, { b: 2 ** 53 }] }, 'type a.1.b', ''],
      [{ a: NaN, b: 1n }, 'type a, type b', ''],
      [{ a: () => 1, b: Symbol('b') }, 'type a, type b', ''],
      [{ $type: null }, 'type $type', ''],
      [{ $type: 5 }, 'type $type', ''],
      [{ $type: '' }, 'type $type', ''],
      [{ a: { $type: '' } }, 'type a.$type', ''],
      [{ a: { $type: 'blob' } }, 'type a', ''],
      [{ a: noSize }, 'type a', ''],
      [{ a: noRef }, 'type a', ''],
      [{ a: { ...BLOB, size: '5' } }, 'type a', ''],
      [{ a: { ...BLOB, size: -1 } }, 'type a', ''],
      [{ a: { ...BLOB, mimeType: '' } }, 'type a', ''],
      [{ a: { ...BLOB, more: 1 } }, 'type a', ''],
      [{ a: { ...BLOB, ref: { $link: '.' } } }, 'type a', ''],
      [{ a: { $link: 5 } }, 'type a', ''],
      [{ a: { $link: null } }, 'type a', ''],
      [{ a: { $link: '.' } }, 'type a', ''],
      [{ a: { $link: CID, b: 1 } }, 'type a', ''],
      [{ a: { $bytes: [1] } }, 'type a', ''],
      [{ a: { $bytes: 'A-_A' } }, 'type a', ''],
      [{ a: { $bytes: 'AAA', b: 1 } }, 'type a', ''],
      [BLOB, 'type ', ''],
      [{ $link: CID }, 'type ', ''],
      [[], 'type ', 'type '],
      [null, 'type ', 'type '],
    ],
  },
]

describe.each(HELPERS)('$name', ({ check, cases }) => {
  const problemsOf = (value: unknown, mode: ValidationMode): string => {
    const result = check.validate(value, { mode })
    return result.ok ? '' : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')
  }

  test.each(cases)('%o', (value, strict, lenient) => {
    expect(problemsOf(value, 'strict')).toBe(strict)
    expect(problemsOf(value, 'lenient')).toBe(lenient)
    expect(check.is(value)).toBe(strict === '')
  })
})
