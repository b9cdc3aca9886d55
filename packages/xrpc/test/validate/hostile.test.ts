import { expect, test } from 'vitest'
import { LexiconValidationError, data, string, withDefaults } from '../../src/validate/index.ts'
import {
  type Tree,
  makePost,
  openValidator,
  paramsValidator,
  postValidator,
  treeValidator,
  validatorOf,
} from './support/checks.ts'

/** A tree of so many levels. */
function makeTree(levels: number, side: 'left' | 'children'): Tree {
  let tree: Tree = {}
  for (let level = 0; level < levels; level += 1) tree = side === 'left' ? { left: tree } : { children: [tree] }
  return tree
}

function makeCircle(): Tree {
  const tree: Tree = {}
  return Object.assign(tree, { left: tree, right: tree, children: [tree, tree] })
}

/** A tree whose halves are the same, so that going through it takes for ever, although it is neither deep nor large. */
function makeDoubling(levels: number): Tree {
  let tree: Tree = {}
  for (let level = 0; level < levels; level += 1) tree = { left: tree, right: tree }
  return tree
}

function makeNested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 ? [value] : { a: value }
  return { value }
}

function makeSelf(): object {
  const value: { a?: object; b?: object } = {}
  return Object.assign(value, { a: value, b: [value, value] })
}

const revoked = Proxy.revocable({}, {})
revoked.revoke()
const revokedList = Proxy.revocable([], {})
revokedList.revoke()
const throwing = new Proxy(
  {},
  {
    get() {
      throw new Error('no')
    },
    ownKeys() {
      throw new Error('no')
    },
  },
)

const data_ = validatorOf(data)
const string_ = validatorOf(string)

test.each([
  [
    'an accessor that throws',
    postValidator,
    {
      get text() {
        throw new Error('no')
      },
    },
  ],
  ['a proxy that throws', postValidator, throwing],
  ['a proxy that throws, further down', postValidator, makePost({ embed: throwing })],
  ['a proxy that was revoked', postValidator, revoked.proxy],
  ['a proxy that was revoked, where a text should be', string_, revoked.proxy],
  ['a proxy of a list that was revoked', postValidator, makePost({ langs: revokedList.proxy })],
  [
    'a proxy without an end',
    postValidator,
    makePost({ langs: new Proxy([], { get: (_, key) => (key === 'length' ? 2 ** 40 : 'en') }) }),
  ],
  ['a list of a billion holes', postValidator, makePost({ langs: Array(1e9) })],
  ['a list of a billion holes in data', data_, { list: Array(1e9) }],
  ['a circle', treeValidator, makeCircle()],
  ['a circle in data', data_, makeSelf()],
  ['a hundred thousand levels', treeValidator, makeTree(100_000, 'left')],
  ['a hundred thousand levels of lists', treeValidator, makeTree(100_000, 'children')],
  ['a hundred thousand levels of data', data_, makeNested(100_000)],
  ['201 levels', treeValidator, makeTree(201, 'left')],
  ['the same half twice, a hundred times over', treeValidator, makeDoubling(100)],
  ['ten megabytes of text', postValidator, makePost({ text: 'x'.repeat(10_000_000) })],
  ['ten megabytes of text of another script', postValidator, makePost({ text: 'ж\u0301'.repeat(2_500_000) })],
  ['ten megabytes of one grapheme', postValidator, makePost({ text: `e${'\u0301'.repeat(5_000_000)}` })],
  ['ten megabytes of a DID', postValidator, makePost({ author: `did:plc:${'a'.repeat(10_000_000)}` })],
  ['a million wrong items', postValidator, makePost({ langs: Array(1_000_000).fill('!') })],
  ['a wrong __proto__', paramsValidator, JSON.parse('{ "__proto__": { "limit": 5 }, "limit": "x" }')],
  ['a function', postValidator, () => 1],
  ['a symbol', postValidator, Symbol('a')],
  ['an object without a prototype', postValidator, Object.create(null)],
])('%s ends in issues', (_name, validated, value: unknown) => {
  const result = validated.validate(value)
  expect(result.ok).toBe(false)
  if (result.ok) return
  expect(result.issues.length).toBeGreaterThan(0)
  expect(result.issues.length).toBeLessThanOrEqual(100)
  for (const issue of result.issues) expect(issue.message.length).toBeLessThan(3_000)
  expect(validated.is(value)).toBe(false)
  for (const mode of ['lenient', 'salvage'] as const) expect(validated.validate(value, { mode })).toHaveProperty('ok')
})

test('what throws when it is read is an issue of the whole', () => {
  const result = postValidator.validate(makePost({ text: 5, embed: throwing }))
  expect(result.ok || result.issues).toEqual([
    {
      code: 'type',
      path: [],
      expected: 'data that can be read',
      received: 'an object',
      message: 'value: expected data that can be read, found an object',
    },
  ])
})

test('a tree of 200 levels is one, and where one more begins is said', () => {
  expect(treeValidator.is(makeTree(200, 'left'))).toBe(true)
  expect(treeValidator.is(makeTree(200, 'children'))).toBe(true)
  const result = treeValidator.validate(makeTree(201, 'left'))
  expect(result.ok || result.issues).toEqual([
    expect.objectContaining({ code: 'depth', path: Array(201).fill('left'), expected: 'at most 200 levels' }),
  ])
})

test('what `__proto__` says counts for nothing', () => {
  const value: unknown = JSON.parse('{ "__proto__": { "$type": "com.example.post#link", "title": "a" } }')
  expect(openValidator.is(value)).toBe(false)
})

test('salvaging gives up where there is more than it can leave out', () => {
  const value = makePost({ langs: Array(200_000).fill(5) })
  expect(postValidator.validate(value, { mode: 'salvage' }).ok).toBe(false)
})

test('salvaging does not fall for what lets itself be checked but not copied', () => {
  let reads = 0
  const langs = new Proxy(['en', 5], {
    get(target, key, receiver): unknown {
      reads += 1
      if (reads > 100 || key === 'map') throw new Error('no')
      return Reflect.get(target, key, receiver)
    },
  })
  expect(postValidator.validate(makePost({ langs }), { mode: 'salvage' }).ok).toBe(false)
})

/** Can be read by name, and not as a whole. */
const uncopied = new Proxy(
  {},
  {
    ownKeys() {
      throw new Error('no')
    },
  },
)

test.each<[string, unknown]>([
  [
    'an accessor',
    {
      get other(): never {
        throw new Error('no')
      },
    },
  ],
  ['a proxy', uncopied],
])('what lets itself be checked but not copied is refused where defaults are to be filled in: %s', (_name, value) => {
  expect(paramsValidator.is(value)).toBe(true)
  expect(() => withDefaults(paramsValidator, value)).toThrow(LexiconValidationError)
  expect(() => withDefaults(paramsValidator, value)).toThrow('value: expected data that can be read, found an object')
})
