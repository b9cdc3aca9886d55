import { expect, test } from 'vitest'
import { STRING_FORMATS } from '../../src/language/formats.ts'
import { document, object, string } from '../support/build.ts'
import { generateDocs } from '../support/generate-docs.ts'

const NOTE = 'The lasting identifier of an account'

/** The page in Markdown of an object with one field. */
function pageWith(field: object): string {
  const files = generateDocs([document('com.example.thing', { main: object({ field: field as never }) })])
  return files.get('com/example/thing.md') ?? ''
}

test('a field without a description says what its format means, and so does a list', () => {
  const field = string({ format: 'did' })
  for (const each of [field, { type: 'array', items: field }]) expect(pageWith(each)).toContain(NOTE)
})

test('a field whose author describes it says that alone', () => {
  expect(pageWith(string({ format: 'did', description: 'Whose it is.' }))).not.toContain(NOTE)
})

test.each([...STRING_FORMATS])('%s has a note, which is a sentence', (format) => {
  expect(pageWith({ type: 'string', format })).toMatch(/`field` \| string · [a-z-]+ \| yes \| [A-Z].*\. \|/)
})
