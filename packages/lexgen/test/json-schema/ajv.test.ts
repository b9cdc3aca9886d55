import { Ajv } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, expectTypeOf, test } from 'vitest'
import { addLexiconVocabulary } from '../../src/ajv.ts'

test('every class of ajv learns the vocabulary, and comes back as what it was', () => {
  expectTypeOf(addLexiconVocabulary(new Ajv())).toEqualTypeOf<Ajv>()
  expectTypeOf(addLexiconVocabulary(new Ajv2019({ allErrors: true }))).toEqualTypeOf<Ajv2019>()
  expectTypeOf(addLexiconVocabulary(new Ajv2020({ strict: true }))).toEqualTypeOf<Ajv2020>()
  const ajv = new Ajv2020()
  expect(addLexiconVocabulary(ajv)).toBe(ajv)
  // @ts-expect-error: only what has keywords and formats can be taught them
  expect(() => addLexiconVocabulary({})).toThrow(TypeError)
})

test.each([
  ['maxUtf8', 2, 'ééé', 'must be at most 2 bytes of UTF-8'],
  ['minGraphemes', 2, '👨‍👩‍👧', 'must be at least 2 graphemes'],
  ['maxBytes', 1, 'AAAA', 'must be at most 1 byte'],
  ['accept', ['image/*', 'text/plain'], 'video/mp4', 'must be a media type of image/*, text/plain'],
])('%s: %j refuses %j and says why', (keyword, limit, text, message) => {
  const ajv = addLexiconVocabulary(new Ajv2020())
  const validate = ajv.compile({ type: 'string', [keyword]: limit })
  expect(validate(text)).toBe(false)
  expect(validate.errors).toMatchObject([{ keyword, message }])
})

test.each([
  ['maxUtf8', -1],
  ['maxGraphemes', 1.5],
  ['accept', 'image/*'],
])('a schema with %s: %j is refused', (keyword, limit) => {
  const ajv = addLexiconVocabulary(new Ajv2020())
  expect(() => ajv.compile({ type: 'string', [keyword]: limit })).toThrow(`keyword "${keyword}" value is invalid`)
})
