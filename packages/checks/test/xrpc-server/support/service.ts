import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
// @ts-expect-error Types of express are not worth a dependency here.
import express from 'express'
import {
  type MethodConfigOrHandler,
  type Options,
  type StreamConfigOrHandler,
  createServer,
} from '@atproto/xrpc-server'
import { AUTHORITY, type MethodName, SERVED_DOCUMENTS, STREAM_NSID } from './documents.ts'

/** What a service does; what it leaves out is in the lexicons, but not served. */
export interface ServiceOptions {
  readonly methods?: { readonly [Name in MethodName]?: MethodConfigOrHandler }
  readonly stream?: StreamConfigOrHandler
  /** Answers by hand, for what the library itself would never send. */
  readonly raw?: { readonly [Name in MethodName]?: (request: RawRequest, response: ServerResponse) => void }
  readonly options?: Options
}

/** A request as it came, with the path and query that were asked for. */
export type RawRequest = IncomingMessage & { readonly originalUrl: string }

/** A running service. */
export interface Service {
  /** Its origin, on a loopback port of its own. */
  readonly url: string
  /** Every request so far, handshakes included, the latest last. */
  readonly requests: readonly SeenRequest[]
  /** Connections that are open now. */
  readonly openSockets: () => number
  readonly close: () => Promise<void>
}

export interface SeenRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
}

/** Serves the documents of these tests with the protocol's reference server. */
export async function startService({ methods = {}, stream, raw = {}, options }: ServiceOptions): Promise<Service> {
  // A copy: the library adds to the documents that it is given.
  const server = createServer(JSON.parse(JSON.stringify(SERVED_DOCUMENTS)), options)
  for (const [name, answer] of Object.entries(raw)) server.routes.all(`/xrpc/${AUTHORITY}.${name}`, answer as never)
  for (const [name, method] of Object.entries(methods)) server.method(`${AUTHORITY}.${name}`, method)
  if (stream) server.streamMethod(STREAM_NSID, stream)
  const requests: SeenRequest[] = []
  const sockets = new Set<Socket>()
  const see = ({ method = '', url = '', headers }: IncomingMessage): void => {
    requests.push({ method, path: url, headers })
  }
  // Streams are served where the router is mounted in an app.
  const http = express().use(server.router).listen(0, '127.0.0.1')
  // Before the library's own listeners, so that a request has been seen when it is answered.
  http.prependListener('request', see)
  http.prependListener('upgrade', see)
  http.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await once(http, 'listening')
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    requests,
    openSockets: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy()
      http.close()
      await once(http, 'close')
    },
  }
}
