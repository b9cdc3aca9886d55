/** What the service of these tests speaks: one method for each shape of parameters, bodies, errors and messages. */

const JSON_BODY = (schema: object) => ({ encoding: 'application/json', schema })
/** Takes any fields; `value` is one that documents of the data model may stand in. */
const ANY_OBJECT = { type: 'object', properties: { value: { type: 'unknown' } } }
const ERRORS = [{ name: 'OutOfStock', description: 'Nothing is left.' }, { name: 'TooHeavy' }]

const METHODS = {
  getParams: {
    type: 'query',
    parameters: {
      type: 'params',
      properties: {
        text: { type: 'string' },
        flag: { type: 'boolean' },
        count: { type: 'integer' },
        limited: { type: 'integer', minimum: 1, maximum: 100 },
        paged: { type: 'integer', default: 50 },
        tags: { type: 'array', items: { type: 'string' } },
        counts: { type: 'array', items: { type: 'integer' } },
        flags: { type: 'array', items: { type: 'boolean' } },
      },
    },
    output: JSON_BODY(ANY_OBJECT),
  },
  getRequired: {
    type: 'query',
    parameters: { type: 'params', required: ['who'], properties: { who: { type: 'string' } } },
    output: JSON_BODY(ANY_OBJECT),
  },
  /** A procedure that has parameters beside its body. */
  putWithParams: {
    type: 'procedure',
    parameters: {
      type: 'params',
      properties: { dryRun: { type: 'boolean' }, ids: { type: 'array', items: { type: 'integer' } } },
    },
    input: JSON_BODY(ANY_OBJECT),
    output: JSON_BODY(ANY_OBJECT),
  },
  putJson: { type: 'procedure', input: JSON_BODY(ANY_OBJECT), output: JSON_BODY(ANY_OBJECT) },
  putStrict: {
    type: 'procedure',
    input: JSON_BODY({ type: 'object', required: ['name'], properties: { name: { type: 'string', maxLength: 10 } } }),
    output: JSON_BODY(ANY_OBJECT),
  },
  putNothing: { type: 'procedure' },
  putBytes: { type: 'procedure', input: { encoding: '*/*' }, output: JSON_BODY(ANY_OBJECT) },
  putCar: { type: 'procedure', input: { encoding: 'application/vnd.ipld.car' }, output: JSON_BODY(ANY_OBJECT) },
  putText: { type: 'procedure', input: { encoding: 'text/plain' }, output: JSON_BODY(ANY_OBJECT) },
  getJson: { type: 'query', output: JSON_BODY(ANY_OBJECT) },
  getBytes: {
    type: 'query',
    parameters: { type: 'params', properties: { size: { type: 'integer' } } },
    output: { encoding: '*/*' },
  },
  getCar: { type: 'query', output: { encoding: 'application/vnd.ipld.car' } },
  getText: { type: 'query', output: { encoding: 'text/plain' } },
  getNothing: { type: 'query' },
  /** Fails as its parameter says. */
  failQuery: {
    type: 'query',
    parameters: { type: 'params', properties: { how: { type: 'string' } } },
    output: JSON_BODY(ANY_OBJECT),
    errors: ERRORS,
  },
  failProcedure: {
    type: 'procedure',
    input: JSON_BODY({ type: 'object', properties: { how: { type: 'string' } } }),
    errors: ERRORS,
  },
  /** Only clients know it. */
  getUnknown: { type: 'query', output: JSON_BODY(ANY_OBJECT) },
  getLimited: { type: 'query', output: JSON_BODY(ANY_OBJECT) },
  getPrivate: { type: 'query', output: JSON_BODY(ANY_OBJECT) },
  putPrivate: { type: 'procedure', input: JSON_BODY(ANY_OBJECT), output: JSON_BODY(ANY_OBJECT) },
  getElsewhere: {
    type: 'query',
    parameters: { type: 'params', properties: { how: { type: 'string' } } },
    output: JSON_BODY(ANY_OBJECT),
  },
  putElsewhere: { type: 'procedure', input: JSON_BODY(ANY_OBJECT), output: JSON_BODY(ANY_OBJECT) },
}

const UNION = { type: 'union', refs: ['#counted', '#filled'] }

const STREAM = {
  main: {
    type: 'subscription',
    parameters: {
      type: 'params',
      properties: { cursor: { type: 'integer' }, how: { type: 'string' }, count: { type: 'integer' } },
    },
    message: { schema: UNION },
    errors: [{ name: 'FutureCursor' }],
  },
  counted: {
    type: 'object',
    required: ['seq'],
    properties: { seq: { type: 'integer' }, note: { type: 'string' } },
  },
  filled: {
    type: 'object',
    required: ['seq', 'bytes'],
    properties: { seq: { type: 'integer' }, bytes: { type: 'bytes' }, link: { type: 'cid-link' } },
  },
}

/** Last segment of the NSID of a query or procedure. */
export type MethodName = keyof typeof METHODS

/** Where all the methods are. */
export const AUTHORITY = 'com.example'

/** NSID of the subscription. */
export const STREAM_NSID = `${AUTHORITY}.subscribeCounts`

export const DOCUMENTS: readonly { readonly id: string }[] = [
  ...Object.entries(METHODS).map(([name, main]) => ({ lexicon: 1, id: `${AUTHORITY}.${name}`, defs: { main } })),
  { lexicon: 1, id: STREAM_NSID, defs: STREAM },
]

/** The documents that the service knows. */
export const SERVED_DOCUMENTS: typeof DOCUMENTS = DOCUMENTS.filter(({ id }) => id !== `${AUTHORITY}.getUnknown`)
