import { composeMessage } from '../internal/compose-message.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import type { BodyCodec, EncodedBody } from './bodies.ts'
import type { CallOptions, HeaderFields } from './call-options.ts'
import type { HttpMethod } from './descriptors.ts'

/** A header field that can be sent: line ends in a value would begin another field. RFC 9110, sections 5.1 and 5.5. */
const HEADER_FIELD = /^[\w-]+:[\t -\xff]*$/

/** What the options of a client, or of a call, say of the headers. */
interface HeaderOptions {
  readonly proxy?: string | null | undefined
  readonly labelers?: string | readonly string[] | null | undefined
  readonly headers?: HeaderFields | undefined
}

/** A mistake of the caller, found before anything is sent: in which method, where there, and what is the matter. */
export function malformed(...parts: readonly string[]): TypeError {
  return new TypeError(composeMessage(...parts))
}

/** A method without an input has neither body nor type: servers refuse either. */
export function encodeInput(
  method: HttpMethod,
  input: unknown,
  options: CallOptions,
  codec: BodyCodec | undefined,
): Partial<EncodedBody> {
  if (!method.input) return {}
  if (codec) return codec.encode(method, input, options)
  return { type: options.encoding ?? 'application/json', body: encodeJson(method.nsid, input) }
}

/**
 * The JSON of an input; one that is left out is an empty object.
 *
 * @throws {TypeError} for bytes, files, forms, streams and the like, which would go out as `{"0":1}` or `{}`
 */
export function encodeJson(nsid: string, input: unknown): string {
  // What JSON knows has no tag, and nothing to wait for: plain objects, classes of one's own, lists, values.
  const { [Symbol.toStringTag]: tag, [Symbol.asyncIterator]: next } = fieldsOf(input)
  if (tag || next) throw malformed(nsid, 'input', `expected JSON, found ${tag ?? 'a stream'}`)
  return JSON.stringify(input ?? {})
}

/**
 * The query string of `params` with its question mark, or nothing. `null` and `undefined` are left out, arrays repeat their name.
 * AT Protocol specification, "HTTP API (XRPC)", "Lexicon HTTP Endpoints".
 *
 * @throws {TypeError} naming the parameter that is neither a well-formed string, a boolean nor an integer within 53 bits
 */
export function encodeParams(nsid: string, params: unknown): string {
  const fields = fieldsOf(params)
  let query = ''
  for (const name in fields) {
    const field = fields[name]
    for (const value of Array.isArray(field) ? field : [field]) {
      if (value == null) continue
      try {
        if (typeof value !== 'string' && typeof value !== 'boolean' && !Number.isSafeInteger(value)) throw value
        query += `${query ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`
      } catch {
        // Of another type, or half a surrogate pair.
        const found = typeof value === 'number' ? value : typeof value
        throw malformed(
          nsid,
          `parameter ${name}`,
          `expected well-formed text, a boolean or a safe integer, found ${found}`,
        )
      }
    }
  }
  return query
}

/**
 * The headers that several levels ask for, of which later ones count: fields by lower-case name, of which `undefined` and `null` take away
 * what stands there. `proxy` and `labelers` that are absent leave it as it is.
 *
 * @throws {TypeError} naming the header that cannot be sent, but not its value, which may be a token
 */
export function encodeHeaders(nsid: string, ...levels: readonly HeaderOptions[]): { [name: string]: string } {
  const headers: { [name: string]: string } = {}
  const put = (name: string, value: unknown): void => {
    const key = name.toLowerCase()
    // An object from which something is deleted is slow from then on, be it that nothing was there.
    if (value == null) {
      if (headers[key]) delete headers[key]
    } else if (HEADER_FIELD.test(`${name}:${value}`)) headers[key] = `${value}`
    else throw malformed(nsid, `header ${name}`, 'expected one line of Latin-1')
  }
  for (const { proxy, labelers, headers: fields = {} } of levels) {
    if (proxy !== undefined) put('atproto-proxy', proxy)
    if (labelers !== undefined) put('atproto-accept-labelers', labelers)
    for (const name in fields) put(name, fields[name])
  }
  return headers
}
