import { describe, expect, test } from 'vitest'
import type { FieldSchema, LexiconDocument } from '../../src/language/document.ts'
import { document, errors, json, object, procedure, query, record, ref, string, token } from '../support/build.ts'
import { type DocComment, docComments } from '../support/doc-comments.ts'
import { generateText, moduleText } from '../support/generate-text.ts'

function commentsOf(lexicon: LexiconDocument): DocComment[] {
  return docComments(moduleText(generateText([lexicon]), lexicon.id))
}

/** The comment of a property of that schema: its text, then its tags as they are written. */
function commentOf(schema: FieldSchema): string[] {
  const lexicon = document('com.example.thing', { main: object({ field: schema }), other: object() })
  const comment = commentsOf(lexicon).find(({ name }) => name === 'Thing.field')
  return comment ? [comment.text, ...comment.tags.map(({ text }) => text)].filter((line) => line !== '') : []
}

describe('constraints and defaults are tags of the property', () => {
  const cases: readonly [name: string, schema: FieldSchema, comment: readonly string[]][] = [
    ['nothing to say', string(), []],
    ['lengths in bytes', string({ minLength: 1, maxLength: 640 }), ['@minLength 1 bytes', '@maxLength 640 bytes']],
    ['graphemes', string({ minGraphemes: 0, maxGraphemes: 64 }), ['@minGraphemes 0', '@maxGraphemes 64']],
    ['a text by default', string({ default: 'a "b"' }), ['@default "a \\"b\\""']],
    ['an empty text by default', string({ default: '' }), ['@default ""']],
    ['a format that the type names', string({ format: 'did' }), []],
    ['a format that is not known', string({ format: 'from-the-future' }), ['@format from-the-future']],
    ['bounds, 0 among them', { type: 'integer', minimum: 0, maximum: 100 }, ['@minimum 0', '@maximum 100']],
    ['a maximum alone', { type: 'integer', maximum: -1 }, ['@maximum -1']],
    ['0 and false by default', { type: 'integer', default: 0 }, ['@default 0']],
    ['false by default', { type: 'boolean', default: false }, ['@default false']],
    ['bytes', { type: 'bytes', maxLength: 1024 }, ['@maxLength 1024 bytes']],
    ['blobs', { type: 'blob', accept: ['image/*'], maxSize: 10 }, ['@accept image/*', '@maxSize 10 bytes']],
    [
      'lists and their items',
      { type: 'array', minLength: 1, maxLength: 2, items: string({ maxLength: 3 }) },
      ['@minItems 1', '@maxItems 2', '@items maxLength 3 bytes'],
    ],
    [
      'a description before all',
      { ...string({ maxLength: 3 }), description: 'Text.' },
      ['Text.', '@maxLength 3 bytes'],
    ],
    ['the description of a ref', { ...ref('#other'), description: 'What it is.' }, ['What it is.']],
  ]
  test.each(cases)('%s', (_, schema, comment) => {
    expect(commentOf(schema)).toEqual(comment)
  })

  test('formats are named where all of them are strings', () => {
    const lexicon = document('com.example.thing', { main: object({ field: string({ format: 'did' }) }) })
    const text = moduleText(generateText([lexicon], { stringFormats: 'plain' }), lexicon.id)
    expect(docComments(text).flatMap(({ tags }) => tags.map((tag) => tag.text))).toEqual(['@format did'])
  })
})

describe('deprecated is what begins with the word', () => {
  const DEPRECATED = [
    'Deprecated.',
    'DEPRECATED: use b',
    '[DEPRECATED] old',
    '(deprecated)',
    '@deprecated',
    '**Deprecated**',
  ]
  const NOT = ['Not deprecated.', 'not @deprecated', 'Replaces the deprecated a.', 'Deprecatedness', 'Undeprecated', '']
  const tags = (description: string): string[] =>
    commentOf({ ...string(), description }).slice(description === '' ? 0 : 1)

  test.each(DEPRECATED)('%j is', (description) => {
    expect(tags(description)).toEqual(['@deprecated'])
  })
  test.each(NOT)('%j is not', (description) => {
    expect(tags(description)).toEqual([])
  })
  test('a list is not deprecated with its items', () => {
    expect(commentOf({ type: 'array', items: { ...string(), description: 'Deprecated.' } })).toEqual(['Deprecated.'])
  })
  test('methods, errors and definitions are, in the client too', () => {
    const description = 'Deprecated, use another.'
    const lexicon = document('com.example.old', {
      main: { ...query({ errors: [{ name: 'Late', description }] }), description },
      thing: { ...object(), description },
      mark: { ...token(), description },
    })
    const comments = [...commentsOf(lexicon), ...docComments(generateText([lexicon]).get('client.ts') ?? '')]
    const names = comments
      .filter(({ tags: all }) => all.some(({ name }) => name === 'deprecated'))
      .map(({ name }) => name)
    expect(names.toSorted()).toEqual(['ComExampleNamespace.old', 'LateError', 'Mark', 'Thing', 'mark', 'old'])
  })
})

test('a method names its NSID and the errors that it throws', () => {
  const lexicon = document('com.example.move', {
    main: procedure({ input: json(), errors: errors('NotFound', 'Expired') }),
  })
  const comment = commentsOf(lexicon).find(({ kind }) => kind === 'function')
  expect(comment?.tags.map(({ text }) => text)).toEqual([
    '@throws {NotFoundError | ExpiredError}',
    '@see com.example.move',
  ])
})

test('a record names its NSID', () => {
  const comments = commentsOf(document('com.example.note', { main: record() }))
  expect(comments.flatMap(({ tags }) => tags.map(({ text }) => text))).toEqual(['@see com.example.note'])
})
