import type { Json } from '../text/json.ts'

/** NSID of the query of the example, which the next steps speak of. */
export const EXAMPLE_QUERY = 'com.example.listNotes'

const NAMESPACE_NOTE = 'An example: NSIDs begin with a domain of your own, the other way round.'

/** A document as JSON. */
interface ExampleDocument {
  readonly id: string
  readonly [key: string]: Json
}

/**
 * Lexicons for whoever has none yet, by their paths below a folder: a record and a query that lists such records, small enough to be read
 * at a glance, and with what most lexicons need: a format, a limit, a page of results, a reference.
 */
export const EXAMPLE_LEXICONS: Readonly<Record<string, ExampleDocument>> = {
  'com/example/note.json': {
    lexicon: 1,
    id: 'com.example.note',
    description: `A note that somebody keeps. ${NAMESPACE_NOTE}`,
    defs: {
      main: {
        type: 'record',
        description: 'One note, in the repository of whoever wrote it.',
        key: 'tid',
        record: {
          type: 'object',
          required: ['text', 'createdAt'],
          properties: {
            text: { type: 'string', description: 'What it says.', maxLength: 3000, maxGraphemes: 300 },
            createdAt: { type: 'string', format: 'datetime' },
          },
        },
      },
    },
  },
  'com/example/listNotes.json': {
    lexicon: 1,
    id: EXAMPLE_QUERY,
    description: `The notes of an account. ${NAMESPACE_NOTE}`,
    defs: {
      main: {
        type: 'query',
        description: 'List the notes of an account, the newest first.',
        parameters: {
          type: 'params',
          required: ['author'],
          properties: {
            author: { type: 'string', format: 'at-identifier', description: 'Whose notes.' },
            limit: { type: 'integer', minimum: 1, maximum: 100, default: 50 },
            cursor: { type: 'string', maxLength: 512, description: 'From the page before.' },
          },
        },
        output: {
          encoding: 'application/json',
          schema: {
            type: 'object',
            required: ['notes'],
            properties: {
              cursor: { type: 'string', maxLength: 512, description: 'For the next page, if there is one.' },
              notes: { type: 'array', items: { type: 'ref', ref: '#noteView' } },
            },
          },
        },
        errors: [{ name: 'UnknownAccount', description: 'There is no such account.' }],
      },
      noteView: {
        type: 'object',
        required: ['uri', 'note'],
        properties: {
          uri: { type: 'string', format: 'at-uri' },
          note: { type: 'ref', ref: 'com.example.note' },
        },
      },
    },
  },
}
