interface Era {
  /** The rules that the documents of this time need, in the order of their names. */
  readonly rules: string
  readonly documents: readonly object[]
}

/** Whole documents as people wrote them at a time: what a rule's smallest case has alone stands here among everything else. */
export const documentsOfEras: Readonly<Record<string, Era>> = {
  'the first days, before there was a version of lexicon': {
    rules: 'N0 N1 N12 N2a N2b N3b N4a N4b N4i N4k N4l N4m N6a',
    documents: [
      {
        xrpc: 1,
        id: 'com.example.shop.signIn',
        type: 'procedure',
        description: 'Opens an account of the shop.',
        parameters: {},
        input: { encoding: '', schema: {} },
        output: { encoding: '', schema: {} },
      },
      {
        xrpc: 1,
        id: 'com.example.shop.listBooks',
        type: 'query',
        parameters: {
          shelf: { type: 'string', required: true, description: 'Where to look.' },
          limit: { type: 'number', minimum: 1, maximum: 100, default: 20 },
          sold: { type: 'boolean', default: false },
        },
        output: {
          encoding: 'application/json',
          schema: {
            type: 'object',
            required: ['books'],
            properties: {
              books: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['isbn'],
                  properties: { isbn: { type: 'string' }, raw: { type: 'object' } },
                },
              },
            },
          },
        },
      },
      {
        adx: 1,
        id: 'com.example.shop.book',
        record: {
          type: 'object',
          required: ['title', 'addedAt'],
          properties: {
            title: { type: 'string', maxLength: 300, $comment: 'As it stands on the cover.' },
            quotes: { $ref: '#/$defs/quotes' },
            edition: {
              type: 'object',
              required: ['year'],
              properties: { year: { type: 'number' }, of: { type: 'string' } },
            },
            addedAt: { type: 'string', format: 'date-time' },
          },
          $defs: {
            quotes: {
              type: 'array',
              items: { type: 'object', required: ['pages'], properties: { pages: { $ref: '#/$defs/pages' } } },
            },
            pages: { type: 'array', items: [{ type: 'number' }, { type: 'number' }], minItems: 2, maxItems: 2 },
          },
        },
      },
    ],
  },
  'flat documents of JSON Schema': {
    rules: 'N1 N2a N2c N3a N4a N4c N4d N4e N4f N4g N4h N4i N6a',
    documents: [
      {
        lexicon: 1,
        id: 'com.example.shop.getLoan',
        type: 'query',
        parameters: { id: { type: 'string', required: true }, depth: { type: 'number' } },
        output: {
          encoding: 'application/json',
          schema: { type: 'object', required: ['loan'], properties: { loan: { $ref: '#/defs/loan' } } },
        },
        errors: [{ name: 'LoanNotFound' }],
        defs: {
          loan: {
            type: 'object',
            required: ['book', 'copies'],
            properties: {
              book: { type: 'object' },
              copies: { type: 'number' },
              before: { $ref: '#/defs/loan' },
              others: { type: 'array', items: { $ref: '#/defs/loan' } },
              state: { oneOf: [{ $ref: '#/defs/open' }, { $ref: '#/defs/returned' }, { $ref: '#/defs/otherState' }] },
            },
          },
          open: {
            type: 'object',
            required: ['type'],
            properties: { type: { const: 'open' }, due: { type: 'string' } },
          },
          returned: { type: 'object', required: ['type'], properties: { type: { const: 'returned' } } },
          otherState: {
            type: 'object',
            required: ['type'],
            properties: { type: { not: { enum: ['open', 'returned'] } } },
          },
        },
      },
      {
        lexicon: 1,
        id: 'com.example.shop.member',
        type: 'record',
        key: 'literal:self',
        description: 'Who may lend.',
        record: {
          type: 'object',
          required: ['level'],
          properties: { level: { oneOf: [{ $ref: '#/defs/known' }, { $ref: '#/defs/unknown' }] } },
        },
        defs: {
          known: { type: 'string', enum: ['com.example.shop.reader', 'com.example.shop.keeper'] },
          unknown: { type: 'string', not: { enum: ['com.example.shop.reader', 'com.example.shop.keeper'] } },
        },
      },
      {
        lexicon: 1,
        id: 'com.example.shop.changeStock',
        type: 'procedure',
        parameters: { type: 'object', required: ['shelf'], properties: { shelf: { type: 'string' } } },
        input: {
          encoding: 'application/json',
          schema: {
            type: 'object',
            required: ['changes'],
            properties: {
              changes: {
                type: 'array',
                items: {
                  oneOf: [
                    {
                      type: 'object',
                      required: ['action', 'value'],
                      properties: { action: { type: 'string', const: 'add' }, value: {} },
                    },
                    {
                      type: 'object',
                      required: ['action', 'isbn'],
                      properties: { action: { type: 'string', const: 'take' }, isbn: { type: 'string' } },
                    },
                  ],
                },
              },
            },
          },
        },
        output: { encoding: 'application/json', schema: {} },
      },
    ],
  },
  'definitions with references as bare text': {
    rules: 'N5a N5b N5c N6b',
    documents: [
      {
        lexicon: 1,
        id: 'com.example.shop.review',
        defs: {
          main: {
            type: 'record',
            key: 'tid',
            record: {
              type: 'object',
              required: ['text', 'writtenAt'],
              properties: {
                text: { type: 'string', maxLength: 3000 },
                quotes: { type: 'array', items: '#quote' },
                about: ['#book', '#shelf'],
                replies: { type: 'array', items: ['#book', '#shelf'] },
                raw: { type: 'unknown' },
                writtenAt: { type: 'datetime' },
              },
            },
          },
          quote: { type: 'object', required: ['pages'], properties: { pages: '#pages' } },
          pages: { type: 'object', required: ['from'], properties: { from: { type: 'integer', minimum: 1 } } },
          book: { type: 'object', required: ['isbn'], properties: { isbn: { type: 'string' } } },
          shelf: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
        },
      },
    ],
  },
  'definitions with references as objects, and types that went later': {
    rules: 'N6b N6c N6d N7a N7b',
    documents: [
      {
        lexicon: 1,
        id: 'com.example.shop.author',
        defs: {
          main: {
            type: 'record',
            key: 'literal:self',
            record: {
              type: 'object',
              required: ['name'],
              properties: {
                name: { type: 'string', maxLength: 64 },
                portrait: {
                  type: 'image',
                  accept: ['image/png', 'image/jpeg'],
                  maxWidth: 2000,
                  maxHeight: 2000,
                  maxSize: 1000000,
                },
                reading: { type: 'audio', accept: ['audio/ogg'], maxLength: 600, maxSize: 5000000 },
                trailer: {
                  type: 'video',
                  accept: ['video/mp4'],
                  maxWidth: 1920,
                  maxHeight: 1080,
                  maxLength: 60,
                  maxSize: 9000000,
                },
                bornAt: { type: 'datetime' },
                works: { type: 'union', refs: ['#book', '#essay'] },
              },
            },
          },
          book: { type: 'object', required: ['isbn'], properties: { isbn: { type: 'string' } } },
          essay: { type: 'object', required: ['journal'], properties: { journal: { type: 'string' } } },
        },
      },
      {
        lexicon: 1,
        id: 'com.example.shop.followStock',
        defs: {
          main: {
            type: 'subscription',
            parameters: { type: 'params', properties: { cursor: { type: 'integer' } } },
            message: {
              schema: {
                type: 'object',
                required: ['seq', 'event', 'before'],
                nullable: ['before'],
                properties: {
                  seq: { type: 'integer' },
                  event: { type: 'string', knownValues: ['bought', 'sold'] },
                  before: { type: 'string' },
                  changes: { type: 'array', items: { type: 'ref', ref: '#change' } },
                  at: { type: 'datetime' },
                },
              },
            },
            infos: [{ name: 'CursorTooOld' }],
            errors: [{ name: 'CursorAhead' }],
          },
          change: {
            type: 'object',
            required: ['action', 'isbn'],
            nullable: ['isbn'],
            properties: { action: { type: 'string', knownValues: ['add', 'take'] }, isbn: { type: 'string' } },
          },
        },
      },
    ],
  },
}
