import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { findRepeatedKeys } from '../../src/sources/repeated-keys.ts'

function explain(text: string) {
  const { diagnostics } = loadDocuments([{ path: 'a.json', text }])
  const [first] = diagnostics
  return `${first?.position?.line ?? '?'}:${first?.position?.column ?? '?'} ${first?.code} ${first?.message}${first?.hint === undefined ? '' : ` (${first.hint})`}`
}

describe('text that is no JSON', () => {
  test.each([
    ['{"a":1,}', '1:8 LEX1005 expected another entry after the comma, found "}" (remove the comma before it)'],
    ['{\n  "a" 1\n}', '2:7 LEX1005 expected a comma, a colon or a closing bracket, found "1"'],
    ['{a: 1}', '1:2 LEX1005 expected a key between double quotes or }, found "a" (keys are between double quotes)'],
    [
      "{'a': 1}",
      '1:2 LEX1005 expected a key between double quotes or }, found a single quote (JSON strings are between double quotes)',
    ],
    ['{"a": 1', '1:8 LEX1005 expected the JSON to go on, found the end of the text (a quote, } or ] is missing)'],
    [
      '{"lexicon":1,',
      '1:14 LEX1005 expected the JSON to go on, found the end of the text (a quote, } or ] is missing)',
    ],
    ['{', '1:2 LEX1005 expected the JSON to go on, found the end of the text (a quote, } or ] is missing)'],
    ['[\n', '1:2 LEX1005 expected the JSON to go on, found the end of the text (a quote, } or ] is missing)'],
    ['{"a":\r\n\n', '1:6 LEX1005 expected the JSON to go on, found the end of the text (a quote, } or ] is missing)'],
    ['{"a": 1\n', '1:8 LEX1005 expected the JSON to go on, found the end of the text (a quote, } or ] is missing)'],
    ['[,', '1:2 LEX1005 expected a value, found ","'],
    ['["a":', '1:5 LEX1005 expected a comma, a colon or a closing bracket, found ":"'],
    ['// note\n{}', '1:1 LEX1005 expected a value, found a comment (JSON has no comments)'],
    ['{"a": "x\ny"}', '1:9 LEX1005 expected an escape such as \\n in a string, found the control character "\\n"'],
    ['{"a": undefined}', '1:7 LEX1005 expected a value, found "undefined"'],
    ['{"a": 1} x', '1:10 LEX1005 expected a comma, a colon or a closing bracket, found "x"'],
    ['{"a": "\\q"}', '1:8 LEX1005 expected an escape of JSON, found "\\\\q"'],
    ['{"a": "\\u12"}', '1:11 LEX1005 expected four hexadecimal digits after \\u, found "2"'],
    ['{"a": -}', '1:7 LEX1005 expected a value, found "-"'],
    ['{"a": 1.}', '1:9 LEX1005 expected a digit, found "}"'],
    [
      '{"a": 1,\n<<<<<<< HEAD\n"b": 2\n=======\n>>>>>>> main\n}',
      '2:1 LEX1005 expected another entry, found a conflict of a merge (merge the two versions)',
    ],
    ['<!DOCTYPE html>', '?:? LEX1015 expected JSON, found a page of HTML (save the raw JSON in its place)'],
    [' \n', '?:? LEX1016 expected a lexicon, found an empty file'],
  ])('%j', (text, want) => {
    expect(explain(text)).toBe(want)
  })
})

describe('keys given twice', () => {
  test.each<[string, string, string[]]>([
    ['none', '{"a":{"b":1},"c":[{"a":1}]}', []],
    ['one in an object', '{"a": 1,\n "a": 2}', ['2:2 /a']],
    ['one in a list', '[{"x":{"b":1,"b":2}}]', ['1:14 /0/x/b']],
    ['three times is two too many', '{"a":1,"a":2,"a":3}', ['1:8 /a', '1:14 /a']],
    ['an escape spells the same key', '{"a":1,"\\u0061":2}', ['1:8 /a']],
    ['text that looks like a key', '{"a":"\\"b\\": \\"b\\":","b":":"}', []],
    ['__proto__ twice', '{"__proto__":1,"__proto__":2}', ['1:16 /__proto__']],
  ])('%s', (_, text, want) => {
    const found = findRepeatedKeys(text, JSON.parse(text), { path: 'a.json' })
    expect(found.map(({ position, pointer }) => `${position?.line}:${position?.column} ${pointer}`)).toEqual(want)
  })
})
