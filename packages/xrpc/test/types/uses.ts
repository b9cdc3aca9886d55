// Compiled by types.test.ts against the emitted declarations; what has to be an error says so.
import {
  type AbortError,
  type BinaryInput,
  type BlobRef,
  call,
  callBinary,
  type CallOptions,
  type collect,
  createOf,
  createRecord,
  createXrpcClient,
  getRecord,
  type Handler,
  hasType,
  type KnownValues,
  type Method,
  type Middleware,
  paginate,
  putRecord,
  type RecordDescriptor,
  recordsOf,
  retry,
  safe,
  type UnknownVariant,
  uploadBlob,
  withResponse,
  type XrpcClient,
  XrpcError,
  type XrpcInvalidResponseError,
  type XrpcNetworkError,
  type XrpcPromise,
  type XrpcTimeoutError,
} from '@lexgen/xrpc'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const is = <T extends true>(_?: T): void => undefined

// Generated code.
class ExpiredTokenError extends XrpcError {
  static readonly errorName = 'ExpiredToken'
  declare readonly error: 'ExpiredToken'
}
class InvalidTokenError extends XrpcError {
  static readonly errorName = 'InvalidToken'
  declare readonly error: 'InvalidToken'
}
type ListError = ExpiredTokenError | InvalidTokenError
interface ListParams {
  repo: string
  limit?: number | undefined
  cursor?: string | undefined
}
interface ListOutput {
  cursor?: string | undefined
  records: { uri: string }[]
}
const listMethod: Method<'query', ListParams, undefined, ListOutput, ListError> = {
  nsid: 'com.example.list',
  kind: 'query',
  output: 'application/json',
  errors: { ExpiredToken: ExpiredTokenError, InvalidToken: InvalidTokenError },
}
function list(client: XrpcClient, params: ListParams, options?: CallOptions): XrpcPromise<ListOutput, ListError> {
  return call(client, listMethod, params, undefined, options)
}
const noCursorMethod: Method<'query', { repo: string }, undefined, { did: string }, XrpcError> = {
  nsid: 'a.b.c',
  kind: 'query',
}
function noCursor(
  client: XrpcClient,
  params: { repo: string },
  options?: CallOptions,
): XrpcPromise<{ did: string }, XrpcError> {
  return call(client, noCursorMethod, params, undefined, options)
}
function inputOnly(client: XrpcClient, params: ListParams): XrpcPromise<{ records: string[] }, XrpcError> {
  return callBinary(client, { nsid: 'a.b.c', kind: 'query' }, params, undefined)
}
function twoLists(
  client: XrpcClient,
  params: ListParams,
): XrpcPromise<{ cursor?: string; a: number[]; b: string[] }, XrpcError> {
  return callBinary(client, { nsid: 'a.b.c', kind: 'query' }, params, undefined)
}
interface Post {
  $type: 'app.example.post'
  text: string
}
interface Profile {
  $type: 'app.example.profile'
  name?: string | undefined
}
const post: RecordDescriptor<'app.example.post', 'tid', Post> = {
  nsid: 'app.example.post',
  key: 'tid',
  is: (value): value is Post => hasType(value, 'app.example.post'),
}
const profile: RecordDescriptor<'app.example.profile', 'literal:self', Profile> = {
  nsid: 'app.example.profile',
  key: 'literal:self',
  is: (value): value is Profile => hasType(value, 'app.example.profile'),
}

export async function calls(client: XrpcClient): Promise<void> {
  is<Same<Awaited<ReturnType<typeof list>>, ListOutput>>()
  const { data, status, headers } = await withResponse(list(client, { repo: 'r' }))
  is<Same<typeof data, ListOutput>>()
  is<Same<typeof status, number>>()
  headers.get('x')

  const result = await safe(list(client, { repo: 'r' }))
  if (result.ok) is<Same<typeof result.data, ListOutput>>()
  else {
    const { error } = result
    is<
      Same<
        typeof error,
        ListError | XrpcError | XrpcNetworkError | XrpcTimeoutError | XrpcInvalidResponseError | AbortError
      >
    >()
    if (error instanceof ExpiredTokenError) is<Same<typeof error.error, 'ExpiredToken'>>()
    else if (error.name === 'XrpcTimeoutError') error.timeoutMs.toFixed()
    else if (error.name === 'XrpcError') error.error.toUpperCase()
    // @ts-expect-error an error is not a result
    result.data
  }
  const plain = await safe(Promise.resolve(1))
  if (plain.ok) is<Same<typeof plain.data, number>>()
}

export function narrowing(error: unknown): string {
  if (error instanceof ExpiredTokenError) return error.error
  if (error instanceof XrpcError) return `${error.status} ${error.nsid} ${error.headers?.get('a')}`
  return ''
}

export async function pages(client: XrpcClient): Promise<void> {
  for await (const record of paginate(client, list, { repo: 'r' }, { maxItems: 5 }))
    is<Same<typeof record, { uri: string }>>()
  for await (const page of paginate(client, list, { repo: 'r', limit: 5 }).pages()) is<Same<typeof page, ListOutput>>()
  is<Same<Awaited<ReturnType<typeof collect<string>>>, string[]>>()
  for await (const item of paginate(client, twoLists, { repo: 'r' }, { items: 'b' })) is<Same<typeof item, string>>()
  const posts = recordsOf(post)
  for await (const { value } of paginate(client, posts, { repo: 'a.b' })) value.text.length
  // @ts-expect-error neither takes nor gives a cursor
  paginate(client, noCursor, { repo: 'r' })
  // @ts-expect-error takes a cursor, but gives none
  paginate(client, inputOnly, { repo: 'r' })
  // @ts-expect-error no such parameter
  paginate(client, list, { repo: 'r', limits: 5 })
  // @ts-expect-error repo is missing
  paginate(client, list, { limit: 5 })
  // @ts-expect-error no such list
  paginate(client, twoLists, { repo: 'r' }, { items: 'c' })
}

export async function records(client: XrpcClient): Promise<void> {
  const { value } = await getRecord(client, post, { repo: 'alice.example.com', rkey: '3jzfcijpj2z2a' })
  is<Same<typeof value, Post>>()
  await getRecord(client, profile, { repo: 'did:plc:a' })
  await createRecord(client, post, { repo: 'did:plc:a', record: { text: '' } })
  await putRecord(client, profile, { repo: 'did:plc:a', record: { name: '' }, swapRecord: null })
  createOf(post, { record: { $type: 'app.example.post', text: '' } })
  // @ts-expect-error the key is missing
  await getRecord(client, post, { repo: 'did:plc:a' })
  // @ts-expect-error the key is another
  await getRecord(client, profile, { repo: 'did:plc:a', rkey: 'me' })
  // @ts-expect-error text is missing
  await createRecord(client, post, { repo: 'did:plc:a', record: {} })
  // @ts-expect-error of another type
  await createRecord(client, post, { repo: 'did:plc:a', record: { $type: 'app.example.profile', text: '' } })
  // @ts-expect-error no repository
  await getRecord(client, post, { repo: 'alice', rkey: '3jzfcijpj2z2a' })
}

export async function blobs(client: XrpcClient, file: BinaryInput): Promise<BlobRef> {
  // @ts-expect-error a string is no file
  await uploadBlob(client, 'text')
  return uploadBlob(client, file, { onProgress: ({ loaded, total }) => `${loaded} ${total?.toFixed()}` })
}

export function clients(session: { fetchHandler(path: string, init?: RequestInit): Promise<Response> }): XrpcClient[] {
  const handlers: Handler[] = [
    session,
    (path, init) => fetch(path, init),
    { handle: (path, init) => fetch(path, init) },
  ]
  const header: Middleware = (next) => (request) => next({ ...request, headers: { ...request.headers, a: 'b' } })
  // @ts-expect-error not an address of a service
  createXrpcClient({ service: 'https://example.com', proxy: 'did:web:a' })
  // @ts-expect-error Headers would be ignored
  createXrpcClient({ service: 'https://example.com', headers: new Headers() })
  return handlers.map((handler) =>
    createXrpcClient({ handler, use: [retry(), header], proxy: 'did:web:a#b', labelers: ['did:plc:a;redact'] }),
  )
}

interface Images {
  $type: 'app.example.images'
  images: string[]
}
interface Video {
  $type: 'app.example.video'
  url: string
}
export function unions(embed: Images | Video | UnknownVariant): string {
  switch (embed.$type) {
    case 'app.example.images':
      return embed.images.join()
    case 'app.example.video':
      return embed.url
    default:
      is<Same<typeof embed, UnknownVariant>>()
      return embed.$type.toUpperCase()
  }
}
// @ts-expect-error a known member that is malformed is not an unknown one
export const malformed: Images | UnknownVariant = { $type: 'app.example.images', images: 5 }
export const status: KnownValues<'a' | 'b'>[] = ['a', 'anything']
