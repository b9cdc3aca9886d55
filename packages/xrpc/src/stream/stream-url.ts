import { fieldsOf } from '../internal/fields-of.ts'
import type { XrpcClient } from '../transport/client.ts'
import { encodeParams } from '../transport/encode.ts'
import { originOf } from '../transport/origin-of.ts'
import type { Handler } from '../transport/request.ts'
import type { StreamCursor } from './options.ts'

/** Where to connect, and the cursor that the address has. */
export interface StreamAddress {
  readonly url: string
  readonly cursor: StreamCursor | undefined
}

/**
 * What a subscription is asked for: the params, or what makes them anew for each connection, from the cursor of the last message that
 * arrived (`undefined` before the first). A `cursor` of its own is where the connection starts; without one that of the message holds.
 */
export type ParamsSource<Params> = Params | ((cursor: StreamCursor | undefined) => Params | Promise<Params>)

/**
 * Address of a subscription: `wss://host/xrpc/<nsid>?params`, the `cursor` parameter replaced where one is given.
 * AT Protocol specification, "Event Stream".
 *
 * @throws {TypeError} for params that cannot be sent, or an address that is no URL of http(s) or ws(s)
 */
export function streamUrl(
  service: string | URL,
  nsid: string,
  params: unknown,
  cursor: StreamCursor | undefined,
): string {
  const query = encodeParams(nsid, cursor === undefined ? params : { ...fieldsOf(params), cursor })
  const url = new URL(`/xrpc/${nsid}${query}`, originOf(service))
  // http becomes ws and https becomes wss; what is a WebSocket address already stays.
  url.protocol = url.protocol.replace(/^http/, 'ws')
  return url.href
}

/**
 * Where a client's calls go: its own service, else the one that its handler names as `serviceUrl`.
 *
 * @throws {TypeError} where neither is known
 */
export function serviceOf(client: XrpcClient, nsid: string): string | URL {
  const service = client.service ?? handlerService(client.handler)
  if (service === undefined) {
    throw new TypeError(`${nsid}: the client sends through a handler that names no service; pass { service }`)
  }
  return service
}

function handlerService(handler: Handler | undefined): string | URL | undefined {
  const { serviceUrl } = fieldsOf(handler)
  return typeof serviceUrl === 'string' || serviceUrl instanceof URL ? serviceUrl : undefined
}
