import { expect, test } from 'vitest'
import { hasType, unknownVariant } from '../../src/index.ts'

test.each([
  ['fields', unknownVariant('com.example.poll', { question: 'tea?' }), { $type: 'com.example.poll', question: 'tea?' }],
  ['no fields', unknownVariant('com.example.poll'), { $type: 'com.example.poll' }],
  ['a $type among the fields', unknownVariant('com.example.poll', { $type: 'a.b.c' }), { $type: 'com.example.poll' }],
])("a variant of one's own travels as plain JSON: %s", (_, variant, want) => {
  expect(JSON.parse(JSON.stringify(variant))).toEqual(want)
  expect(hasType(variant, 'com.example.poll')).toBe(true)
})

test('the fields that were handed over stay as they were', () => {
  const fields = { question: 'tea?' }
  expect(unknownVariant('com.example.poll', fields)).not.toBe(fields)
  expect(fields).toEqual({ question: 'tea?' })
})
