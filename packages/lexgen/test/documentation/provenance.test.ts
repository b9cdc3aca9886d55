import * as cid from '@atcute/cid'
import { encode } from '@atcute/cbor'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describePage, createPageScope } from '../../src/documentation/describe-page.ts'
import { encodeDagCbor } from '../../src/documentation/dag-cbor.ts'
import type { Page, Provenance } from '../../src/documentation/page.ts'
import { cidOf } from '../../src/documentation/provenance.ts'
import type { Json } from '../../src/text/json.ts'
import { defaultOptions } from '../../src/api/options.ts'
import { claimantsOf } from '../../src/emit/emitters.ts'
import { claimSymbols } from '../../src/emit/run-emitters.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import { piecesOf } from '../../src/sources/pieces.ts'
import { sourcesOf } from '../../src/sources/sources-of.ts'
import { gatherDocuments, loadSources } from '../../src/sources/load-documents.ts'

/** As it was published in April 2026, with the CID that the network has for it. */
const PUBLISHED = {
  id: 'com.atproto.server.getServiceAuth',
  defs: {
    main: {
      type: 'query',
      errors: [
        {
          name: 'BadExpiration',
          description:
            'Indicates that the requested expiration date is not a valid. May be in the past or may be reliant on the requested scopes.',
        },
      ],
      output: {
        schema: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } },
        encoding: 'application/json',
      },
      parameters: {
        type: 'params',
        required: ['aud'],
        properties: {
          aud: {
            type: 'string',
            format: 'did',
            description: 'The DID of the service that the token will be used to authenticate with',
          },
          exp: {
            type: 'integer',
            description:
              'The time in Unix Epoch seconds that the JWT expires. Defaults to 60 seconds in the future. The service may enforce certain time bounds on tokens depending on the requested scope.',
          },
          lxm: { type: 'string', format: 'nsid', description: 'Lexicon (XRPC) method to bind the requested token to' },
          aud_svc: {
            type: 'string',
            description:
              "The id of the service endpoint under the 'aud' DID to authenticate with. In other words, the part after '#' in the DID document service endpoint 'id'. For sessions constrained to specific 'rpc' permissions, this field is required to match the name part of the 'aud' field on the permission.",
          },
        },
      },
      description: 'Get a signed token on behalf of the requesting DID for the requested service.',
    },
  },
  $type: 'com.atproto.lexicon.schema',
  lexicon: 1,
}
const CID = 'bafyreid4bzib4midhj56gvvv74sgqqdn6lj3o4l45haolviicsra6qfxpu'
const URI = 'at://did:plc:6msi3pj7krzih5qxqtryxlzw/com.atproto.lexicon.schema/com.atproto.server.getServiceAuth'

/** The page of what a file holds. */
function pageOf(file: object): Page {
  const text = JSON.stringify(file)
  const { sources } = sourcesOf({ path: 'a.json', text }, file, piecesOf(file))
  const { units } = gatherDocuments(loadSources(sources))
  const { program } = linkProgram(units)
  const symbols = claimSymbols(claimantsOf('docs'), program, defaultOptions())
  const scope = createPageScope(program.documents, program, symbols)
  const [document] = program.documents
  if (document === undefined) throw new Error('No document was read')
  return describePage(document, scope)
}

describe('a page says of a document', () => {
  const { $type, ...local } = PUBLISHED
  test.each<[string, object, Provenance | undefined]>([
    ['that was published: its CID, however its keys are sorted', PUBLISHED, { cid: CID }],
    [
      'the same with the keys the other way round',
      Object.fromEntries(Object.entries(PUBLISHED).toReversed()),
      { cid: CID },
    ],
    [
      'that came with its record: address and DID, too',
      { uri: URI, cid: CID, value: PUBLISHED },
      { uri: URI, did: URI.split('/')[2], cid: CID },
    ],
    [
      'that is not what its server stated: both CIDs',
      { uri: URI, cid: 'bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua', value: PUBLISHED },
      {
        uri: URI,
        did: URI.split('/')[2],
        cid: CID,
        statedCid: 'bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua',
      },
    ],
    [
      'whose record has an address by handle: no DID',
      { uri: 'at://a.example/b/c', cid: CID, value: PUBLISHED },
      { uri: 'at://a.example/b/c', cid: CID },
    ],
    ['that is a file of somebody: nothing', local, undefined],
  ])('%s', (_name, file, expected) => {
    expect($type).toBe('com.atproto.lexicon.schema')
    expect(pageOf(file).provenance).toEqual(expected)
  })
})

describe('DAG-CBOR', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.maxSafeInteger(),
    fc.constantFrom(
      0,
      23,
      24,
      255,
      256,
      65_535,
      65_536,
      2 ** 32 - 1,
      2 ** 32,
      -1,
      -24,
      -25,
      -257,
      Number.MIN_SAFE_INTEGER,
    ),
    fc.boolean(),
    fc.constant(null),
  )
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('value')),
      fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { noNullPrototype: true }),
    ),
  }))

  test('is what the package for it writes, and so is the CID', () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(encodeDagCbor(each)?.toString('hex')).toBe(Buffer.from(encode(each)).toString('hex'))
      }),
    )
  })

  test.each([
    ['fractions', { a: 1.5 }],
    ['links', { a: { $link: CID } }],
    ['bytes', { a: [{ $bytes: '' }] }],
  ])('is not claimed of what no lexicon holds: %s', (_name, each) => {
    expect(cidOf(each)).toBeUndefined()
  })

  test('gives the CID that the package for CIDs reads', () => {
    expect(cid.toString(cid.fromString(cidOf(PUBLISHED) ?? ''))).toBe(CID)
  })
})

test.each([
  [
    'that was published has what is required first, since its keys are sorted',
    { $type: PUBLISHED.$type },
    ['zeal', 'able'],
  ],
  ["of a file has its author's order", {}, ['able', 'zeal']],
])('an object %s', (_name, type, expected) => {
  const main = {
    type: 'object',
    required: ['zeal'],
    properties: { able: { type: 'string' }, zeal: { type: 'string' } },
  }
  const { definitions } = pageOf({ ...type, lexicon: 1, id: 'com.example.thing', defs: { main } })
  expect(definitions[0]?.parts[0]?.value?.fields?.map(({ name }) => name)).toEqual(expected)
})
