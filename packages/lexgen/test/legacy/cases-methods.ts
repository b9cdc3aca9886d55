import { defs, flat, type RuleCase } from './case.ts'

const json = 'application/json'
const object = { type: 'object', properties: { a: { type: 'string' } } }

/** N2, N3, N7, N10: parameters, bodies and messages. */
export const methodCases: readonly RuleCase[] = [
  {
    rules: ['N1', 'N2a'],
    title: 'a map of parameters, one of them called type, becomes params with a list of required names',
    given: flat({
      type: 'query',
      parameters: {
        type: { type: 'string', required: true },
        limit: { type: 'integer', required: false, default: 50 },
      },
    }),
    want: defs({
      main: {
        type: 'query',
        parameters: {
          type: 'params',
          required: ['type'],
          properties: { type: { type: 'string' }, limit: { type: 'integer', default: 50 } },
        },
      },
    }),
  },
  {
    rules: ['N2b'],
    title: 'empty parameters are none',
    given: defs({ main: { type: 'query', parameters: {} } }),
    want: defs({ main: { type: 'query' } }),
  },
  {
    rules: ['N2c'],
    title: 'parameters of type object are params',
    given: defs({
      main: { type: 'query', parameters: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } } },
    }),
    want: defs({
      main: { type: 'query', parameters: { type: 'params', required: ['a'], properties: { a: { type: 'string' } } } },
    }),
  },
  {
    rules: ['N3a'],
    title: 'an empty schema is left out, the body stays',
    given: defs({ main: { type: 'procedure', output: { encoding: json, schema: {} } } }),
    want: defs({ main: { type: 'procedure', output: { encoding: json } } }),
  },
  {
    rules: ['N3b'],
    title: 'a body without encoding and schema is none',
    given: defs({
      main: { type: 'procedure', input: { encoding: '', schema: {} }, output: { encoding: '', schema: {} } },
    }),
    want: defs({ main: { type: 'procedure' } }),
  },
  {
    rules: ['N3c'],
    title: 'a query has no input',
    given: defs({ main: { type: 'query', input: { encoding: json, schema: object } } }),
    want: defs({ main: { type: 'query' } }),
  },
  {
    rules: ['N3d'],
    title: 'a list of encodings becomes one string with commas',
    given: defs({ main: { type: 'procedure', input: { encoding: ['image/png', 'image/jpeg'] } } }),
    want: defs({ main: { type: 'procedure', input: { encoding: 'image/png,image/jpeg' } } }),
  },
  {
    rules: ['N3d'],
    title: 'encodings with commas are kept',
    given: defs({ main: { type: 'procedure', input: { encoding: 'image/png, image/jpeg' } } }),
    want: defs({ main: { type: 'procedure', input: { encoding: 'image/png, image/jpeg' } } }),
  },
  {
    rules: ['N7a'],
    title: 'numbers of messages and infos are left out',
    given: defs({
      main: {
        type: 'subscription',
        message: { schema: { type: 'union', refs: ['#a'] }, codes: { '#a': 1 } },
        infos: [{ name: 'OutdatedCursor' }],
      },
      a: object,
    }),
    want: defs({ main: { type: 'subscription', message: { schema: { type: 'union', refs: ['#a'] } } }, a: object }),
  },
  {
    rules: ['N7b'],
    title: 'an object as the message becomes a union of one, beside a definition that has the name already',
    given: defs({ main: { type: 'subscription', message: { schema: object } }, message: { type: 'token' } }),
    want: defs({
      main: { type: 'subscription', message: { schema: { type: 'union', refs: ['#message2'] } } },
      message: { type: 'token' },
      message2: object,
    }),
  },
  {
    rules: ['N7b'],
    title: 'a ref as the message becomes a union of one',
    given: defs({ main: { type: 'subscription', message: { schema: { type: 'ref', ref: '#a' } } }, a: object }),
    want: defs({ main: { type: 'subscription', message: { schema: { type: 'union', refs: ['#a'] } } }, a: object }),
  },
  {
    rules: ['N16', 'N16'],
    title: 'parameters of type unknown become strings',
    given: defs({
      main: {
        type: 'query',
        parameters: {
          type: 'params',
          properties: { q: { type: 'unknown' }, all: { type: 'array', items: { type: 'unknown' } } },
        },
      },
    }),
    want: defs({
      main: {
        type: 'query',
        parameters: {
          type: 'params',
          properties: { q: { type: 'string' }, all: { type: 'array', items: { type: 'string' } } },
        },
      },
    }),
  },
  {
    rules: ['N10'],
    title: 'an array as a body becomes a definition',
    given: defs({
      main: { type: 'query', output: { encoding: json, schema: { type: 'array', items: { type: 'string' } } } },
    }),
    want: defs({
      main: { type: 'query', output: { encoding: json, schema: { type: 'ref', ref: '#output' } } },
      output: { type: 'array', items: { type: 'string' } },
    }),
  },
]
