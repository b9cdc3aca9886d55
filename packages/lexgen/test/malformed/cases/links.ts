import { type MalformedCase, bad, document, field } from './case.ts'

const token = { type: 'token' }
const good = document(
  { view: { type: 'object', properties: {} }, name: { type: 'string' }, spam: token },
  'com.example.defs',
)
const query = document({ main: { type: 'query' } }, 'com.example.getThing')

/** A property of `com.example.bad` beside two sound documents. */
const beside = (code: string, name: string, schema: object, first: string): MalformedCase => ({
  code,
  name,
  files: { 'bad.json': field(schema), 'defs.json': good, 'getThing.json': query },
  first,
})

/** LEX3xxx: documents that do not fit together. */
export const linkCases: readonly MalformedCase[] = [
  {
    code: 'LEX3001',
    name: 'one id in two files that differ',
    files: { 'a/defs.json': good, 'b/defs.json': document({ spam: token }, 'com.example.defs') },
    first:
      'b/defs.json:3:9 - error LEX3001: expected one document com.example.defs, found a different one in a/defs.json',
  },
  {
    code: 'LEX3001',
    name: 'one id twice in a list',
    files: { 'all.json': [document({ a: token }), document({ b: token })] },
    first: 'all.json:13:11 - error LEX3001: expected one document com.example.bad, found a different one in all.json',
  },
  {
    code: 'LEX3002',
    name: 'ids that differ in case',
    files: {
      'a/getThing.json': document({ a: token }, 'com.example.getThing'),
      'b/getthing.json': document({ a: token }, 'com.example.getthing'),
    },
    first:
      'b/getthing.json:3:9 - error LEX3002: expected ids that differ by more than case, found com.example.getthing and com.example.getThing',
  },
  beside(
    'LEX3003',
    'a ref to a document that is not there',
    { type: 'ref', ref: 'com.example.def#view' },
    'bad.json:10:18 - error LEX3003: expected property field of com.example.bad#thing to refer to a document of this run, found no com.example.def',
  ),
  beside(
    'LEX3003',
    'a member of a union in a document that is not there',
    { type: 'union', refs: ['org.elsewhere.thing'] },
    'bad.json:11:13 - error LEX3003: expected property field of com.example.bad#thing to refer to a document of this run, found no org.elsewhere.thing',
  ),
  beside(
    'LEX3004',
    'a ref to a definition that is not there',
    { type: 'ref', ref: 'com.example.defs#veiw' },
    'bad.json:10:18 - error LEX3004: expected property field of com.example.bad#thing to refer to a definition, found no "veiw" in com.example.defs',
  ),
  bad(
    'LEX3004',
    'a ref to a definition of its own that is not there',
    field({ type: 'ref', ref: '#thign' }),
    'bad.json:10:18 - error LEX3004: expected property field of com.example.bad#thing to refer to a definition, found no "thign" in com.example.bad',
  ),
  beside(
    'LEX3004',
    'a ref to the main of a document without one',
    { type: 'ref', ref: 'com.example.defs' },
    'bad.json:10:18 - error LEX3004: expected property field of com.example.bad#thing to refer to a definition, found no "main" in com.example.defs',
  ),
  beside(
    'LEX3005',
    'a ref to a query',
    { type: 'ref', ref: 'com.example.getThing' },
    'bad.json:10:18 - error LEX3005: expected property field of com.example.bad#thing to refer to data, found the query com.example.getThing',
  ),
  bad(
    'LEX3011',
    'a name for itself',
    document({ a: { ref: '#a', type: 'ref' } }),
    'bad.json:6:14 - error LEX3011: expected com.example.bad#a to be another name for a type, found that it leads back to itself',
  ),
]

/** The same where it is no more than a warning. */
export const loosenedLinkCases: readonly MalformedCase[] = [
  {
    ...beside(
      'LEX3014',
      'a document that is left out',
      { type: 'ref', ref: '#gone' },
      'bad.json:10:18 - warning LEX3014: com.example.bad is left out: expected property field of com.example.bad#thing to refer to a definition, found no "gone" in com.example.bad (LEX3004)',
    ),
    options: { skipInvalid: true },
  },
  {
    code: 'LEX3013',
    name: 'one of two documents with one id that does not count',
    files: { 'a/defs.json': good, 'b/defs.json': document({ spam: token }, 'com.example.defs') },
    options: { onConflict: 'last' },
    first:
      'a/defs.json:3:9 - warning LEX3013: expected one document com.example.defs, found a different one in b/defs.json, which counts: it is the last',
  },
  beside(
    'LEX3010',
    'a ref to a token',
    { type: 'ref', ref: 'com.example.defs#spam' },
    'bad.json:10:18 - warning LEX3010: expected property field of com.example.bad#thing to refer to data, found the token com.example.defs#spam',
  ),
  beside(
    'LEX3010',
    'a token in a union',
    { type: 'union', refs: ['com.example.defs#spam'] },
    'bad.json:11:13 - warning LEX3010: expected property field of com.example.bad#thing to refer to data, found the token com.example.defs#spam',
  ),
  beside(
    'LEX3006',
    'a union of a string',
    { type: 'union', refs: ['com.example.defs#view', 'com.example.defs#name'] },
    'bad.json:12:13 - warning LEX3006: expected property field of com.example.bad#thing to refer to objects, found the string com.example.defs#name',
  ),
  beside(
    'LEX3006',
    'a union of a query',
    { type: 'union', refs: ['com.example.defs#view', 'com.example.getThing'] },
    'bad.json:12:13 - warning LEX3006: expected property field of com.example.bad#thing to refer to objects, found the query com.example.getThing',
  ),
]
