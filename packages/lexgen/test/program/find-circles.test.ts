import { expect, test } from 'vitest'
import type { Definition } from '../../src/language/document.ts'
import { findCircles } from '../../src/program/find-circles.ts'
import type { LinkedDef } from '../../src/program/program.ts'
import { document, object, record, ref, string, union } from '../support/build.ts'
import { programOf } from '../support/generate-text.ts'

/** Definitions of one document, and the pairs of them that are on a circle together. */
const CASES: readonly [what: string, defs: Record<string, Definition>, pairs: readonly string[]][] = [
  ['a chain has none', { a: object({ b: ref('#b') }), b: object({ c: ref('#c') }), c: object() }, []],
  ['a ref to itself makes none with others', { a: object({ a: ref('#a') }), b: object({ a: ref('#a') }) }, []],
  ['two that refer to each other', { a: object({ b: ref('#b') }), b: object({ a: ref('#a') }) }, ['ab']],
  [
    'through unions, arrays and inline objects',
    {
      a: object({ list: { type: 'array', items: union('#b') } }),
      b: object({ inner: object({ c: ref('#c') }) }),
      c: { type: 'array', items: ref('#a') },
      d: object({ a: ref('#a') }),
    },
    ['ab', 'ac', 'bc'],
  ],
  [
    'two circles that share a definition are one',
    { a: object({ b: ref('#b') }), b: object({ a: ref('#a'), c: ref('#c') }), c: object({ b: ref('#b') }) },
    ['ab', 'ac', 'bc'],
  ],
  [
    'two circles of which one leads to the other are two',
    {
      a: object({ b: ref('#b') }),
      b: object({ a: ref('#a'), c: ref('#c') }),
      c: object({ d: ref('#d') }),
      d: object({ c: ref('#c') }),
    },
    ['ab', 'cd'],
  ],
]

test.each(CASES)('%s', (_, defs, pairs) => {
  const program = programOf([document('com.example.defs', defs)])
  const { hasBoth } = findCircles(program)
  const def = (name: string): LinkedDef => {
    const found = program.defs.get(`com.example.defs#${name}`)
    if (found === undefined) throw new Error(`No definition ${name}`)
    return found
  }
  const names = Object.keys(defs)
  const found = names.flatMap((one, i) =>
    names.slice(i + 1).flatMap((two) => (hasBoth(def(one), def(two)) ? [one + two] : [])),
  )
  expect(found).toEqual(pairs)
})

test('circles go through documents, and a chain of 20,000 refs overflows nothing', () => {
  const length = 20_000
  const documents = Array.from({ length }, (_, i) =>
    document(`com.example.d${i}`, { main: record({ next: ref(`com.example.d${(i + 1) % length}`), text: string() }) }),
  )
  const program = programOf(documents)
  const [first, last] = [program.defs.get('com.example.d0#main'), program.defs.get(`com.example.d${length - 1}#main`)]
  expect(first && last && findCircles(program).hasBoth(first, last)).toBe(true)
})
