import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/text/json.ts'

describe('canonical JSON', () => {
  test.each<[string, unknown, string]>([
    [
      'keys are sorted by code unit, at every depth',
      { b: 1, a: { d: [1, { z: 1, y: 2 }], C: 2 } },
      '{"a":{"C":2,"d":[1,{"y":2,"z":1}]},"b":1}',
    ],
    ['members that are undefined are left out', { a: undefined, b: null }, '{"b":null}'],
    ['the order of arrays stays', [3, 1, 2], '[3,1,2]'],
    ['strings are escaped', { 'k"': 'line\nend' }, '{"k\\"":"line\\nend"}'],
    ['empty ones', { a: {}, b: [] }, '{"a":{},"b":[]}'],
    [
      'a key that is special to JavaScript is one like any other',
      JSON.parse('{"__proto__":{"b":1,"a":2}}'),
      '{"__proto__":{"a":2,"b":1}}',
    ],
  ])('%s', (_title, value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })
})
