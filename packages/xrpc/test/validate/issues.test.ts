import { describe, expect, test } from 'vitest'
import {
  type Check,
  type Issue,
  LexiconValidationError,
  type Validator,
  array,
  constant,
  integer,
  isObject,
  noObject,
  own,
  string,
  text,
  validator,
} from '../../src/validate/index.ts'
import { CID, makeImage, makePost, postValidator, validatorOf } from './support/checks.ts'

function issuesOf(validated: Validator<unknown>, value: unknown, name?: string): readonly Issue[] {
  const result = validated.validate(value, { name })
  return result.ok ? [] : result.issues
}

/** A validator of an object with strings of these names. */
function stringsOf(...names: string[]): Validator<unknown> {
  const check: Check = (value, context) => {
    if (!isObject(value)) return noObject(value, context)
    return names.reduce((count, name) => count + string(own(value, name), name, context), 0)
  }
  return validator(check)
}

test('an issue says what, where, what was expected and what is there', () => {
  expect(issuesOf(postValidator, makePost({ images: [makeImage(), makeImage(5)] }))).toEqual([
    {
      code: 'type',
      path: ['images', 1, 'alt'],
      expected: 'a string',
      received: 'a number',
      message: 'images[1].alt: expected a string, found a number',
    },
  ])
})

test('all issues are told, in the order of the lexicon', () => {
  const image = { alt: 'a', image: { $type: 'blob', ref: { $link: CID }, mimeType: 'text/plain', size: 2e6 } }
  const value = {
    ...makePost(),
    text: 'far too long for it',
    author: 'bob',
    images: [image, 5],
    langs: ['en', '!', 4, 'de'],
    limit: 0,
  }
  expect(issuesOf(postValidator, value).map(({ code, path }) => [code, ...path])).toEqual([
    ['graphemes', 'text'],
    ['format', 'author'],
    ['items', 'langs'],
    ['format', 'langs', 1],
    ['type', 'langs', 2],
    ['mime', 'images', 0, 'image', 'mimeType'],
    ['size', 'images', 0, 'image', 'size'],
    ['type', 'images', 1],
    ['range', 'limit'],
  ])
})

test.each([
  ['the value itself', postValidator, 5, undefined, 'value: expected an object, found a number'],
  ['the value itself by a name', postValidator, 5, 'post', 'post: expected an object, found a number'],
  [
    'what is below a name',
    postValidator,
    makePost({ text: 5 }),
    'post',
    'post.text: expected a string, found a number',
  ],
  ['nothing', postValidator, makePost({ text: undefined }), undefined, 'text: expected a string, found nothing'],
  ['null', postValidator, makePost({ text: null }), undefined, 'text: expected a string, found null'],
  ['a list', postValidator, makePost({ text: [] }), undefined, 'text: expected a string, found an array'],
  ['an object', postValidator, makePost({ text: {} }), undefined, 'text: expected a string, found an object'],
  ['a boolean', postValidator, makePost({ text: true }), undefined, 'text: expected a string, found a boolean'],
  ['a fraction', postValidator, makePost({ limit: 1.5 }), undefined, 'limit: expected an integer, found 1.5'],
  [
    'a number out of range',
    postValidator,
    makePost({ limit: 101 }),
    undefined,
    'limit: expected at most 100, found 101',
  ],
  ['a length', validatorOf(text, 3), 'ééé', undefined, 'value: expected at most 3 bytes of UTF-8, found 6'],
  ['graphemes', validatorOf(text, undefined, 1), 'ééé', undefined, 'value: expected at most 1 graphemes, found 3'],
  [
    'very many graphemes',
    validatorOf(text, undefined, 1),
    '👍🏽'.repeat(1_002),
    undefined,
    'value: expected at most 1 graphemes, found more than 1001',
  ],
  [
    'too few',
    validatorOf(text, undefined, undefined, 0, 2),
    'é',
    undefined,
    'value: expected at least 2 graphemes, found 1',
  ],
  ['items', validatorOf(array, integer, 1), [1, 2], undefined, 'value: expected at most 1 items, found 2'],
  ['a constant', postValidator, makePost({ $type: 'x' }), undefined, '$type: expected "com.example.post", found "x"'],
  ['names that no dot can stand before', stringsOf('a-b'), {}, undefined, '["a-b"]: expected a string, found nothing'],
  [
    'names that are long',
    stringsOf('a'.repeat(200)),
    {},
    'x',
    `x["${'a'.repeat(100)}" and 100 characters more]: expected a string, found nothing`,
  ],
  ['names of control characters', stringsOf('\u001b[1m'), {}, 'x', 'x["\\u001b[1m"]: expected a string, found nothing'],
])('a message of %s', (_name, validated, value, name, message) => {
  expect(issuesOf(validated, value, name).map((issue) => issue.message)).toEqual([message])
})

describe('secrets', () => {
  test.each(['password', 'newPassword', 'accessJwt', 'token', 'authFactorToken', 'clientSecret'])(
    '%s is not shown',
    (name) => {
      const check: Check = (value, context) =>
        constant(value[name], name, context, 'x') + integer(value[name], name, context)
      const all = JSON.stringify(issuesOf(validator(check), { [name]: 'hunter2hunter2' }))
      expect(all).toContain('"code":"value"')
      expect(all).not.toContain('hunter2')
    },
  )

  test('a list or an object of secrets shows none of them', () => {
    const check: Check = (value, context) =>
      array(value.tokens, 'tokens', context, (item, key, within) => {
        return constant(item, key, within, 'x')
      })
    expect(JSON.stringify(issuesOf(validator(check), { tokens: ['hunter2'] }))).not.toContain('hunter2')
  })

  test('what looks like a token is masked wherever it stands', () => {
    const issues = issuesOf(postValidator, makePost({ author: 'eyJhbGciOi.J9.abc' }))
    expect(issues[0]?.received).toBe('"***"')
  })
})

test('a long text is cut at 100 characters', () => {
  const [issue] = issuesOf(postValidator, makePost({ author: 'x'.repeat(5_000) }))
  expect(issue?.received).toBe(`"${'x'.repeat(100)}" and 4900 characters more`)
})

test('a hundred issues are kept and the rest is counted', () => {
  const value = makePost({ langs: Array.from({ length: 5_000 }, () => '!') })
  const issues = issuesOf(postValidator, value)
  expect(issues).toHaveLength(100)
  expect(issues.at(-1)?.path).toEqual(['langs', 98])
  try {
    postValidator.assert(value)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(LexiconValidationError)
    expect(error).toMatchObject({
      name: 'LexiconValidationError',
      error: 'LexiconValidationError',
      issueCount: 5_001,
      issues,
      message: 'langs: expected at most 3 items, found 5000 (and 5000 more)',
    })
  }
})

test('a failure is printed with its issues', () => {
  const result = postValidator.validate(makePost({ text: 5 }))
  expect(JSON.parse(JSON.stringify(result))).toEqual({
    ok: false,
    issues: [expect.objectContaining({ path: ['text'] })],
  })
  expect(!result.ok && result.issues === result.issues).toBe(true)
})

test('a valid value comes back as it is, and nothing is added to it', () => {
  const value = Object.freeze(makePost({ more: { any: 1.5 } }))
  const result = postValidator.validate(value)
  expect(result.ok && result.value).toBe(value)
  expect(() => postValidator.assert(value)).not.toThrow()
})
