import { nodeSockets } from './node-sockets.ts'
import type { SocketFactory } from './socket.ts'
import { XrpcStreamError } from './stream-error.ts'
import { webSockets } from './web-socket.ts'

/**
 * The platform's own `WebSocket`; where there is none, as on Node 20, that of the package `ws`.
 *
 * @throws {XrpcStreamError} `unavailable`: neither is there
 */
export async function defaultSockets(): Promise<SocketFactory> {
  if (typeof globalThis.WebSocket === 'function') return webSockets(globalThis.WebSocket)
  try {
    const { WebSocket } = await import('ws')
    return nodeSockets(WebSocket)
  } catch (cause) {
    throw new XrpcStreamError('this platform has no WebSocket; install the package `ws`', {
      reason: 'unavailable',
      cause,
    })
  }
}
