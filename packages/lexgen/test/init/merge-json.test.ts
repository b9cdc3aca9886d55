import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJsonWithComments } from '../../src/diagnostics/momoa.ts'
import { mergeIntoJson } from '../../src/init/edit/merge-json.ts'
import type { Json } from '../../src/text/json.ts'

type Wanted = { readonly [key: string]: Json }

const SCRIPTS: Wanted = { scripts: { generate: 'lexgen' } }

describe('what is missing is added, and nothing else changes', () => {
  test.each<[title: string, before: string, wanted: Wanted, after: string]>([
    [
      'two spaces',
      '{\n  "name": "x"\n}\n',
      SCRIPTS,
      '{\n  "name": "x",\n  "scripts": {\n    "generate": "lexgen"\n  }\n}\n',
    ],
    ['tabs', '{\n\t"name": "x"\n}', SCRIPTS, '{\n\t"name": "x",\n\t"scripts": {\n\t\t"generate": "lexgen"\n\t}\n}'],
    [
      'four spaces, beside others',
      '{\n    "scripts": {\n        "build": "tsc"\n    },\n    "z": 1\n}\n',
      SCRIPTS,
      '{\n    "scripts": {\n        "build": "tsc",\n        "generate": "lexgen"\n    },\n    "z": 1\n}\n',
    ],
    [
      'line ends of Windows and a byte order mark',
      '\uFEFF{\r\n  "a": 1\r\n}\r\n',
      { b: { c: true } },
      '\uFEFF{\r\n  "a": 1,\r\n  "b": {\r\n    "c": true\r\n  }\r\n}\r\n',
    ],
    ['an empty object', '{}', SCRIPTS, '{\n  "scripts": {\n    "generate": "lexgen"\n  }\n}'],
    ['an empty object with a blank line', '{\n\n}\n', { a: 1 }, '{\n  "a": 1\n\n}\n'],
    [
      'an empty object below',
      '{\n  "scripts": {},\n  "z": 1\n}\n',
      SCRIPTS,
      '{\n  "scripts": {\n    "generate": "lexgen"\n  },\n  "z": 1\n}\n',
    ],
    ['one line', '{ "a": 1 }\n', { b: 2, c: { d: 3 } }, '{ "a": 1, "b": 2, "c": { "d": 3 } }\n'],
    ['not a blank', '{"a":1}', { b: 2, c: { d: 3 } }, '{"a":1,"b":2,"c":{"d":3}}'],
    [
      'a comment behind the last member',
      '{\n  "a": 1 // the first\n  // and no more\n}\n',
      { b: 2 },
      '{\n  "a": 1, // the first\n  // and no more\n  "b": 2\n}\n',
    ],
    ['a trailing comma', '{\n  "a": 1,\n}\n', { b: 2 }, '{\n  "a": 1,\n  "b": 2,\n}\n'],
    ['a comma that is in a comment', '{\n  "a": 1 /* , */\n}\n', { b: 2 }, '{\n  "a": 1, /* , */\n  "b": 2\n}\n'],
    ['only a comment', '{\n  // nothing yet\n}\n', { a: 1 }, '{\n  // nothing yet\n  "a": 1\n}\n'],
    ['a list on one line', '{ "a": ["x"] }', { a: ['x', 'y'] }, '{ "a": ["x", "y"] }'],
    ['a list on several', '{\n  "a": [\n    "x"\n  ]\n}', { a: ['y'] }, '{\n  "a": [\n    "x",\n    "y"\n  ]\n}'],
    ['an empty list', '{ "a": [] }', { a: ['x', 'y'] }, '{ "a": ["x", "y"] }'],
    ['what is there already, otherwise', '{ "a": 1, "b": ["x"] }', { a: 2, b: ['x'] }, '{ "a": 1, "b": ["x"] }'],
    [
      'the last of two members of one name',
      '{\n  "a": {},\n  "a": { "x": 1 }\n}',
      { a: { y: 2 } },
      '{\n  "a": {},\n  "a": { "x": 1, "y": 2 }\n}',
    ],
    [
      'names that objects have by themselves',
      '{ "a": 1 }',
      { constructor: { b: 1 } },
      '{ "a": 1, "constructor": { "b": 1 } }',
    ],
  ])('%s', (_, before, wanted, after) => {
    expect(mergeIntoJson(before, wanted)).toEqual({ text: after })
    expect(mergeIntoJson(after, wanted)).toEqual({ text: after })
  })
})

test.each<[string, string, string, string]>([
  ['a list for an object', '{ "scripts": [] }', '/scripts', 'expected an object, found an empty array'],
  ['a text for an object', '{ "scripts": "x" }', '/scripts', 'expected an object, found the string "x"'],
  ['no object at all', '[1]', '', 'expected an object, found an array'],
])('%s is told, and nothing is added', (_, before, pointer, message) => {
  expect(mergeIntoJson(before, SCRIPTS)).toEqual({ pointer, message })
})

const blank = fc.constantFrom('', ' ', '\n', '\n  ', '\r\n\t', ' // x, {\n', '/* } , */', '\n// "a"\n    ')

/** JSON with comments of any layout: every token is followed by whatever may stand between two. */
const text = fc.letrec<{ value: string }>((tie) => {
  const separated = (open: string, close: string, part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .tuple(blank, fc.array(fc.tuple(part, blank, blank), { maxLength: 3 }), fc.boolean())
      .map(([start, parts, isTrailing]) => {
        const inner = parts.map(([each, before, after], i) =>
          i < parts.length - 1 || isTrailing ? `${each}${before},${after}` : `${each}${before}`,
        )
        return `${open}${start}${inner.join('')}${close}`
      })
  const name = fc.constantFrom('a', 'b', '__proto__', 'c d')
  return {
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('1', 'null', 'true', '"x"', '"// no, comment"'),
      separated('[', ']', tie('value')),
      separated(
        '{',
        '}',
        fc.tuple(name, blank, tie('value')).map(([key, gap, value]) => `${JSON.stringify(key)}${gap}:${gap}${value}`),
      ),
    ),
  }
}).value

const wanted = fc.dictionary(
  fc.constantFrom('a', 'b', 'n'),
  fc.oneof(fc.constant(1), fc.constant(['x', 'y']), fc.constant({ a: 1, m: ['z'] }), fc.constant({ b: { n: true } })),
)

test('whatever is added to whatever layout, it is there afterwards, and again changes nothing', () => {
  fc.assert(
    fc.property(text, wanted, (before, value) => {
      const merged = mergeIntoJson(before, value)
      if ('pointer' in merged) return
      expect(() => parseJsonWithComments(merged.text)).not.toThrow()
      expect(mergeIntoJson(merged.text, value)).toEqual(merged)
      // What was there is a subsequence of what is there now.
      let at = -1
      for (const character of before) {
        at = merged.text.indexOf(character, at + 1)
        expect(at).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
