import { type MalformedCase, bad, document, field, json, main } from './case.ts'

const set = (permission: object): object =>
  main({ type: 'permission-set', permissions: [{ type: 'permission', ...permission }] })

/** LEX2xxx that no type depends on, and that other tools read: warned of, so that one foreign document does not stop the others. */
export const toleratedCases: readonly MalformedCase[] = [
  bad(
    'LEX2007',
    'no definitions',
    document({}),
    'bad.json:4:11 - warning LEX2007: expected at least one definition, found none',
  ),
  bad(
    'LEX2009',
    'a hash sign in the name of a definition',
    document({ 'a#b': { type: 'token' } }),
    'bad.json:5:5 - warning LEX2009: expected a name without "#" and ".", found the string "a#b"',
  ),
  bad(
    'LEX2009',
    'a definition without a name',
    document({ '': { type: 'token' } }),
    'bad.json:5:5 - warning LEX2009: expected a name without "#" and ".", found the string ""',
  ),
  bad(
    'LEX2010',
    'a record key of no kind',
    main({ type: 'record', key: 'self', record: { type: 'object', properties: {} } }),
    'bad.json:7:14 - warning LEX2010: expected tid, nsid, any or literal:<key>, found the string "self"',
  ),
  bad(
    'LEX2010',
    'a literal that is no record key',
    main({ type: 'record', key: 'literal:a b', record: { type: 'object', properties: {} } }),
    'bad.json:7:14 - warning LEX2010: expected tid, nsid, any or literal:<key>, found the string "literal:a b"',
  ),
  bad(
    'LEX2016',
    'a negative length',
    field({ type: 'string', maxLength: -1 }),
    'bad.json:10:24 - warning LEX2016: expected a number of at least 0, found -1',
  ),
  bad(
    'LEX2016',
    'a blob of no size',
    field({ type: 'blob', maxSize: 0 }),
    'bad.json:10:22 - warning LEX2016: expected a number of at least 1, found 0',
  ),
  bad(
    'LEX2023',
    'an encoding that is no MIME type',
    main({ type: 'query', output: { encoding: 'json' } }),
    'bad.json:8:21 - warning LEX2023: expected a MIME type such as application/json, found the string "json"',
  ),
  bad(
    'LEX2025',
    'a partial MIME pattern',
    field({ type: 'blob', accept: ['image/pn*'] }),
    'bad.json:11:13 - warning LEX2025: expected a MIME type, type/* or */*, found the string "image/pn*"',
  ),
  bad(
    'LEX2025',
    'a bare star',
    field({ type: 'blob', accept: ['*'] }),
    'bad.json:11:13 - warning LEX2025: expected a MIME type, type/* or */*, found the string "*"',
  ),
  bad(
    'LEX2026',
    'an empty enum',
    field({ type: 'string', enum: [] }),
    'bad.json:10:19 - warning LEX2026: expected at least one value in "enum", found none',
  ),
  bad(
    'LEX2027',
    'an error with white space in its name',
    main({ type: 'query', errors: [{ name: 'Not Found' }] }),
    'bad.json:9:19 - warning LEX2027: expected a name without white space, found the string "Not Found"',
  ),
  bad(
    'LEX2011',
    'requried',
    field({ type: 'string' }, { requried: ['field'] }),
    'bad.json:7:7 - warning LEX2011: expected a key of an object, found "requried"',
  ),
  bad(
    'LEX2011',
    'maxlength',
    field({ type: 'string', maxlength: 10 }),
    'bad.json:10:11 - warning LEX2011: expected a key of a string, found "maxlength"',
  ),
  bad(
    'LEX2011',
    'ouput',
    main({ type: 'query', ouput: json }),
    'bad.json:7:7 - warning LEX2011: expected a key of a query, found "ouput"',
  ),
  bad(
    'LEX2015',
    'a minimum above the maximum',
    field({ type: 'integer', minimum: 10, maximum: 1 }),
    'bad.json:10:22 - warning LEX2015: expected minimum to be at most maximum, found 10 and 1',
  ),
  bad(
    'LEX2015',
    'a least length above the greatest',
    field({ type: 'string', minLength: 10, maxLength: 1 }),
    'bad.json:10:24 - warning LEX2015: expected minLength to be at most maxLength, found 10 and 1',
  ),
  bad(
    'LEX2017',
    'a default outside the enum',
    field({ type: 'string', enum: ['asc', 'desc'], default: 'ascending' }),
    'bad.json:14:22 - warning LEX2017: expected "default" to be one of the values of "enum", found the string "ascending"',
  ),
  bad(
    'LEX2018',
    'a const outside the enum',
    field({ type: 'integer', enum: [1, 2], const: 3 }),
    'bad.json:14:20 - warning LEX2018: expected "const" to be one of the values of "enum", found the number 3',
  ),
  bad(
    'LEX2019',
    'a required property that does not exist',
    field({ type: 'string' }, { required: ['feild'] }),
    'bad.json:8:9 - warning LEX2019: expected "required" to name properties, found "feild", which is no property',
  ),
  bad(
    'LEX2019',
    'a required parameter that does not exist',
    main({ type: 'query', parameters: { type: 'params', required: ['q'], properties: {} } }),
    'bad.json:10:11 - warning LEX2019: expected "required" to name properties, found "q", which is no property',
  ),
  bad(
    'LEX2020',
    'a nullable property that does not exist',
    field({ type: 'string' }, { nullable: ['other'] }),
    'bad.json:8:9 - warning LEX2020: expected "nullable" to name properties, found "other", which is no property',
  ),
  bad(
    'LEX2021',
    'a closed union of nothing',
    field({ type: 'union', refs: [], closed: true }),
    'bad.json:10:19 - warning LEX2021: expected refs in a closed union, found none',
  ),
  bad(
    'LEX2028',
    'a repo permission without collections',
    set({ resource: 'repo', action: ['create'] }),
    'bad.json:8:9 - warning LEX2028: expected "collection" in a repo permission, found none',
  ),
  bad(
    'LEX2028',
    'a repo permission for everything',
    set({ resource: 'repo', collection: ['*'], action: ['create'] }),
    'bad.json:12:13 - warning LEX2028: expected the NSID of a collection, found the string "*"',
  ),
  bad(
    'LEX2029',
    'an unknown action',
    set({ resource: 'repo', collection: ['com.example.post'], action: ['destroy'] }),
    'bad.json:15:13 - warning LEX2029: expected create, update or delete, found the string "destroy"',
  ),
  bad(
    'LEX2030',
    'an rpc permission without methods',
    set({ resource: 'rpc', inheritAud: true }),
    'bad.json:8:9 - warning LEX2030: expected "lxm" in an rpc permission, found none',
  ),
  bad(
    'LEX2031',
    'an rpc permission for no audience',
    set({ resource: 'rpc', lxm: ['com.example.getThing'] }),
    'bad.json:8:9 - warning LEX2031: expected either "aud": "*" or "inheritAud": true, found neither',
  ),
  bad(
    'LEX2035',
    'required on the property',
    field({ type: 'string', required: true }),
    'bad.json:10:11 - warning LEX2035: expected a key of a string, found "required"',
  ),
  bad(
    'LEX2035',
    'maxItems',
    field({ type: 'array', items: { type: 'string' }, maxItems: 5 }),
    'bad.json:13:11 - warning LEX2035: expected a key of an array, found "maxItems"',
  ),
  bad(
    'LEX2036',
    'an error declared twice',
    main({ type: 'query', errors: [{ name: 'Gone' }, { name: 'Gone' }] }),
    'bad.json:11:9 - warning LEX2036: expected each error once, found "Gone" again',
  ),
  bad(
    'LEX2040',
    'a key of nobody',
    field({ type: 'string', pattern: '^a' }),
    'bad.json:10:11 - warning LEX2040: expected a key of a string, found "pattern"',
  ),
  bad(
    'LEX2046',
    'a union as a definition',
    document({ a: { type: 'union', refs: ['#b'] }, b: { type: 'object', properties: {} } }),
    'bad.json:6:15 - warning LEX2046: expected something that can be a definition, found a union',
  ),
  bad(
    'LEX2046',
    'a ref as a definition',
    document({ a: { type: 'ref', ref: '#b' }, b: { type: 'object', properties: {} } }),
    'bad.json:6:15 - warning LEX2046: expected something that can be a definition, found a ref',
  ),
  bad(
    'LEX2046',
    'unknown as a definition',
    document({ main: { type: 'unknown' } }),
    'bad.json:6:15 - warning LEX2046: expected something that can be a definition, found an unknown',
  ),
]
