import { type MalformedCase, bad, field, json, main } from './case.ts'

const set = (permission: object): object =>
  main({ type: 'permission-set', permissions: [{ type: 'permission', ...permission }] })

/** LEX2xxx, where the parts of a document contradict one another. */
export const meaningCases: readonly MalformedCase[] = [
  bad(
    'LEX2011',
    'requried',
    field({ type: 'string' }, { requried: ['field'] }),
    'bad.json:7:7 - error LEX2011: expected a key of an object, found "requried"',
  ),
  bad(
    'LEX2011',
    'maxlength',
    field({ type: 'string', maxlength: 10 }),
    'bad.json:10:11 - error LEX2011: expected a key of a string, found "maxlength"',
  ),
  bad(
    'LEX2011',
    'ouput',
    main({ type: 'query', ouput: json }),
    'bad.json:7:7 - error LEX2011: expected a key of a query, found "ouput"',
  ),
  bad(
    'LEX2003',
    'a bound that is too great for any number',
    JSON.stringify(field({ type: 'integer', maximum: 7 })).replace('7', '1e400'),
    'bad.json:1:120 - error LEX2003: expected a whole number in "maximum", found the number Infinity',
  ),
  bad(
    'LEX2015',
    'a minimum above the maximum',
    field({ type: 'integer', minimum: 10, maximum: 1 }),
    'bad.json:10:22 - error LEX2015: expected minimum to be at most maximum, found 10 and 1',
  ),
  bad(
    'LEX2015',
    'a least length above the greatest',
    field({ type: 'string', minLength: 10, maxLength: 1 }),
    'bad.json:10:24 - error LEX2015: expected minLength to be at most maxLength, found 10 and 1',
  ),
  bad(
    'LEX2017',
    'a default outside the enum',
    field({ type: 'string', enum: ['asc', 'desc'], default: 'ascending' }),
    'bad.json:14:22 - error LEX2017: expected a default out of the enum, found the string "ascending"',
  ),
  bad(
    'LEX2018',
    'a const outside the enum',
    field({ type: 'integer', enum: [1, 2], const: 3 }),
    'bad.json:14:20 - error LEX2018: expected a const out of the enum, found the number 3',
  ),
  bad(
    'LEX2019',
    'a required property that does not exist',
    field({ type: 'string' }, { required: ['feild'] }),
    'bad.json:8:9 - error LEX2019: expected "required" to name properties, found "feild", which is none',
  ),
  bad(
    'LEX2019',
    'a required parameter that does not exist',
    main({ type: 'query', parameters: { type: 'params', required: ['q'], properties: {} } }),
    'bad.json:10:11 - error LEX2019: expected "required" to name properties, found "q", which is none',
  ),
  bad(
    'LEX2020',
    'a nullable property that does not exist',
    field({ type: 'string' }, { nullable: ['other'] }),
    'bad.json:8:9 - error LEX2020: expected "nullable" to name properties, found "other", which is none',
  ),
  bad(
    'LEX2021',
    'a closed union of nothing',
    field({ type: 'union', refs: [], closed: true }),
    'bad.json:10:19 - error LEX2021: expected refs in a closed union, found none',
  ),
  bad(
    'LEX2028',
    'a repo permission without collections',
    set({ resource: 'repo', action: ['create'] }),
    'bad.json:8:9 - error LEX2028: expected "collection" in a repo permission, found none',
  ),
  bad(
    'LEX2028',
    'a repo permission for everything',
    set({ resource: 'repo', collection: ['*'], action: ['create'] }),
    'bad.json:12:13 - error LEX2028: expected the NSID of a collection, found the string "*"',
  ),
  bad(
    'LEX2029',
    'an unknown action',
    set({ resource: 'repo', collection: ['com.example.post'], action: ['destroy'] }),
    'bad.json:15:13 - error LEX2029: expected create, update or delete, found the string "destroy"',
  ),
  bad(
    'LEX2030',
    'an rpc permission without methods',
    set({ resource: 'rpc', inheritAud: true }),
    'bad.json:8:9 - error LEX2030: expected "lxm" in an rpc permission, found none',
  ),
  bad(
    'LEX2031',
    'an rpc permission for no audience',
    set({ resource: 'rpc', lxm: ['com.example.getThing'] }),
    'bad.json:8:9 - error LEX2031: expected either "aud": "*" or "inheritAud": true, found neither',
  ),
  bad(
    'LEX2035',
    'required on the property',
    field({ type: 'string', required: true }),
    'bad.json:10:11 - error LEX2035: expected a key of a string, found "required"',
  ),
  bad(
    'LEX2035',
    'maxItems',
    field({ type: 'array', items: { type: 'string' }, maxItems: 5 }),
    'bad.json:13:11 - error LEX2035: expected a key of an array, found "maxItems"',
  ),
  bad(
    'LEX2036',
    'an error declared twice',
    main({ type: 'query', errors: [{ name: 'Gone' }, { name: 'Gone' }] }),
    'bad.json:11:9 - error LEX2036: expected each error once, found "Gone" again',
  ),
]
