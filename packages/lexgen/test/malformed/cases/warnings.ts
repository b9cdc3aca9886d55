import { type MalformedCase, bad, document, field } from './case.ts'
import { loosenedLinkCases } from './links.ts'
import { toleratedCases } from './tolerated.ts'

const fence = (id: string): string =>
  `## ${id}\n\n\`\`\`json\n${JSON.stringify(document({ a: { type: 'token' } }, id))}\n\`\`\`\n---\n\n`

const set = (permission: object): object =>
  document({ main: { type: 'permission-set', permissions: [{ type: 'permission', ...permission }] } })

/** What is only warned of: generated all the same, but not under `--strict`. */
export const warningCases: readonly MalformedCase[] = [
  ...toleratedCases,
  ...loosenedLinkCases,
  {
    code: 'LEX1014',
    name: 'a document that is not the one that --id expects',
    files: { 'bad.json': document({ a: { type: 'token' } }) },
    options: { id: 'com.example.good' },
    first: 'bad.json:3:9 - warning LEX1014: expected the document com.example.good here, found com.example.bad',
  },
  {
    code: 'LEX1014',
    name: 'a heading that names another document',
    files: { 'page.md': `# Page\n\n${fence('com.example.bad').replace('## com.example.bad', '## com.example.good')}` },
    first: 'page.md:6:19 - warning LEX1014: expected the document com.example.good here, found com.example.bad',
  },
  {
    code: 'LEX1019',
    name: 'a heading without a lexicon',
    files: {
      'page.md': `<!-- START lex generated content. -->\n\n---\n\n## com.example.lost\n\n---\n\n${fence('com.example.bad')}<!-- END lex generated TOC -->\n`,
    },
    first: 'page.md:5:1 - warning LEX1019: expected a lexicon below the heading com.example.lost, found none',
  },
  {
    code: 'LEX3007',
    name: 'a file that is not called after its document',
    files: { 'good.json': document({ a: { type: 'token' } }) },
    first: 'good.json:3:9 - warning LEX3007: expected a file called bad.json for com.example.bad, found good.json',
  },
  bad(
    'LEX2041',
    'a default beside a const',
    field({ type: 'string', const: 'a', default: 'b' }),
    'bad.json:11:22 - warning LEX2041: expected a default or a const, found the string "b" beside the string "a"',
  ),
  bad(
    'LEX2047',
    'a default outside its bounds',
    field({ type: 'integer', minimum: 5, default: 1 }),
    'bad.json:11:22 - warning LEX2047: expected "default" to be at least 5, found 1',
  ),
  bad(
    'LEX2048',
    'a const outside its bounds',
    field({ type: 'string', maxLength: 1, const: 'ab' }),
    'bad.json:11:20 - warning LEX2048: expected "const" to be at most 1 byte, found 2 bytes',
  ),
  bad(
    'LEX2042',
    'a property without a name',
    document({ a: { type: 'object', properties: { '': { type: 'string' } } } }),
    'bad.json:8:9 - warning LEX2042: expected a name of at least one letter, found an empty one',
  ),
  bad(
    'LEX2043',
    'a subscription without messages',
    document({ main: { type: 'subscription' } }),
    'bad.json:5:5 - warning LEX2043: expected at least one message type, found none',
  ),
  bad(
    'LEX2044',
    'a permission for every method of every service',
    set({ resource: 'rpc', lxm: ['*'], aud: '*' }),
    'bad.json:11:11 - warning LEX2044: expected methods or a service to be named, found "*" for both "lxm" and "aud"',
  ),
  bad(
    'LEX2044',
    'a permission for what is no resource',
    set({ resource: 'rppo' }),
    'bad.json:10:23 - warning LEX2044: expected a resource that a set can grant, repo or rpc, found "rppo"',
  ),
  bad(
    'LEX2045',
    'a title in no language',
    document({ main: { type: 'permission-set', 'title:lang': { pt_BR: 'T' }, permissions: [] } }),
    'bad.json:8:9 - warning LEX2045: expected the tag of a language, such as pt-BR, found "pt_BR"',
  ),
  {
    code: 'LEX3008',
    name: 'a document that Windows cannot keep in a file',
    files: { 'con.json': document({ a: { type: 'token' } }, 'com.example.con') },
    first:
      'con.json:3:9 - warning LEX3008: expected names that every system can give to a file, found "con" in com.example.con',
  },
  bad(
    'LEX2012',
    'an unknown format',
    field({ type: 'string', format: 'date' }),
    'bad.json:10:21 - warning LEX2012: expected a known format, found "date"',
  ),
  bad(
    'LEX2012',
    'a misspelt format',
    field({ type: 'string', format: 'at-url' }),
    'bad.json:10:21 - warning LEX2012: expected a known format, found "at-url"',
  ),
  bad(
    'LEX2037',
    'an unknown subprotocol',
    document({
      main: {
        type: 'subscription',
        subprotocol: 'xrpc.v1.jsn',
        message: { schema: { type: 'union', refs: ['#a'] } },
      },
      a: { type: 'object', properties: {} },
    }),
    'bad.json:7:22 - warning LEX2037: expected a known subprotocol, found "xrpc.v1.jsn"',
  ),
  bad(
    'LEX2032',
    'an integer that JavaScript rounds',
    '{ "lexicon": 1, "id": "com.example.bad", "defs": { "a": { "type": "integer", "maximum": 9223372036854775807 } } }',
    'bad.json:1:89 - warning LEX2032: expected an integer of at most 53 bits, found a greater one',
  ),
  bad(
    'LEX2033',
    'a type that is announced',
    document({ main: { type: 'space' }, a: { type: 'token' } }),
    'bad.json:6:15 - warning LEX2033: expected a type of today, found the announced type "space"',
  ),
  bad(
    'LEX2034',
    'a known value given twice',
    field({ type: 'string', knownValues: ['a', 'b', 'a'] }),
    'bad.json:13:13 - warning LEX2034: expected each value once, found the string "a" again',
  ),
  bad(
    'LEX6028',
    'a float, as of early 2023',
    field({ type: 'float' }),
    'bad.json:9:19 - warning LEX6028: the type "float" is read as "integer"; fractions are lost',
  ),
  bad(
    'LEX6030',
    'a message that is an object, as of early 2023',
    document({ main: { type: 'subscription', message: { schema: { type: 'object', properties: {} } } } }),
    'bad.json:8:9 - warning LEX6030: the message is read as a union with one member',
  ),
  bad(
    'LEX6037',
    'a record without a key, as of 2022',
    document({ main: { type: 'record', record: { type: 'object', properties: {} } } }),
    'bad.json:5:5 - warning LEX6037: a record without a key is read as one with the key "tid"',
  ),
]
