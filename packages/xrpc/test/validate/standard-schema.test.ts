import type { StandardSchemaV1 } from '@standard-schema/spec'
import { expect, expectTypeOf, test } from 'vitest'
import { type Post, makePost, postValidator } from './support/checks.ts'

test('a validator is a schema of Standard Schema, with its types', () => {
  // The compiler compares the two.
  const schema: StandardSchemaV1<Post, Post> = postValidator
  expectTypeOf<StandardSchemaV1.InferInput<typeof postValidator>>().toEqualTypeOf<Post>()
  expectTypeOf<StandardSchemaV1.InferOutput<typeof postValidator>>().toEqualTypeOf<Post>()
  expect(schema['~standard']).toEqual({ version: 1, vendor: 'lexgen', validate: expect.any(Function) })
})

test('a value, or issues with message and path', async () => {
  const { validate } = postValidator['~standard']
  const value = makePost()
  expect(await validate(value)).toMatchObject({ value })
  expect((await validate(value)).issues).toBeUndefined()
  const { issues } = await validate(makePost({ langs: ['en', '!'] }))
  expect(issues).toMatchObject([{ message: 'langs[1]: expected a language tag, found "!"', path: ['langs', 1] }])
})
