import { createHash } from 'node:crypto'
import type { HandlerContext, MethodHandler } from '@atproto/xrpc-server'

/** What arrived of a body that is not JSON. */
export interface ArrivedBody {
  readonly encoding: string
  readonly size: number
  readonly sha256: string
}

/** Tells what arrived, instead of sending it back. */
export const describeBody: MethodHandler = async ({ input }: HandlerContext) => {
  const chunks: Uint8Array[] = []
  const body = input?.body
  if (typeof body === 'string' || body instanceof Uint8Array) chunks.push(Buffer.from(body))
  else for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return { encoding: 'application/json', body: describeBytes(Buffer.concat(chunks), input?.encoding ?? '') }
}

/** What `describeBody` answers for these bytes. */
export function describeBytes(bytes: Uint8Array | string, encoding: string): ArrivedBody {
  const { length } = Buffer.from(bytes)
  return { encoding, size: length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Bytes that do not compress, the same for the same size. */
export function someBytes(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  for (let i = 0, value = 1; i < size; i++) {
    // Multiplicative congruential generator of Park and Miller.
    value = (value * 48_271) % 2_147_483_647
    bytes[i] = value
  }
  return bytes
}
