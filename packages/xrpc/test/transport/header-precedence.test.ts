import { expect, test } from 'vitest'
import { call, type CallOptions, type ClientDefaults, createXrpcClient } from '../../src/index.ts'
import { getItem } from '../support/methods.ts'

const PROXY = 'atproto-proxy'
const LABELERS = 'atproto-accept-labelers'

test.each<[string, ClientDefaults, CallOptions, { [name: string]: string | null }]>([
  ['a header of the client', { headers: { [PROXY]: 'did:web:a#b' } }, {}, { [PROXY]: 'did:web:a#b' }],
  [
    'proxy before a header of the client',
    { headers: { [PROXY]: 'x' } },
    { proxy: 'did:web:c#d' },
    { [PROXY]: 'did:web:c#d' },
  ],
  [
    'the same in another case',
    { headers: { 'Atproto-Proxy': 'x' } },
    { proxy: 'did:web:c#d' },
    { [PROXY]: 'did:web:c#d' },
  ],
  [
    'proxy: null before a header of the client',
    { headers: { 'ATPROTO-PROXY': 'x' } },
    { proxy: null },
    { [PROXY]: null },
  ],
  ['proxy: null before proxy', { proxy: 'did:web:a#b' }, { proxy: null }, { [PROXY]: null }],
  ['proxy: undefined is absent', { proxy: 'did:web:a#b' }, { proxy: undefined }, { [PROXY]: 'did:web:a#b' }],
  [
    'a header before the proxy of the client',
    { proxy: 'did:web:a#b' },
    { headers: { 'Atproto-Proxy': 'x' } },
    { [PROXY]: 'x' },
  ],
  [
    'a header that is undefined',
    { proxy: 'did:web:a#b' },
    { headers: { 'Atproto-Proxy': undefined } },
    { [PROXY]: null },
  ],
  [
    'labelers before a header of the client',
    { headers: { [LABELERS]: 'x' } },
    { labelers: ['did:plc:a'] },
    { [LABELERS]: 'did:plc:a' },
  ],
  ['no labelers before a header of the client', { headers: { [LABELERS]: 'x' } }, { labelers: [] }, { [LABELERS]: '' }],
  ['labelers: null before labelers', { labelers: ['did:plc:a'] }, { labelers: null }, { [LABELERS]: null }],
  [
    'labelers: null before a header of the client',
    { headers: { [LABELERS]: 'x' } },
    { labelers: null },
    { [LABELERS]: null },
  ],
  ['a header before one of the client', { headers: { 'X-A': '1' } }, { headers: { 'x-a': '2' } }, { 'x-a': '2' }],
  [
    'undefined, whatever the case',
    { headers: { Authorization: 't' } },
    { headers: { authorization: undefined } },
    { authorization: null },
  ],
  [
    'null, whatever the case',
    { headers: { authorization: 't' } },
    { headers: { AUTHORIZATION: null } },
    { authorization: null },
  ],
  ['undefined of the client sends none', { headers: { authorization: undefined } }, {}, { authorization: null }],
  ['what the runtime sends can be taken away', {}, { headers: { Accept: null } }, { accept: null }],
])('the call counts before the client: %s', async (_, defaults, options, want) => {
  let sent = new Headers()
  const handler = async (_path: string, init: RequestInit): Promise<Response> => {
    sent = new Headers(init.headers)
    return new Response('{"id":1}', { headers: { 'content-type': 'application/json' } })
  }
  await call(createXrpcClient({ handler, ...defaults }), getItem, {}, undefined, options)
  expect(Object.fromEntries(Object.keys(want).map((name) => [name, sent.get(name)]))).toEqual(want)
})
