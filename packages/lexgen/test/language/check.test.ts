import { describe, expect, test } from 'vitest'
import { isLanguage } from '@lexgen/xrpc'
import { isLanguageTag } from '../../src/language/language-tag.ts'
import { loadDocuments } from '../../src/sources/load-documents.ts'

const defs = (definitions: unknown, id: unknown = 'com.example.x'): unknown => ({ lexicon: 1, id, defs: definitions })
const main = (definition: unknown): unknown => defs({ main: definition })
const field = (schema: unknown, more: object = {}): unknown =>
  defs({ a: { type: 'object', properties: { x: schema }, ...more } })
const set = (permission: object): unknown =>
  main({ type: 'permission-set', permissions: [{ type: 'permission', ...permission }] })
const x = '/defs/a/properties/x'

/** `pointer code` of every problem, with its hint. */
function read(value: unknown): string[] {
  const { diagnostics } = loadDocuments([{ path: 'x.json', text: '', value }])
  return diagnostics.map(({ pointer, code, hint }) => `${pointer} ${code}${hint === undefined ? '' : `: ${hint}`}`)
}

describe('a mistake is named once, where it is, with what was most likely meant', () => {
  test.each<[string, unknown, string[]]>([
    [
      'a version in quotes',
      { lexicon: '1', id: 'com.example.x', defs: { a: { type: 'token' } } },
      ['/lexicon LEX2001: write 1 without quotes'],
    ],
    [
      'an id of two segments',
      defs({ a: { type: 'token' } }, 'example.x'),
      ['/id LEX2006: an NSID has at least three segments'],
    ],
    [
      'an id with a fragment',
      defs({ a: { type: 'token' } }, 'com.example.x#main'),
      ['/id LEX2006: without the fragment: "com.example.x"'],
    ],
    [
      'an id with slashes',
      defs({ a: { type: 'token' } }, 'com/example/x'),
      ['/id LEX2006: with dots: "com.example.x"'],
    ],
    ['a type in another case', field({ type: 'String' }), [`${x}/type LEX2004: did you mean "string"?`]],
    ['a type with two letters swapped', main({ type: 'qurey' }), ['/defs/main/type LEX2004: did you mean "query"?']],
    [
      'a format as a type',
      field({ type: 'at-uri' }),
      [`${x}/type LEX2004: use {"type": "string", "format": "at-uri"}`],
    ],
    [
      'a misspelt format as a type',
      field({ type: 'datetme' }),
      [`${x}/type LEX2004: did you mean {"type": "string", "format": "datetime"}?`],
    ],
    ['a type of another language', field({ type: 'bool' }), [`${x}/type LEX2004: did you mean "boolean"?`]],
    [
      'a type of its own like null',
      field({ type: 'null' }),
      [`${x}/type LEX2004: list the property in "nullable" of its object`],
    ],
    [
      'a list of types',
      field({ type: ['string', 'null'] }),
      [`${x}/type LEX2003: list the property in "nullable" of its object, or use a union`],
    ],
    ['a schema that is the name of a type', field('string'), [`${x} LEX2003: write {"type": "string"}`]],
    [
      'an object without its type',
      defs({ a: { properties: {} } }),
      ['/defs/a LEX2002: did you mean "type": "object"?'],
    ],
    [
      'parameters without their type',
      main({ type: 'query', parameters: { properties: { limit: { type: 'integer' } } } }),
      ['/defs/main/parameters LEX2002: did you mean "type": "params"?'],
    ],
    [
      'a format in another case',
      field({ type: 'string', format: 'DateTime' }),
      [`${x}/format LEX2012: did you mean datetime?`],
    ],
    [
      'a key with letters swapped',
      field({ type: 'string' }, { requried: ['x'] }),
      ['/defs/a/requried LEX2011: did you mean "required"?'],
    ],
    [
      'a key in another case',
      field({ type: 'string', maxlength: 5 }),
      [`${x}/maxlength LEX2011: did you mean "maxLength"?`],
    ],
    [
      'a misspelt key that is asked for is not missing too',
      field({ type: 'union', ref: ['#a'] }),
      [`${x}/ref LEX2011: did you mean "refs"?`],
    ],
    ['a foreign key', field({ type: 'string', 'x-go-type': 'T' }), [`${x}/x-go-type LEX2040`]],
    ['a key like one that is there', field({ type: 'string', formats: [], format: 'did' }), [`${x}/formats LEX2040`]],
    [
      'required on a property',
      field({ type: 'string', required: true }),
      [`${x}/required LEX2035: list the name in "required" of the object around it`],
    ],
    [
      'required as a flag',
      field({ type: 'string' }, { required: true }),
      ['/defs/a/required LEX2003: list the names of the properties in "required"'],
    ],
    ['required as one name', field({ type: 'string' }, { required: 'x' }), ['/defs/a/required LEX2003: write ["x"]']],
    [
      'a number in quotes',
      field({ type: 'string', maxLength: '10' }),
      [`${x}/maxLength LEX2003: write 10 without quotes`],
    ],
    [
      'a required name that is misspelt',
      field({ type: 'string' }, { required: ['y', 'X'] }),
      [
        '/defs/a/required/0 LEX2019: add the property, or drop the name',
        '/defs/a/required/1 LEX2019: did you mean "x"?',
      ],
    ],
    [
      'a default that an enum does not have',
      field({ type: 'string', enum: ['asc', 'desc'], default: 'descc' }),
      [`${x}/default LEX2017: did you mean "desc"?`],
    ],
    [
      'a record key that is literal',
      main({ type: 'record', key: 'self', record: { type: 'object', properties: {} } }),
      ['/defs/main/key LEX2010: did you mean "literal:self"?'],
    ],
    [
      'a record that is a ref',
      main({ type: 'record', key: 'tid', record: { type: 'ref', ref: '#a' } }),
      ['/defs/main/record/type LEX2005: write what it refers to in its place'],
    ],
    ['a local reference without #', field({ type: 'ref', ref: 'thing' }), [`${x}/ref LEX2022: did you mean "#thing"?`]],
    [
      'an encoding by its short name',
      main({ type: 'query', output: { encoding: 'json' } }),
      ['/defs/main/output/encoding LEX2023: did you mean "application/json"?'],
    ],
    [
      'an encoding that would begin another header',
      main({ type: 'query', output: { encoding: 'text/plain; a=b\r\nx-c: d' } }),
      ['/defs/main/output/encoding LEX2023'],
    ],
    ['a bare wildcard', field({ type: 'blob', accept: ['*'] }), [`${x}/accept/0 LEX2025: did you mean "*/*"?`]],
    ['a definition called by a path', defs({ 'a.b': { type: 'token' } }), ['/defs/a.b LEX2009: did you mean "ab"?']],
    [
      'a permission set for every collection',
      set({ resource: 'repo', collection: ['*'] }),
      ['/defs/main/permissions/0/collection/0 LEX2028: wildcards are not allowed in sets'],
    ],
    [
      'the collections of a permission under a misspelt key',
      set({ resource: 'repo', colection: ['com.example.y'] }),
      ['/defs/main/permissions/0/colection LEX2011: did you mean "collection"?'],
    ],
    [
      'the methods of a permission under a misspelt key',
      set({ resource: 'rpc', lmx: ['com.example.y'], aud: '*' }),
      ['/defs/main/permissions/0/lmx LEX2011: did you mean "lxm"?'],
    ],
    ['a key of another resource is legal', set({ resource: 'space', colection: 1, lmx: 1 }), []],
    [
      'both audiences',
      set({ resource: 'rpc', lxm: ['com.example.y'], aud: '*', inheritAud: true }),
      ['/defs/main/permissions/0 LEX2031: leave one of them out'],
    ],
  ])('%s', (_, value, want) => {
    expect(read(value)).toEqual(want)
  })

  test('every problem of a document is reported in one run', () => {
    const value = defs({
      main: { type: 'query', output: { encoding: '' }, errors: [{ name: 'A b' }] },
      a: {
        type: 'object',
        required: ['gone'],
        properties: { x: { type: 'strng' }, y: { type: 'string', minLength: 2, maxLength: 1 } },
      },
    })
    expect(
      read(value)
        .map((line) => line.split(/[ :]/)[1])
        .toSorted(),
    ).toEqual(['LEX2004', 'LEX2015', 'LEX2019', 'LEX2023', 'LEX2027'])
  })
})

describe('what can be read, but cannot be meant', () => {
  const rpc = (more: object): unknown => set({ resource: 'rpc', inheritAud: true, ...more })
  const titled = (tag: string): unknown =>
    main({ type: 'permission-set', permissions: [], 'detail:lang': { [tag]: 'x' } })

  test.each<[string, unknown, string[]]>([
    [
      'a default that is the const',
      field({ type: 'integer', const: 0, default: 0 }),
      [`${x}/default LEX2041: remove the default`],
    ],
    [
      'a default that is not',
      field({ type: 'boolean', const: false, default: true }),
      [`${x}/default LEX2041: remove the one that is not meant`],
    ],
    ['a const alone', field({ type: 'boolean', const: false }), []],
    ['a default below its bounds', field({ type: 'integer', minimum: 1, default: 0 }), [`${x}/default LEX2047`]],
    ['a default above them', field({ type: 'integer', maximum: 1, default: 2 }), [`${x}/default LEX2047`]],
    ['a default on the bound', field({ type: 'integer', minimum: 1, maximum: 3, default: 3 }), []],
    ['a default of too many bytes', field({ type: 'string', maxLength: 3, default: 'ää' }), [`${x}/default LEX2047`]],
    ['a default of too few', field({ type: 'string', minLength: 5, default: 'ää' }), [`${x}/default LEX2047`]],
    ['a default of as many as may be', field({ type: 'string', maxLength: 4, default: 'ää' }), []],
    [
      'a default of too many graphemes',
      field({ type: 'string', maxGraphemes: 1, default: '👨‍👩‍👧👨‍👩‍👧' }),
      [`${x}/default LEX2047`],
    ],
    [
      'a default of too few graphemes',
      field({ type: 'string', minGraphemes: 2, default: '👨‍👩‍👧' }),
      [`${x}/default LEX2047`],
    ],
    ['a const below its bounds', field({ type: 'integer', minimum: 1, const: 0 }), [`${x}/const LEX2048`]],
    ['a const of too many bytes', field({ type: 'string', maxLength: 1, const: 'ab' }), [`${x}/const LEX2048`]],
    [
      'a default within bounds that contradict each other, which is told once',
      field({ type: 'integer', minimum: 5, maximum: 1, default: 3 }),
      [`${x}/minimum LEX2015: swap or correct them`],
    ],
    [
      'a parameter without a name',
      main({ type: 'query', parameters: { type: 'params', properties: { '': { type: 'string' } } } }),
      ['/defs/main/parameters/properties/ LEX2042'],
    ],
    [
      'a property without a name of an inline object',
      field({ type: 'object', properties: { '': { type: 'string' } } }),
      [`${x}/properties/ LEX2042`],
    ],
    [
      'a subscription of a union of nothing',
      main({ type: 'subscription', message: { schema: { type: 'union', refs: [] } } }),
      ['/defs/main LEX2043: list the definitions of the messages under message.schema.refs'],
    ],
    [
      'a subscription whose message is misspelt, which is said once',
      main({ type: 'subscription', mesage: { schema: { type: 'union', refs: ['#message'] } } }),
      ['/defs/main/mesage LEX2011: did you mean "message"?'],
    ],
    [
      'any method, of the service that is asked for',
      rpc({ lxm: ['*'] }),
      ['/defs/main/permissions/0/lxm/0 LEX2044: wildcards are not allowed in sets'],
    ],
    [
      'a group of methods',
      rpc({ lxm: ['com.example.getX', 'com.example.*'] }),
      ['/defs/main/permissions/0/lxm/1 LEX2044: wildcards are not allowed in sets'],
    ],
    [
      'any method among others of any service',
      rpc({ lxm: ['com.example.getX', '*'], inheritAud: undefined, aud: '*' }),
      ['/defs/main/permissions/0/lxm LEX2044: list the NSIDs of the methods'],
    ],
    [
      'a resource that no set has',
      set({ resource: 'blob', accept: ['*/*'] }),
      ['/defs/main/permissions/0/resource LEX2044: a set cannot grant it: apps ask for it themselves, beside the set'],
    ],
    [
      'a misspelt resource',
      set({ resource: 'reop' }),
      ['/defs/main/permissions/0/resource LEX2044: did you mean "repo"?'],
    ],
    [
      'no resource at all',
      set({ resource: 'everything' }),
      ['/defs/main/permissions/0/resource LEX2044: servers ignore the entry'],
    ],
    ['a language with an underscore', titled('pt_BR'), ['/defs/main/detail:lang/pt_BR LEX2045: did you mean "pt-BR"?']],
    ['a language by its name', titled('portuguese (Brazil)'), ['/defs/main/detail:lang/portuguese (Brazil) LEX2045']],
    ['no language', titled(''), ['/defs/main/detail:lang/ LEX2045']],
    ['languages', titled('zh-Hant-TW'), []],
  ])('%s', (_, value, want) => {
    expect(read(value)).toEqual(want)
  })

  test('all of this is no more than a warning', () => {
    const { units, diagnostics } = loadDocuments([{ path: 'x.json', text: '', value: main({ type: 'subscription' }) }])
    expect([units.length, diagnostics.map(({ severity }) => severity)]).toEqual([1, ['warning']])
  })
})

describe('the tags of languages are those of the format', () => {
  test.each([
    'ja',
    'pt-BR',
    'zh-Hant',
    'sl-rozaj-biske',
    'de-419-DE',
    'de-1996',
    'x-private',
    'en-a-bbb-x-ccc',
    'i-klingon',
    'EN',
    'en_US',
    'en-',
    '-en',
    'e',
    'en--US',
    'english',
    'en US',
    'jä',
    '',
  ])('%j', (tag) => {
    expect(isLanguageTag(tag)).toBe(isLanguage(tag))
  })
})

describe('what the specification allows and some validators refuse', () => {
  test.each<[string, unknown]>([
    ['an inline object', field({ type: 'object', properties: { y: { type: 'string' } } })],
    ['an array of arrays', field({ type: 'array', items: { type: 'array', items: { type: 'string' } } })],
    ['an empty open union', field({ type: 'union', refs: [] })],
    ['enum beside knownValues', field({ type: 'string', enum: ['a'], knownValues: ['a', 'b'] })],
    ['an encoding with a parameter', main({ type: 'query', output: { encoding: 'text/plain; charset=utf-8' } })],
    [
      'an encoding with a comma in a parameter',
      main({ type: 'query', output: { encoding: 'application/json; profile="a,b"' } }),
    ],
    ['a pattern as an encoding', main({ type: 'procedure', input: { encoding: 'image/*' } })],
    ['a revision', { ...(defs({ a: { type: 'token' } }) as object), revision: 1.5 }],
    [
      'names of properties with any characters',
      defs({
        a: {
          type: 'object',
          properties: { 'cid-link': { type: 'string' }, '@context': { type: 'string' } },
        },
      }),
    ],
    ['a permission for a resource of tomorrow', set({ resource: 'space', anything: [1] })],
    [
      'both spellings of translated titles',
      main({ type: 'permission-set', permissions: [], 'title:lang': { de: 'x' }, 'title:langs': { de: 'x' } }),
    ],
  ])('%s', (_, value) => {
    expect(read(value)).toEqual([])
  })

  test('a definition of an announced type is left out with a warning, the others are read', () => {
    const { units, diagnostics } = loadDocuments([
      { path: 'x.json', text: '', value: defs({ main: { type: 'space' }, a: { type: 'token' } }) },
    ])
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['LEX2033 warning'])
    expect(Object.keys(units[0]?.document.defs ?? {})).toEqual(['a'])
  })

  test('a document with an error is known by its id, even when it is no JSON, and references to it are not dangling', () => {
    const broken = '{ "lexicon": 1, "id": "com.example.x", "defs": { "a": { "type": "token" }, } }'
    const invalid = JSON.stringify(defs({ a: { type: 'tokn' } }, 'com.example.y'))
    const { unreadable } = loadDocuments([broken, invalid].map((text, i) => ({ path: `${i}.json`, text })))
    expect([...unreadable]).toEqual(['com.example.x', 'com.example.y'])
  })

  test('a document of nothing else is no document, so that references to it lead nowhere', () => {
    const { units, unreadable } = loadDocuments([{ path: 'x.json', text: '', value: main({ type: 'space' }) }])
    expect(units).toEqual([])
    expect([...unreadable]).toEqual([])
  })
})
