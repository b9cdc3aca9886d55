import { fieldsOf } from '../internal/fields-of.ts'
import type { BodyCodec, EncodedBody } from './bodies.ts'
import type { CallOptions } from './call-options.ts'
import type { HttpMethod } from './descriptors.ts'
import type { XrpcRequest } from './request.ts'

/** A header field that can be sent: line ends in a value would begin another field. RFC 9110, sections 5.1 and 5.5. */
const HEADER_FIELD = /^[\w-]+:[\t -\xff]*$/

/** A mistake of the caller, found before anything is sent. */
export function malformed(nsid: string, what: string): TypeError {
  return new TypeError(`${nsid}: ${what} is malformed`)
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
  return { type: 'application/json', body: JSON.stringify(input ?? {}) }
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
      const pair = encodeParam(name, value)
      if (!pair) throw malformed(nsid, `parameter ${name}`)
      query += (query ? '&' : '?') + pair
    }
  }
  return query
}

/** `name=value`, or nothing for what a query cannot say. */
function encodeParam(name: string, value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'boolean' && !Number.isSafeInteger(value)) return undefined
  try {
    return `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`
  } catch {
    // Half a surrogate pair.
    return undefined
  }
}

/**
 * Adds header fields by lower-case name; `undefined` and `null` are left out.
 *
 * @throws {TypeError} naming the header that cannot be sent, but not its value, which may be a token
 */
export function addHeaders(
  { nsid, headers }: XrpcRequest,
  fields: { readonly [name: string]: string | readonly string[] | null | undefined },
): void {
  for (const name in fields) {
    const value = fields[name]
    if (value == null) continue
    if (!HEADER_FIELD.test(`${name}:${value}`)) throw malformed(nsid, `header ${name}`)
    headers[name.toLowerCase()] = `${value}`
  }
}
