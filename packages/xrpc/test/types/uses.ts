// Compiled by types.test.ts against the emitted declarations; what has to be an error says so.
import {
  type AbortError,
  applyWrites,
  type BinaryInput,
  type BlobRef,
  type collect,
  createOf,
  createRecord,
  createXrpcClient,
  deleteRecord,
  getRecord,
  type Handler,
  type InvalidSwapError,
  type KnownValues,
  listRecords,
  type Middleware,
  ofKind,
  paginate,
  putRecord,
  type RecordNotFoundError,
  recordsOf,
  retry,
  safe,
  type SafeResult,
  type StoredRecord,
  timeout,
  type UnknownErrorName,
  type UnknownVariant,
  uploadBlob,
  withMiddleware,
  withResponse,
  type WrittenRecord,
  type XrpcClient,
  type XrpcError,
  type XrpcInvalidResponseError,
  type XrpcNetworkError,
  type XrpcTimeoutError,
} from '@lexgen/xrpc'
import {
  type Same,
  is,
  ExpiredTokenError,
  type ListError,
  type ListOutput,
  list,
  noCursor,
  inputOnly,
  twoLists,
  type Post,
  type Profile,
  post,
  profile,
} from './generated.js'

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
        | ListError
        | XrpcError<UnknownErrorName>
        | XrpcNetworkError
        | XrpcTimeoutError
        | XrpcInvalidResponseError
        | AbortError
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

export async function inline(client: XrpcClient): Promise<void> {
  const repo = 'did:plc:a'
  const record = { text: '' }
  const created = await safe(createRecord(client, post, { repo, record }))
  is<Same<typeof created, SafeResult<WrittenRecord, InvalidSwapError>>>()
  const read = await safe(getRecord(client, profile, { repo }))
  is<Same<typeof read, SafeResult<StoredRecord<Profile>, RecordNotFoundError>>>()
  const outcomes = [
    created,
    read,
    await safe(putRecord(client, post, { repo, rkey: '3jzfcijpj2z2a', record })),
    await safe(deleteRecord(client, post, { repo, rkey: '3jzfcijpj2z2a' })),
    await safe(listRecords(client, post, { repo })),
    await safe(applyWrites(client, { repo, writes: [] })),
    await safe(uploadBlob(client, new Uint8Array(1))),
    await safe(Promise.resolve(1)),
    await safe(wrapped(list(client, { repo: 'r' }))),
  ]
  for (const outcome of outcomes) if (!outcome.ok) outcome.error.name.length
}
async function wrapped<T>(promise: Promise<T>): Promise<T> {
  return promise
}

export async function singleCalls(client: XrpcClient): Promise<void> {
  const tries: Middleware = ofKind('retry', (next) => (request) => next(request))
  const patient = withMiddleware(client, timeout(60_000), tries, (next) => next)
  is<Same<typeof patient, XrpcClient>>()
  const { data } = await withResponse(list(withMiddleware(client, timeout(1)), { repo: 'r' }))
  is<Same<typeof data, ListOutput>>()
  const result = await safe(list(withMiddleware(client), { repo: 'r' }))
  if (!result.ok && result.error.error === 'XrpcTimeoutError') result.error.timeoutMs.toFixed()
  for await (const { uri } of paginate(patient, list, { repo: 'r' })) uri.length
  // @ts-expect-error options are no middleware
  withMiddleware(client, { timeout: 1 })
  // @ts-expect-error a list is spread
  withMiddleware(client, [retry()])
}

export async function pages(client: XrpcClient): Promise<void> {
  for await (const record of paginate(client, list, { repo: 'r' }, { maxItems: 5 }))
    is<Same<typeof record, { uri: string }>>()
  for await (const page of paginate(client, list, { repo: 'r', limit: 5 }).pages()) is<Same<typeof page, ListOutput>>()
  is<Same<Awaited<ReturnType<typeof collect<string>>>, string[]>>()
  for await (const item of paginate(client, twoLists, { repo: 'r' }, { items: 'b' })) is<Same<typeof item, string>>()
  const posts = recordsOf(post)
  for await (const { value } of paginate(client, posts, { repo: 'a.b' })) value.text.length
  for await (const { value } of paginate(client, recordsOf(post), { repo: 'a.b' })) value.text.length
  for await (const { value } of paginate(client, recordsOf(post), { repo: 'a.b', limit: 1 }, { items: 'records' })) {
    is<Same<typeof value, Post>>()
  }
  for await (const { records } of paginate(client, recordsOf(post), { repo: 'a.b' }).pages()) {
    is<Same<typeof records, StoredRecord<Post>[]>>()
  }
  // @ts-expect-error no such parameter
  paginate(client, recordsOf(post), { repo: 'a.b', limits: 5 })
  // @ts-expect-error no such list
  paginate(client, recordsOf(post), { repo: 'a.b' }, { items: 'posts' })
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
