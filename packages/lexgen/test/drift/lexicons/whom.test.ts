import { describe, expect, test } from 'vitest'
import { compare, documentOf, findingOf, json, objectWith, PLACES } from './compare.ts'

const text = { type: 'string' }
const object = (properties: object = {}, more: object = {}): object => ({ type: 'object', properties, ...more })
const ref = (target: string): object => ({ type: 'ref', ref: target })
const defs = (all: object, id = 'defs'): object => documentOf(id, all)
const required = objectWith(text, { required: ['x'] })
const optional = objectWith(text)
const everywhere = (x: object): readonly object[] => Object.values(PLACES).map((place) => place(x))

describe('positions', () => {
  const user = (name: string, definition: object): object => documentOf(name, { main: definition })
  const part = (x: object): object => defs({ part: x })
  const toPart = ref('com.example.defs#part')

  test.each<[string, readonly object[], readonly string[], readonly string[]]>([
    ['of what nobody refers to', [], ['request', 'response', 'record'], []],
    ['of an input', [user('a', { type: 'procedure', input: json(toPart) })], ['request'], ['com.example.a input']],
    ['of an output', [user('a', { type: 'query', output: json(toPart) })], ['response'], ['com.example.a output']],
    [
      'of messages',
      [user('a', { type: 'subscription', message: { schema: { type: 'union', refs: ['com.example.defs#part'] } } })],
      ['response'],
      ['com.example.a message'],
    ],
    [
      'of a record, through another definition',
      [
        defs({ between: objectWith(toPart) }, 'between'),
        user('a', { type: 'record', key: 'any', record: objectWith(ref('com.example.between#between')) }),
      ],
      ['record'],
      ['com.example.a record'],
    ],
    [
      'of a record that is a part of an output',
      [
        user('a', { type: 'record', key: 'any', record: objectWith(toPart) }),
        user('b', { type: 'query', output: json(objectWith(ref('com.example.a'))) }),
      ],
      ['response', 'record'],
      ['com.example.a record', 'com.example.b output'],
    ],
    [
      'of a part of itself',
      [
        defs({ node: object({ next: ref('#node'), part: toPart }) }, 'between'),
        user('a', { type: 'query', output: json(ref('com.example.between#node')) }),
      ],
      ['response'],
      ['com.example.a output'],
    ],
    [
      'of several, by name',
      ['b', 'c', 'a'].map((name) => user(name, { type: 'query', output: json(toPart) })),
      ['response'],
      ['com.example.a output', 'com.example.b output', 'com.example.c output'],
    ],
  ])('%s', (_name, users, positions, reachedFrom) => {
    const found = findingOf(compare([part(optional), ...users], [part(required), ...users]), 'prop-became-required')
    expect([found.positions, found.reachedFrom, found.reachedFromCount]).toEqual([
      positions,
      reachedFrom,
      reachedFrom.length,
    ])
  })

  test.each<[string, object, readonly string[]]>([
    ['a record', { main: { type: 'record', key: 'any', record: optional } }, ['record']],
    ['a query', { main: { type: 'query' } }, ['request', 'response']],
    ['a procedure', { main: { type: 'procedure' } }, ['request', 'response']],
    ['a subscription', { main: { type: 'subscription' } }, ['request', 'response']],
    ['permissions', { main: { type: 'permission-set', title: 'A', permissions: [] } }, ['request']],
    ['objects', { a: optional }, ['request', 'response', 'record']],
    [
      'a record and an object of its own',
      { main: { type: 'record', key: 'any', record: optional }, a: optional },
      ['request', 'response', 'record'],
    ],
  ])('of a document of %s that is gone, or new', (_name, all, positions) => {
    const there = documentOf('there', all)
    expect(findingOf(compare([there], []), 'lexicon-removed').positions).toEqual(positions)
    expect(findingOf(compare([], [there]), 'lexicon-added').positions).toEqual(positions)
  })

  test('are those of either program: data of both is out there', () => {
    const reader = user('a', { type: 'query', output: json(objectWith(toPart)) })
    const writer = user('b', { type: 'procedure', input: json(objectWith(toPart)) })
    const { positions } = findingOf(compare([part(optional), reader], [part(required), writer]), 'prop-became-required')
    expect(positions).toEqual(['request', 'response'])
  })

  test('three users are named, the nearest first, and all are counted; there is one finding', () => {
    const far = [
      defs({ between: objectWith(toPart) }, 'between'),
      user('aFar', { type: 'query', output: json(objectWith(ref('com.example.between#between'))) }),
    ]
    const near = ['d', 'c', 'b'].map((name) => user(name, { type: 'query', output: json(toPart) }))
    const report = compare([part(optional), ...near, ...far], [part(required), ...near, ...far])
    const found = findingOf(report, 'prop-became-required')
    expect(report.findings).toHaveLength(1)
    expect(found.reachedFrom).toEqual(['com.example.b output', 'com.example.c output', 'com.example.d output'])
    expect(found.reachedFromCount).toBe(4)
  })
})

describe('who breaks', () => {
  test.each<[string, object, object, Readonly<Record<string, readonly string[]>>]>([
    [
      'where data is narrowed',
      optional,
      required,
      { put: ['old-clients'], get: ['new-clients'], thing: ['stored-data', 'old-writers'] },
    ],
    [
      'where data is widened',
      required,
      optional,
      { put: ['new-clients'], get: ['old-clients'], thing: ['old-readers'] },
    ],
    ['where only the meaning changes', optional, object(), { put: [], get: [], thing: [] }],
  ])('on the wire, %s', (_name, base, head, want) => {
    const { findings } = compare(everywhere(base), everywhere(head))
    expect(Object.fromEntries(findings.map(({ nsid, breaks }) => [nsid.split('.').at(-1), breaks]))).toEqual(want)
  })

  test.each<[string, object, object, readonly (readonly [string, string])[]]>([
    [
      'a field is required',
      object(),
      required,
      [
        ['writers', 'major'],
        ['mocks', 'minor'],
        ['writers', 'major'],
      ],
    ],
    [
      'a field may be missing',
      required,
      optional,
      [
        ['mocks', 'minor'],
        ['readers', 'major'],
        ['readers', 'major'],
      ],
    ],
    [
      'a field is gone',
      optional,
      object(),
      [
        ['writers mocks', 'major'],
        ['readers mocks', 'major'],
        ['readers writers', 'major'],
      ],
    ],
    [
      'a field is new',
      object(),
      optional,
      [
        ['', 'patch'],
        ['', 'patch'],
        ['', 'patch'],
      ],
    ],
    [
      'a bound is lower',
      objectWith(text),
      objectWith({ ...text, maxLength: 1 }),
      [
        ['', 'patch'],
        ['', 'patch'],
        ['', 'patch'],
      ],
    ],
    [
      'a format has a type of its own',
      objectWith(text),
      objectWith({ ...text, format: 'did' }),
      [
        ['writers', 'major'],
        ['mocks', 'minor'],
        ['writers', 'major'],
      ],
    ],
    [
      'a format is a string like any other',
      objectWith(text),
      objectWith({ ...text, format: 'datetime' }),
      [
        ['', 'patch'],
        ['', 'patch'],
        ['', 'patch'],
      ],
    ],
    [
      'a format is wider',
      objectWith({ ...text, format: 'handle' }),
      objectWith({ ...text, format: 'at-identifier' }),
      [
        ['mocks', 'minor'],
        ['readers', 'major'],
        ['readers', 'major'],
      ],
    ],
    [
      'an enum has one more value',
      objectWith({ ...text, enum: ['a'] }),
      objectWith({ ...text, enum: ['a', 'b'] }),
      [
        ['exhaustive', 'minor'],
        ['exhaustive', 'minor'],
        ['exhaustive', 'minor'],
      ],
    ],
  ])('in TypeScript, where %s', (_name, base, head, want) => {
    const found = Object.values(PLACES).map((place) => compare([place(base)], [place(head)]).findings[0]?.source)
    expect(found.map((source) => [source?.breaks.join(' '), source?.semver])).toEqual(want)
  })

  test.each<[string, readonly object[], readonly object[], string]>([
    ['nothing', everywhere(optional), everywhere(optional), 'none'],
    ['a description', [defs({ a: text })], [defs({ a: { ...text, description: 'A' } })], 'patch'],
    ['something new', [defs({ a: text })], [defs({ a: text, b: object() })], 'minor'],
    ['something gone', [defs({ a: text, b: object() })], [defs({ a: text })], 'major'],
  ])('the version that %s asks for is of all findings together', (_name, base, head, want) => {
    expect(compare(base, head).summary.semver).toBe(want)
  })
})
