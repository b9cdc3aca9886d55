import {
  document,
  json,
  object,
  params,
  procedure,
  query,
  record,
  ref,
  string,
  subscription,
  union,
} from '../../support/build.ts'
import type { TypeCases } from '../case.ts'

const optional = { type: 'object', properties: { theme: string() } } as const

export const CALLS: TypeCases = {
  documents: [
    document('com.call.ping', { main: query({}) }),
    document('com.call.list', { main: query({ parameters: params({ limit: { type: 'integer' } }), output: json() }) }),
    document('com.call.lists', {
      main: query({
        parameters: params({
          tags: { type: 'array', items: string() },
          kinds: { type: 'array', items: string({ enum: ['x', 'y'] }) },
        }),
      }),
    }),
    document('com.call.get', { main: query({ parameters: params({ id: string() }, ['id']), output: json() }) }),
    document('com.call.activate', { main: procedure({}) }),
    document('com.call.update', { main: procedure({ input: json(optional) }) }),
    document('com.call.upsert', { main: procedure({ input: json(ref('#options')) }), options: optional }),
    document('com.call.create', { main: procedure({ input: json(), output: json(ref('com.call.defs#view')) }) }),
    document('com.call.act', {
      main: procedure({ input: json(union('com.call.defs#view')), output: json(union('com.call.defs#view')) }),
    }),
    document('com.call.part', {
      main: procedure({
        parameters: params({ part: { type: 'integer' } }, ['part']),
        input: { encoding: 'video/mp4' },
      }),
    }),
    document('com.call.touch', { main: procedure({ parameters: params({ why: string() }), input: json(optional) }) }),
    document('com.call.patch', {
      main: procedure({ parameters: params({ id: string() }, ['id']), input: json(optional) }),
    }),
    document('com.call.text', {
      main: procedure({ input: { encoding: 'text/plain' }, output: { encoding: 'text/csv' } }),
    }),
    document('com.call.file', { main: query({ output: { encoding: '*/*' } }) }),
    document('com.call.opaque', {
      main: procedure({ input: { encoding: 'application/json' }, output: { encoding: 'application/json' } }),
    }),
    document('com.call.put', { main: procedure({ input: json(object({ record: { type: 'unknown' } })) }) }),
    document('com.call.note', { main: record({ text: string(), inner: ref('com.call.defs#view') }) }),
    document('com.call.stream', {
      main: subscription({
        parameters: params({ cursor: { type: 'integer' } }),
        message: { schema: union('com.call.defs#view', '#info') },
        errors: [{ name: 'Slow' }],
      }),
      info: object({ text: string() }),
    }),
    document('com.call.defs', { view: object({ id: string() }) }),
  ],
  cases: [
    {
      name: 'lists among the parameters may be read-only, since they are only read',
      code: `
import type { XrpcClient } from '@lexgen/xrpc'
import { type ListsParams, lists } from './com/call/lists.js'
declare const client: XrpcClient
const tags = ['a', 'b'] as const
const params: ListsParams[] = [{ tags }, { tags: ['a'] }, { tags: [...tags], kinds: ['x'] as const }]
check<Same<ListsParams['tags'], readonly string[] | undefined>>()
params[0]?.tags?.push('c') // TS2339
await lists(client, { tags, kinds: ['z'] }) // TS2322
`,
    },
    {
      name: 'there is no second argument where there are neither params nor input',
      code: `
import type { CallOptions, XrpcClient } from '@lexgen/xrpc'
import { activate } from './com/call/activate.js'
import { ping } from './com/call/ping.js'
check<Same<Parameters<typeof ping>, [client: XrpcClient, options?: CallOptions | undefined]>>()
check<Same<Parameters<typeof activate>, [client: XrpcClient, options?: CallOptions | undefined]>>()
check<Same<Awaited<ReturnType<typeof ping>>, undefined>>()
`,
    },
    {
      name: 'the argument is optional where all of it is',
      code: `
import type { XrpcClient } from '@lexgen/xrpc'
import { get } from './com/call/get.js'
import { list } from './com/call/list.js'
import { update } from './com/call/update.js'
import { upsert } from './com/call/upsert.js'
declare const client: XrpcClient
await list(client)
await list(client, {}, { headers: {} })
await update(client)
await upsert(client)
await get(client, { id: '' })
await get(client) // TS2554
await get(client, {}) // TS2345
await get(client, { id: '', other: 1 }) // TS2353
`,
    },
    {
      name: 'bodies may be refs and unions',
      code: `
import type { XrpcClient } from '@lexgen/xrpc'
import { act } from './com/call/act.js'
import { create } from './com/call/create.js'
import type { View } from './com/call/defs.js'
declare const client: XrpcClient
const view: View = await create(client, { value: '' })
const answer = await act(client, { $type: 'com.call.defs#view', id: view.id })
if (answer.$type === 'com.call.defs#view') check<Same<typeof answer.id, string>>()
await act(client, view) // TS2345
`,
    },
    {
      name: 'a procedure takes its query parameters in the options',
      code: `
import type { XrpcClient } from '@lexgen/xrpc'
import { part } from './com/call/part.js'
import { patch } from './com/call/patch.js'
import { touch } from './com/call/touch.js'
declare const client: XrpcClient
declare const why: { why: string } | undefined
const bytes = new Uint8Array()
await part(client, bytes, { params: { part: 1 }, encoding: 'video/mp4' })
await part(client, bytes) // TS2554
await part(client, bytes, {}) // TS2345
await part(client, bytes, { params: { part: '1' } }) // TS2322
await touch(client)
await touch(client, {}, { params: why })
await patch(client, undefined, { params: { id: '' } })
await patch(client, {}) // TS2554
`,
    },
    {
      name: 'bodies that are not JSON are text or bytes',
      code: `
import type { BinaryCallOptions, XrpcClient } from '@lexgen/xrpc'
import { file } from './com/call/file.js'
import { opaque } from './com/call/opaque.js'
import { part } from './com/call/part.js'
import { text } from './com/call/text.js'
declare const client: XrpcClient
declare const options: BinaryCallOptions
check<Same<Awaited<ReturnType<typeof text>>, string>>()
await text(client, 'text')
await text(client, new Blob([]))
await part(client, new Blob([]), { params: { part: 1 } })
await part(client, 'text', { params: { part: 1 } }) // TS2345
const bytes: Uint8Array = await file(client)
const stream: ReadableStream<Uint8Array> = await file(client, { as: 'stream' })
const either: Uint8Array | ReadableStream<Uint8Array> = await file(client, options)
const json: unknown = await opaque(client, [1, 'any JSON'])
void [bytes, stream, either, json]
`,
    },
    {
      name: 'a record, written out or in a variable, fits where the lexicon says unknown',
      code: `
import type { XrpcClient } from '@lexgen/xrpc'
import { type Note, note } from './com/call/note.js'
import { put } from './com/call/put.js'
declare const client: XrpcClient
const written: Note = { $type: note.nsid, text: '', inner: { id: '' } }
await put(client, { record: written })
await put(client, { record: { $type: 'com.example.other' } })
await put(client, { record: 'text' }) // TS2322
await put(client, { record: null }) // TS2322
`,
    },
    {
      name: 'a subscription has typed params, messages and errors',
      code: `
import type { Method } from '@lexgen/xrpc'
import { type SlowError, type StreamMessage, type StreamParams, streamMethod } from './com/call/stream.js'
type Stream = Method<'subscription', StreamParams, undefined, StreamMessage, SlowError>
check<Same<typeof streamMethod, Stream>>()
const params: StreamParams = { cursor: 1 }
export function show(message: StreamMessage): string {
  switch (message.$type) {
    case 'com.call.stream#info':
      return message.text
    case 'com.call.defs#view':
      return message.id
  }
}
void params
`,
    },
    {
      name: 'the namespaced client has the same signatures, bound to one client',
      code: `
import type { XrpcClient } from '@lexgen/xrpc'
import { createClient } from './client.js'
declare const xrpc: XrpcClient
const { call } = createClient(xrpc).com
const output = await call.get({ id: '' })
check<Same<typeof output.value, string>>()
await call.update()
await call.get() // TS2554
const stream: ReadableStream<Uint8Array> = await call.file({ as: 'stream' })
void stream
`,
    },
    {
      name: 'the index has types only',
      code: `
import type { ComCallGet } from './index.js'
import * as index from './index.js'
const params: ComCallGet.GetParams = { id: '' }
index.ComCallGet.getMethod // TS2339
void params
`,
    },
  ],
}
