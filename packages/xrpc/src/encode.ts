import type { BinaryCallOptions, ClientDefaults, HeaderFields, Method, RequestBody, XrpcRequest } from './types.ts'

/** Descriptor of a method that travels by HTTP, whatever its types. */
export type HttpMethod = Method<'query' | 'procedure', unknown, unknown, unknown, unknown>

/** What may not stand in a header value: line ends would begin another field. RFC 9110, section 5.5. */
const FORBIDDEN_IN_HEADER = /[^\t -~\x80-\xff]/

/**
 * The request that a call stands for. AT Protocol specification, "HTTP API (XRPC)", "Lexicon HTTP Endpoints".
 *
 * @throws {TypeError} naming what the caller got wrong, before anything is sent
 */
export function encodeRequest(
  client: ClientDefaults,
  { nsid, kind, input: inputEncoding, output }: HttpMethod,
  params: unknown,
  input: unknown,
  options: BinaryCallOptions,
): XrpcRequest {
  const headers = new Headers()
  const set = (name: string, value: string | null | undefined): void => {
    if (value == null) return
    if (FORBIDDEN_IN_HEADER.test(value)) throw new TypeError(`${nsid}: header ${name} holds a forbidden character`)
    headers.set(name, value)
  }
  const { proxy = client.proxy, labelers = client.labelers } = options
  set('accept', output)
  set('atproto-proxy', proxy)
  set('atproto-accept-labelers', labelers?.join(', '))
  let body: RequestBody | undefined
  if (inputEncoding) {
    const json = inputEncoding === 'application/json'
    body = json ? JSON.stringify(input ?? {}) : encodeBinary(nsid, input)
    set('content-type', json ? inputEncoding : (options.encoding ?? contentType(inputEncoding, input)))
  }
  for (const source of [client.headers, options.headers]) for (const [name, value] of fields(source)) set(name, value)
  const path = `/xrpc/${nsid}${encodeParams(nsid, params)}`
  return { nsid, kind, path, headers, body, signal: options.signal, stream: options.as === 'stream', onEnd: [] }
}

/** The query string of `params`, with its question mark. */
export function encodeParams(nsid: string, params: unknown): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item == null) continue
      if (
        typeof item === 'number' ? !Number.isSafeInteger(item) : typeof item !== 'string' && typeof item !== 'boolean'
      )
        throw new TypeError(`${nsid}: parameter ${name} has to be a string, a boolean or an integer of at most 53 bits`)
      query.append(name, String(item))
    }
  }
  return query.size ? `?${query}` : ''
}

function fields(source: HeaderFields | undefined): Iterable<readonly [string, string | undefined]> {
  if (!source) return []
  return Symbol.iterator in source ? source : Object.entries(source)
}

/** Content type where the caller names none: the blob's own, then the lexicon's if it is a single one. */
function contentType(encoding: string, input: unknown): string {
  return (input as Blob).type || (/[*,]/.test(encoding) ? 'application/octet-stream' : encoding)
}

function encodeBinary(nsid: string, input: unknown): RequestBody {
  if (typeof input === 'string' || input instanceof ArrayBuffer || ArrayBuffer.isView(input))
    return input as RequestBody
  if (input instanceof Blob || input instanceof ReadableStream) return input
  const iterator = (Object(input) as Partial<AsyncIterable<Uint8Array>>)[Symbol.asyncIterator]?.()
  if (!iterator) throw new TypeError(`${nsid}: input has to be bytes, a blob, a stream or an async iterable of bytes`)
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await iterator.return?.()),
  })
}
