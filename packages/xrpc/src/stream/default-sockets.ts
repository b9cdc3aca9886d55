import { importPackage } from '../../unbundled/import-package.js'
import { fieldsOf } from '../internal/fields-of.ts'
import { nodeSockets } from './node-sockets.ts'
import type { SocketFactory } from './socket.ts'
import { XrpcStreamError } from './stream-error.ts'
import { webSockets } from './web-socket.ts'
import type { WsClass, WsModule } from './ws-class.ts'

/** Gives the `WebSocket` of the package `ws`; rejected where it is not installed. */
export type WsLoader = () => Promise<WsClass>

/**
 * On Node the `WebSocket` of the package `ws`, which can ping, pause and send headers, where it is installed; else the platform's own.
 *
 * @throws {XrpcStreamError} `unavailable`: neither is there
 */
export async function defaultSockets(loadWs: WsLoader = importWs): Promise<SocketFactory> {
  let cause: unknown
  if (isNode()) {
    try {
      return nodeSockets(await loadWs())
    } catch (error) {
      cause = error
    }
  }
  if (typeof globalThis.WebSocket === 'function') return webSockets(globalThis.WebSocket)
  const advice = 'install the package `ws`, or pass its WebSocket: { sockets: nodeSockets(WebSocket) }'
  throw new XrpcStreamError(`this platform has no WebSocket; ${advice}`, { reason: 'unavailable', cause })
}

async function importWs(): Promise<WsClass> {
  // The boundary to a package that is used without its types.
  const { WebSocket } = (await importPackage('ws')) as WsModule
  return WebSocket
}

/** Whether this is Node itself. Others have versions of it too, but sockets of their own that do more than what they make of `ws`. */
function isNode(): boolean {
  const { node, bun, deno } = fieldsOf(fieldsOf(fieldsOf(globalThis)['process'])['versions'])
  return node !== undefined && bun === undefined && deno === undefined
}
