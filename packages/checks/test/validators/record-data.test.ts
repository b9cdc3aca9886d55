import { join } from 'node:path'
import type { Validator } from '@lexgen/xrpc/validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { document, object, ref, string, token, union } from '../../../lexgen/test/support/build.ts'
import { programOf } from '../../../lexgen/test/support/generate-text.ts'
import { ajvFor } from '../../../lexgen/test/support/oracles/ajv.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { bundleValidators } from '../support/validators.ts'

/**
 * A record with every kind of field: each value below stands in a field of an otherwise valid record. What is wrong is given as the code and
 * the path of the issue. ajv over the JSON Schema has to give the same verdict.
 */

const NSID = 'com.example.everything'
const CID = 'bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua'
const RAW_CID = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'
const LINK = { $link: CID }
const BLOB = { $type: 'blob', ref: { $link: RAW_CID }, mimeType: 'image/png', size: 100 }
/** One grapheme of 11 UTF-16 code units and 25 bytes. */
const FAMILY = '👨‍👩‍👧‍👦'
const { size: _size, ...BLOB_WITHOUT_SIZE } = BLOB
const { ref: _ref, ...BLOB_WITHOUT_REF } = BLOB

const RECORD = {
  type: 'record',
  key: 'tid',
  record: {
    type: 'object',
    required: ['needed'],
    nullable: ['nullableText', 'nullableObject'],
    properties: {
      needed: { type: 'integer' },
      nullableText: { type: 'string' },
      nullableObject: ref('#pair'),
      flag: { type: 'boolean' },
      mustBeTrue: { type: 'boolean', const: true },
      integer: { type: 'integer' },
      range: { type: 'integer', minimum: -5, maximum: 10 },
      integerEnum: { type: 'integer', enum: [4, 9, -4] },
      integerConst: { type: 'integer', const: 42 },
      text: string(),
      bytesOfText: string({ minLength: 2, maxLength: 25 }),
      graphemes: string({ minGraphemes: 2, maxGraphemes: 4 }),
      enumeration: string({ enum: ['fish', 'tree'] }),
      known: string({ knownValues: ['blue'] }),
      constant: string({ const: 'hello' }),
      atIdentifier: string({ format: 'at-identifier' }),
      atUri: string({ format: 'at-uri' }),
      cid: string({ format: 'cid' }),
      datetime: string({ format: 'datetime' }),
      did: string({ format: 'did' }),
      handle: string({ format: 'handle' }),
      language: string({ format: 'language' }),
      nsid: string({ format: 'nsid' }),
      recordKey: string({ format: 'record-key' }),
      tid: string({ format: 'tid' }),
      uri: string({ format: 'uri' }),
      bytes: { type: 'bytes', minLength: 1, maxLength: 3 },
      link: { type: 'cid-link' },
      blob: { type: 'blob' },
      image: { type: 'blob', accept: ['image/*', 'text/vtt'], maxSize: 1000 },
      list: { type: 'array', items: { type: 'integer' }, minLength: 1, maxLength: 3 },
      lists: { type: 'array', items: { type: 'array', items: string() } },
      pair: ref('#pair'),
      inside: object({ a: string() }),
      mark: ref('#mark'),
      open: union('#pair', '#mark'),
      closed: { ...union('#pair', '#mark'), closed: true },
      constructor: string(),
    },
  },
} as const

const DOCUMENTS = [
  document(NSID, { main: RECORD, pair: object({ a: string(), b: { type: 'integer' } }), mark: token() }),
]

const PAIR = { a: 'x', b: 1 }
const TAGGED = { $type: `${NSID}#pair`, ...PAIR }

type Cases = readonly (readonly [value: unknown, issue?: string])[]

/** Values of each field; without an issue they are valid. */
const FIELDS: { readonly [field: string]: Cases } = {
  needed: [[0], [undefined, 'missing needed'], [null, 'type needed'], ['1', 'type needed'], [true, 'type needed']],
  nullableText: [[null], ['x'], [undefined], [1, 'type nullableText']],
  nullableObject: [[null], [PAIR], [{ a: 'x' }, 'missing nullableObject.b'], ['x', 'type nullableObject']],
  flag: [[true], [false], [null, 'type flag'], [0, 'type flag'], ['true', 'type flag']],
  mustBeTrue: [[true], [false, 'value mustBeTrue'], ['true', 'type mustBeTrue']],
  integer: [
    [Number.MAX_SAFE_INTEGER],
    [Number.MIN_SAFE_INTEGER],
    [-0],
    [5.0],
    [null, 'type integer'],
    [0.5, 'type integer'],
    [1e-9, 'type integer'],
    ['5', 'type integer'],
    [2 ** 53, 'range integer'],
    [-(2 ** 53), 'range integer'],
    [1e300, 'range integer'],
  ],
  range: [[-5], [10], [-6, 'range range'], [11, 'range range'], [4.5, 'type range']],
  integerEnum: [[4], [-4], [5, 'value integerEnum'], ['4', 'type integerEnum']],
  integerConst: [[42], [41, 'value integerConst'], ['42', 'type integerConst']],
  text: [[''], ['a'.repeat(100_000)], [null, 'type text'], [1, 'type text'], [[], 'type text'], [{}, 'type text']],
  bytesOfText: [
    ['ab'],
    ['é'],
    [FAMILY],
    ['a'.repeat(25)],
    ['a', 'length bytesOfText'],
    ['', 'length bytesOfText'],
    ['a'.repeat(26), 'length bytesOfText'],
    [`${FAMILY}a`, 'length bytesOfText'],
    ['é'.repeat(13), 'length bytesOfText'],
    // Half a pair is three bytes, as what stands for it.
    ['\ud800'.repeat(9), 'length bytesOfText'],
  ],
  graphemes: [
    ['ab'],
    ['abcd'],
    [FAMILY.repeat(4)],
    ['e\u0301e\u0301'],
    ['\r\na'],
    ['🇩🇪🇫🇷🇯🇵'],
    ['👍🏽👍🏽'],
    ['नमस्ते'.slice(0, 4)],
    ['a', 'graphemes graphemes'],
    [FAMILY, 'graphemes graphemes'],
    ['e\u0301', 'graphemes graphemes'],
    ['\r\n', 'graphemes graphemes'],
    ['abcde', 'graphemes graphemes'],
    [FAMILY.repeat(5), 'graphemes graphemes'],
    ['🇩🇪🇫🇷🇯🇵🇮🇹🇪🇸', 'graphemes graphemes'],
  ],
  enumeration: [['fish'], ['bird', 'value enumeration'], ['', 'value enumeration'], [1, 'type enumeration']],
  known: [['blue'], ['red'], [1, 'type known']],
  constant: [['hello'], ['Hello', 'value constant']],
  atIdentifier: [['did:plc:abc'], ['a.example.com'], ['a', 'format atIdentifier'], ['did:plc', 'format atIdentifier']],
  atUri: [
    ['at://did:plc:abc/com.example.post/self'],
    ['at://a.example.com'],
    ['https://a.example.com', 'format atUri'],
    ['at://', 'format atUri'],
    [' at://did:plc:abc', 'format atUri'],
  ],
  cid: [[CID], [RAW_CID], ['x', 'format cid'], ['', 'format cid'], [LINK, 'type cid']],
  datetime: [
    ['1985-04-12T23:20:50.123Z'],
    ['1985-04-12T23:20:50-08:00'],
    ['1985-04-12', 'format datetime'],
    ['1985-04-12T23:20Z', 'format datetime'],
    ['1985-04-12T23:20:50', 'format datetime'],
    ['1985-04-12t23:20:50z', 'format datetime'],
    ['1985-13-12T23:20:50Z', 'format datetime'],
    ['1985-04-12T23:20:50-00:00', 'format datetime'],
    [482196050, 'type datetime'],
  ],
  did: [['did:web:example.com'], ['did:web:', 'format did'], ['DID:plc:abc', 'format did']],
  handle: [['john.test'], ['john', 'format handle'], ['john.test.', 'format handle'], ['-a.test', 'format handle']],
  language: [['en'], ['zh-Hant-TW'], ['i-klingon'], ['', 'format language'], ['e', 'format language']],
  nsid: [['com.example.fooBar'], ['com.example', 'format nsid'], ['com.example.foo-bar', 'format nsid']],
  recordKey: [
    ['self'],
    ['a:b~c_d-e.f'],
    ['.', 'format recordKey'],
    ['..', 'format recordKey'],
    ['a/b', 'format recordKey'],
  ],
  tid: [['3jzfcijpj2z2a'], ['3jzfcijpj2z2', 'format tid'], ['zzzzzzzzzzzzz', 'format tid']],
  uri: [
    ['https://example.com/a?b#c'],
    ['dns:example.com'],
    ['example.com', 'format uri'],
    ['https://a b', 'format uri'],
  ],
  bytes: [
    [{ $bytes: 'AAAA' }],
    [{ $bytes: 'AA' }],
    [{ $bytes: 'AA==' }],
    [{ $bytes: '+/+/' }],
    [{ $bytes: '' }, 'length bytes.$bytes'],
    [{ $bytes: 'AAAAAA' }, 'length bytes.$bytes'],
    [{ $bytes: '-_-_' }, 'format bytes.$bytes'],
    [{ $bytes: 'A A=' }, 'format bytes.$bytes'],
    [{ $bytes: 'A' }, 'format bytes.$bytes'],
    [{ $bytes: '====' }, 'format bytes.$bytes'],
    [{ $bytes: [1, 2] }, 'type bytes.$bytes'],
    [{ $bytes: 'AAAA', more: 1 }, 'value bytes.more'],
    [{}, 'missing bytes.$bytes'],
    ['AAAA', 'type bytes'],
  ],
  link: [
    [LINK],
    [{ $link: RAW_CID }],
    [{ $link: 1 }, 'type link.$link'],
    [{ $link: null }, 'type link.$link'],
    [{ $link: '' }, 'format link.$link'],
    [{ $link: '.' }, 'format link.$link'],
    [{ ...LINK, more: 1 }, 'value link.more'],
    [{}, 'missing link.$link'],
    [CID, 'type link'],
    [null, 'type link'],
  ],
  blob: [
    [BLOB],
    [{ ...BLOB, size: 0 }],
    [{ ...BLOB, mimeType: 'application/x-anything' }],
    [BLOB_WITHOUT_SIZE, 'missing blob.size'],
    [BLOB_WITHOUT_REF, 'missing blob.ref'],
    [{ ...BLOB, size: '100' }, 'type blob.size'],
    [{ ...BLOB, size: 1.5 }, 'type blob.size'],
    [{ ...BLOB, size: -1 }, 'range blob.size'],
    [{ ...BLOB, size: null }, 'type blob.size'],
    [{ ...BLOB, mimeType: 1 }, 'type blob.mimeType'],
    [{ ...BLOB, mimeType: '' }, 'mime blob.mimeType'],
    [{ ...BLOB, mimeType: 'png' }, 'mime blob.mimeType'],
    [{ ...BLOB, ref: RAW_CID }, 'type blob.ref'],
    [{ ...BLOB, ref: { $link: 7 } }, 'type blob.ref.$link'],
    [{ ...BLOB, ref: { $link: RAW_CID, more: 1 } }, 'value blob.ref.more'],
    [{ ...BLOB, more: 1 }, 'value blob.more'],
    [{ ...BLOB, $type: 'blobby' }, 'value blob.$type'],
    [{ ...BLOB, $type: undefined }, 'missing blob.$type'],
    [
      { cid: RAW_CID, mimeType: 'image/png' },
      'missing blob.$type, missing blob.ref, missing blob.size, value blob.cid',
    ],
  ],
  image: [
    [BLOB],
    [{ ...BLOB, mimeType: 'text/vtt', size: 1000 }],
    [{ ...BLOB, mimeType: 'Image/PNG; charset=binary' }],
    [{ ...BLOB, mimeType: 'TEXT/VTT' }],
    [{ ...BLOB, mimeType: 'text/plain' }, 'mime image.mimeType'],
    [{ ...BLOB, mimeType: 'image' }, 'mime image.mimeType'],
    [{ ...BLOB, size: 1001 }, 'size image.size'],
  ],
  list: [
    [[1]],
    [[1, 2, 3]],
    [[], 'items list'],
    [[1, 2, 3, 4], 'items list'],
    [[1, null], 'type list.1'],
    [[1, 0.5], 'type list.1'],
    [{ 0: 1 }, 'type list'],
    [null, 'type list'],
  ],
  lists: [[[]], [[[], ['x']]], [['x'], 'type lists.0'], [[['x', 1]], 'type lists.0.1']],
  pair: [
    [PAIR],
    [{ ...PAIR, more: null }],
    [TAGGED],
    [{ ...PAIR, $type: 'com.example.other' }, 'value pair.$type'],
    [{ a: 'x' }, 'missing pair.b'],
    [{ a: 1, b: 1 }, 'type pair.a'],
    [[], 'type pair'],
  ],
  inside: [[{ a: '' }], [{}, 'missing inside.a'], [null, 'type inside']],
  mark: [[`${NSID}#mark`], ['other', 'value mark'], [{ $type: `${NSID}#mark` }, 'type mark']],
  open: [
    [TAGGED],
    [{ $type: `${NSID}#mark` }],
    [{ $type: 'com.example.other', b: 'x' }],
    [{ $type: `${NSID}#pair`, a: 'x' }, 'missing open.b'],
    [PAIR, 'missing open.$type'],
    [{ ...PAIR, $type: '' }, 'union open.$type'],
    [{ ...PAIR, $type: 1 }, 'type open.$type'],
    [{ ...PAIR, $type: null }, 'type open.$type'],
    ['x', 'type open'],
    [[TAGGED], 'type open'],
  ],
  closed: [
    [TAGGED],
    [{ $type: `${NSID}#mark` }],
    [{ $type: 'com.example.other' }, 'union closed.$type'],
    [{ $type: `${NSID}#pair`, a: 'x', b: '1' }, 'type closed.b'],
    [PAIR, 'missing closed.$type'],
    [`${NSID}#mark`, 'type closed'],
  ],
  constructor: [['x'], [1, 'type constructor'], [undefined]] satisfies Cases,
}

const folder = temporaryFolder()
const ajv = ajvFor(programOf(DOCUMENTS))
let record: Validator<unknown>

beforeAll(async () => {
  const out = join(folder.path, 'gen')
  generateInto(out, DOCUMENTS, '--validators')
  const load = await bundleValidators(out)
  record = (await load('com/example/everything'))['everythingValidator'] as Validator<unknown>
})
afterAll(folder.remove)

test('there are values of every field', () => {
  expect(Object.keys(FIELDS).toSorted()).toEqual(Object.keys(RECORD.record.properties).toSorted())
})

describe.each(Object.entries(FIELDS))('%s', (field, cases) => {
  test.each(cases)('%j: %s', (value, issue) => {
    const whole = { $type: NSID, needed: 1, [field]: value }
    expect(issuesOf(record, whole)).toBe(issue ?? '')
    expect(isValidToAjv(`lex:${NSID}`, whole)).toBe(issue === undefined)
  })
})

test.each<[unknown, string?]>([
  [{ $type: NSID, needed: 1, extra: { fields: 'are kept' } }],
  [{ needed: 1 }, 'missing $type'],
  [{ $type: '', needed: 1 }, 'value $type'],
  [{ $type: `${NSID}#main`, needed: 1 }, 'value $type'],
  [{ $type: 'com.example.other', needed: 1 }, 'value $type'],
  [{ $type: null, needed: 1 }, 'type $type'],
  [{ $type: 7, needed: 1 }, 'type $type'],
  [[], 'type '],
  [null, 'type '],
  ['{}', 'type '],
  [undefined, 'missing '],
])('a whole record %j: %s', (value, issue) => {
  expect(issuesOf(record, value)).toBe(issue ?? '')
  if (value !== undefined) expect(isValidToAjv(`lex:${NSID}`, value)).toBe(issue === undefined)
})

/** Codes and paths of all that is wrong. */
function issuesOf(validator: Validator<unknown>, value: unknown): string {
  const result = validator.validate(value)
  expect(validator.is(value)).toBe(result.ok)
  return result.ok ? '' : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')
}

/** What JSON makes of a value, to ajv. */
function isValidToAjv(id: string, value: unknown): boolean {
  return ajv.getSchema(id)?.(JSON.parse(JSON.stringify(value))) === true
}
