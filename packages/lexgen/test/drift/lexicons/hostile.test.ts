import { describe, expect, test } from 'vitest'
import { compare, documentOf, linesOf, objectWith, PLACES } from './compare.ts'

const text = { type: 'string' }
const object = (properties: object = {}, more: object = {}): object => ({ type: 'object', properties, ...more })
const ref = (target: string): object => ({ type: 'ref', ref: target })
const COUNT = 3000
const numbers = Array.from({ length: COUNT }, (_, i) => i)
const named = (prefix: string, make: (i: number) => object): object =>
  Object.fromEntries(numbers.map((i) => [`${prefix}${i}`, make(i)]))
/** A chain of definitions, each with a field of the next. */
const chain = (prefix: string, last: object): object =>
  named(prefix, (i) => (i === COUNT - 1 ? object({ last }) : object({ next: ref(`#${prefix}${i + 1}`) })))

describe('names that are special to JavaScript', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length']
  const properties = (schema: object): object => Object.fromEntries(names.map((name) => [name, schema]))

  test('are properties like any other', () => {
    const lines = linesOf(compare([PLACES.record(object())], [PLACES.record(object(properties(text)))]))
    expect(lines).toEqual([...names].sort().map((name) => `info prop-added-optional thing record.${name}`))
    const longer = properties({ ...text, maxLength: 3 })
    const changed = compare([PLACES.record(object(properties(text)))], [PLACES.record(object(longer))])
    expect(linesOf(changed)).toEqual(
      [...names].sort().map((name) => `error string-length-narrowed thing record.${name}`),
    )
  })

  test('are definitions and languages like any other', () => {
    const defs = (schema: object): object => documentOf('defs', properties(schema))
    expect(linesOf(compare([defs(text)], [defs({ type: 'integer' })]))).toEqual(
      [...names].sort().map((name) => `error def-type-changed defs#${name}`),
    )
    const set = (tags: object): object =>
      documentOf('set', { main: { type: 'permission-set', title: 'A', 'title:lang': tags, permissions: [] } })
    expect(linesOf(compare([set({})], [set(JSON.parse('{"__proto__":"A"}') as object)]))).toEqual([
      'info permission-text-changed set title:lang.__proto__',
    ])
  })
})

describe('circles and chains', () => {
  test('a difference at the end of a long chain is found once', () => {
    const defs = { ...chain('a', text), ...chain('b', { type: 'integer' }) }
    const [base, head] = [ref('#a0'), ref('#b0')].map((x) => PLACES.record(objectWith(x), defs))
    const { findings } = compare([base ?? {}], [head ?? {}])
    expect(findings.map(({ rule }) => rule)).toEqual(['prop-type-changed'])
  })

  test('many places that lead to the same chain take no longer than one', () => {
    const defs = { ...chain('a', text), ...chain('b', text) }
    const users = (target: string): object => PLACES.record(object(named('x', () => ref(target))), defs)
    const { findings } = compare([users('#a0')], [users('#b0')])
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['ref-retargeted']))
    expect(findings).toHaveLength(COUNT)
  })

  test('definitions in a circle that differ in one place differ there, once', () => {
    const circle = (prefix: string, last: object): object => ({
      [`${prefix}1`]: object({ next: ref(`#${prefix}2`), self: ref(`#${prefix}1`) }),
      [`${prefix}2`]: object({ next: ref(`#${prefix}1`), last }),
    })
    const defs = { ...circle('a', text), ...circle('b', { type: 'integer' }) }
    const base = PLACES.record(objectWith(ref('#a1')), defs)
    const head = PLACES.record(objectWith(ref('#b1')), defs)
    expect(linesOf(compare([base], [head]))).toEqual(['error prop-type-changed thing record.x.next.last'])
  })

  test('an inline object that a circle unrolls ends where it ends', () => {
    const defs = { a: object({ next: ref('#a') }) }
    const base = PLACES.record(objectWith(object({ next: object({ next: ref('#a') }) })), defs)
    expect(linesOf(compare([base], [PLACES.record(objectWith(ref('#a')), defs)]))).toEqual([])
    const cut = PLACES.record(objectWith(object({ next: object() })), defs)
    expect(linesOf(compare([cut], [PLACES.record(objectWith(ref('#a')), defs)]))).toEqual([
      'info prop-added-optional thing record.x.next.next',
    ])
  })
})

describe('by the thousand', () => {
  test('properties that come and go are told one by one, and nobody guesses which became which', () => {
    const before = PLACES.record(object(named('old', () => text)))
    const after = PLACES.record(object(named('new', () => text)))
    const { findings } = compare([before], [after])
    expect(findings).toHaveLength(2 * COUNT)
    expect(findings.some(({ rule }) => rule === 'prop-renamed')).toBe(false)
  })

  test('values and errors that come and go are told one by one', () => {
    const values = (prefix: string): string[] => numbers.map((i) => `${prefix}${i}`)
    const find = (prefix: string): object =>
      documentOf('find', {
        main: {
          type: 'query',
          parameters: { type: 'params', properties: { x: { type: 'string', enum: values(prefix) } } },
          errors: values(prefix).map((name) => ({ name })),
        },
      })
    expect(compare([find('a')], [find('b')]).findings).toHaveLength(4 * COUNT)
  })

  test('two definitions that have little in common are one difference', () => {
    const defs = { a: object(named('x', () => text)), b: object(named('x', () => ({ type: 'integer' }))) }
    const base = PLACES.record(objectWith(ref('#a')), defs)
    const head = PLACES.record(objectWith(ref('#b')), defs)
    expect(linesOf(compare([base], [head]))).toEqual(['error prop-type-changed thing record.x'])
  })
})
