import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Issue, withDefaults, LexiconValidationError } from '../../src/validate/index.ts'
import { type Tree, makeImage, makePost, postValidator, treeValidator } from './support/checks.ts'

test('lenient takes what the type says and no more', () => {
  const value = makePost({
    text: 'much too long for a strict one',
    createdAt: 'yesterday',
    langs: ['!', '', 'a', 'b'],
    limit: 1_000,
  })
  expect(postValidator.validate(value, { mode: 'lenient' })).toEqual({ ok: true, value })
  const wrong = { ...value, author: 'alice', limit: 1.5 }
  const result = postValidator.validate(wrong, { mode: 'lenient' })
  expect(result.ok || result.issues.map(({ path }) => path)).toEqual([['author'], ['limit']])
})

test('salvage leaves out the innermost item around what is wrong, and tells', () => {
  const told: Issue[] = []
  const value: unknown = {
    name: 'root',
    children: [{ name: 'a' }, { name: 5 }, { children: [{ name: 'b' }, 5, { children: 5 }] }, 'c'],
    more: 1,
  }
  const before = structuredClone(value)
  expect(treeValidator.validate(value, { mode: 'salvage', onIssue: (issue) => told.push(issue) })).toEqual({
    ok: true,
    value: { name: 'root', children: [{ name: 'a' }, { children: [{ name: 'b' }] }], more: 1 },
  })
  expect(value).toEqual(before)
  expect(told.map(({ message }) => message)).toEqual([
    'children[1].name: expected a string, found a number',
    'children[2].children[1]: expected an object, found a number',
    'children[2].children[2].children: expected an array, found a number',
    'children[3]: expected an object, found a string',
  ])
})

test('salvage shares what it does not change, and without anything wrong all of it', () => {
  const valid = makePost({ images: [makeImage(), makeImage()] })
  const same = postValidator.validate(valid, { mode: 'salvage' })
  expect(same.ok && same.value).toBe(valid)
  const first = makeImage()
  const result = postValidator.validate(makePost({ images: [first, makeImage(5)] }), { mode: 'salvage' })
  expect(result.ok && result.value.images?.[0]).toBe(first)
  expect(result.ok && result.value.images).toHaveLength(1)
})

test('salvage does not help where something is wrong outside of lists', () => {
  const told: Issue[] = []
  const value = makePost({ text: 5, images: [makeImage(5)] })
  const result = postValidator.validate(value, { mode: 'salvage', onIssue: (issue) => told.push(issue) })
  expect(result.ok || result.issues.map(({ path }) => path)).toEqual([['text'], ['images', 0, 'alt']])
  expect(told).toEqual([])
})

test('salvage copes with many items, and tells of a hundred', () => {
  let count = 0
  const value = makePost({ langs: Array.from({ length: 5_000 }, (_, index) => (index % 2 ? 'en' : 5)) })
  const result = postValidator.validate(value, { mode: 'salvage', onIssue: () => (count += 1) })
  expect(result.ok && result.value.langs).toEqual(Array(2_500).fill('en'))
  expect(count).toBe(100)
})

/** Trees, some of which have something wrong in them. */
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ name: fc.constantFrom<unknown>('a', 5, null) }, { requiredKeys: [] }),
    fc.record(
      { name: fc.constantFrom<unknown>('a', 5), left: tie('tree'), children: fc.array(tie('tree'), { maxLength: 3 }) },
      { requiredKeys: [] },
    ),
    fc.constantFrom(5, 'a', null),
  ),
}))

test('is() says what validate() says, what salvage gives back is valid, and what lenient takes it gives back as it is', () => {
  fc.assert(
    fc.property(tree, (value) => {
      const strict = treeValidator.validate(value)
      expect(treeValidator.is(value)).toBe(strict.ok)
      const salvaged = treeValidator.validate(value, { mode: 'salvage' })
      if (salvaged.ok) expect(treeValidator.validate(salvaged.value, { mode: 'lenient' }).ok).toBe(true)
      if (strict.ok) expect(salvaged.ok && salvaged.value).toBe(value)
    }),
    { numRuns: 2_000 },
  )
})

test('defaults are put into a copy at every depth, and nothing that is there is replaced', () => {
  const value: Tree = { left: { name: 'a', right: {} }, children: [{}, { name: '' }] }
  const before = structuredClone(value)
  expect(withDefaults(treeValidator, value)).toEqual({
    name: 'none',
    left: { name: 'a', right: { name: 'none' } },
    children: [{ name: 'none' }, { name: '' }],
  })
  expect(value).toEqual(before)
  const whole = { name: 'a' }
  expect(withDefaults(treeValidator, whole)).toBe(whole)
})

test('validating fills in no defaults', () => {
  const value = {}
  expect(treeValidator.validate(value)).toEqual({ ok: true, value: {} })
  expect(value).toEqual({})
})

test('there are no defaults for what is not of its type', () => {
  // The compiler would not have it.
  const wrong = { left: { name: 5 } } as never
  expect(() => withDefaults(treeValidator, wrong)).toThrow(LexiconValidationError)
  expect(() => withDefaults(treeValidator, wrong)).toThrow('left.name: expected a string, found a number')
})

test('more than a hundred defaults are all put in', () => {
  const filled = withDefaults(treeValidator, { children: Array.from({ length: 500 }, () => ({})) })
  expect(filled.children?.every(({ name }) => name === 'none')).toBe(true)
})
