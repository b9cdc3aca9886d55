// The lexicons that the probe speaks, beside those of sessions: one method for each thing that a platform may do in its own way.

const json = { encoding: 'application/json', schema: { type: 'object', properties: {} } }
const text = { type: 'string' }
const parameters = (properties) => ({ type: 'params', properties })

const METHODS = {
  echo: {
    type: 'query',
    parameters: parameters({
      text,
      flag: { type: 'boolean' },
      count: { type: 'integer' },
      tags: { type: 'array', items: text },
    }),
    output: json,
  },
  put: { type: 'procedure', input: json, output: json },
  upload: { type: 'procedure', input: { encoding: '*/*' }, output: json },
  download: {
    type: 'query',
    parameters: parameters({ size: { type: 'integer' }, how: text }),
    output: { encoding: '*/*' },
  },
  fail: {
    type: 'query',
    parameters: parameters({ how: text, key: text }),
    output: json,
    errors: [{ name: 'OutOfStock' }],
  },
  move: { type: 'procedure', input: json, output: json },
}

const SUBSCRIPTION = {
  main: {
    type: 'subscription',
    parameters: parameters({ how: text, cursor: { type: 'integer' } }),
    message: { schema: { type: 'union', refs: ['#counted'] } },
    errors: [{ name: 'FutureCursor' }],
  },
  counted: {
    type: 'object',
    required: ['seq', 'bytes'],
    properties: { seq: { type: 'integer' }, bytes: { type: 'bytes' } },
  },
}

export const DOCUMENTS = [
  ...Object.entries(METHODS).map(([name, main]) => ({ lexicon: 1, id: `com.example.${name}`, defs: { main } })),
  { lexicon: 1, id: 'com.example.subscribe', defs: SUBSCRIPTION },
]
