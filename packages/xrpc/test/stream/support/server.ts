import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
// @ts-expect-error `ws` has no types of its own; the tests take it as it is.
import { WebSocketServer } from 'ws'

/** The server's side of one connection. */
export interface ServerSocket {
  send(data: Uint8Array | string): void
  close(code?: number, reason?: string): void
  terminate(): void
  pause(): void
  readonly bufferedAmount: number
  on(event: 'close', listener: (code: number) => void): void
}

export interface StreamServer {
  /** `http://127.0.0.1:port` */
  url: string
  /** Request targets of the handshakes so far. */
  targets: string[]
  requests: IncomingMessage[]
  /** Connections that are open now. */
  openSockets(): number
  close(): Promise<void>
}

export interface StreamServerOptions {
  /** Called for each connection; `index` counts from 0. */
  onConnection?: (socket: ServerSocket, index: number, url: URL) => void
  /** The raw HTTP response with which to refuse the handshake of connection `index`. */
  refuse?: (index: number) => string | undefined
  /** What of the offered subprotocols is chosen. @default none */
  choose?: (offered: ReadonlySet<string>) => string | false
  /** Whether frames are compressed for clients that take that. */
  perMessageDeflate?: boolean
  /** Whether pings of the client are answered. */
  autoPong?: boolean
}

/** A WebSocket server on loopback. */
export async function startStreamServer({
  onConnection,
  refuse,
  choose = () => false,
  autoPong = true,
  perMessageDeflate = false,
}: StreamServerOptions): Promise<StreamServer> {
  const http = createServer()
  const sockets = new Set<Socket>()
  const targets: string[] = []
  const requests: IncomingMessage[] = []
  const wss = new WebSocketServer({ noServer: true, autoPong, perMessageDeflate, handleProtocols: choose })
  http.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  http.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const index = targets.push(request.url ?? '') - 1
    requests.push(request)
    const refusal = refuse?.(index)
    if (refusal !== undefined) {
      socket.end(refusal)
      return
    }
    wss.handleUpgrade(request, socket, head, (webSocket: ServerSocket) => {
      onConnection?.(webSocket, index, new URL(request.url ?? '', 'http://localhost'))
    })
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    targets,
    requests,
    openSockets: () => sockets.size,
    async close() {
      for (const socket of sockets) socket.destroy()
      http.close()
      await once(http, 'close')
    },
  }
}
