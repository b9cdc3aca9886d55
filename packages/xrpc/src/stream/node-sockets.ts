import { CLOSE_ABNORMAL, CLOSE_INVALID_DATA, CLOSE_NORMAL, CLOSE_PROTOCOL_ERROR, CLOSE_TOO_BIG } from './close-code.ts'
import { MAX_REFUSAL_BYTES, type HandshakeRefusal, type SocketClose, type SocketFactory } from './socket.ts'
import type { WsClass, WsRefusal, WsSocket } from './ws-class.ts'

/**
 * Sockets of the npm package `ws`: they send headers, stop reading when told, ping, and tell why a handshake was refused.
 *
 * @param WebSocketClass the `WebSocket` that `ws` exports.
 */
export function nodeSockets(WebSocketClass: WsClass): SocketFactory {
  return {
    sendsHeaders: true,
    pings: true,
    open({ url, headers, maxFrameBytes, subprotocol }, handlers) {
      // The boundary to a package that is used without its types.
      const socket = new WebSocketClass(url, subprotocol === undefined ? [] : [subprotocol], {
        headers,
        maxPayload: maxFrameBytes,
        // Hashes and signatures do not get shorter; the streams that name a subprotocol are of JSON, which does by far.
        perMessageDeflate: subprotocol !== undefined,
      }) as WsSocket
      const decoder = new TextDecoder()
      let closed = false
      let cause: unknown
      let refusal: HandshakeRefusal | undefined
      let disagreement: SocketClose['subprotocol']
      const release = () => {
        closed = true
        socket.removeAllListeners()
        // `ws` reports the end that we asked for as an error; without a listener that would bring the process down.
        socket.on('error', () => undefined)
        socket.terminate()
      }
      const finish = (code: number, reason: string) => {
        if (closed) return
        release()
        handlers.onClose({
          code,
          reason,
          cause,
          ...(refusal === undefined ? {} : { refusal }),
          ...(disagreement === undefined ? {} : { subprotocol: disagreement }),
        })
      }
      socket.on('open', () => handlers.onOpen(socket.protocol))
      socket.on('ping', () => handlers.onAlive())
      socket.on('pong', () => handlers.onAlive())
      // `ws` hands out slices of its read buffer; a copy keeps a stored message from holding on to its neighbours.
      socket.on('message', (data, isBinary) =>
        isBinary ? handlers.onFrame(new Uint8Array(data)) : handlers.onText(decoder.decode(data)),
      )
      socket.on('error', (error) => {
        cause = error
        disagreement = subprotocolProblem(error)
        const code = violationCode(error)
        if (code !== undefined) finish(code, error.message)
      })
      socket.on('close', (code, reason) => finish(code, decoder.decode(reason)))
      socket.on('unexpected-response', (_request, response) => {
        readRefusal(response)
          .then(
            (answer) => (refusal = answer),
            (error: unknown) => (cause = error),
          )
          .finally(() => finish(CLOSE_ABNORMAL, ''))
      })
      return {
        close() {
          if (closed) return
          closed = true
          socket.close(CLOSE_NORMAL)
          release()
        },
        pause: () => socket.pause(),
        resume: () => socket.resume(),
        ping: () => socket.ping(),
      }
    },
  }
}

/** The close code for a frame that `ws` refused: it would go on to wait for the server's goodbye, we need not. */
function violationCode(error: Error & { code?: unknown }): number | undefined {
  switch (error.code) {
    case 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH':
      return CLOSE_TOO_BIG
    case 'WS_ERR_INVALID_UTF8':
      return CLOSE_INVALID_DATA
    default:
      return String(error.code).startsWith('WS_ERR_') ? CLOSE_PROTOCOL_ERROR : undefined
  }
}

/** What `ws` says of the server's choice of a subprotocol; it has no code for it. */
function subprotocolProblem({ message }: Error): SocketClose['subprotocol'] {
  if (message.startsWith('Server sent no subprotocol')) return 'none'
  return /^Server sent an? (?:invalid )?subprotocol/.test(message) ? 'foreign' : undefined
}

async function readRefusal(response: WsRefusal): Promise<HandshakeRefusal> {
  const headers = new Headers()
  for (let i = 0; i + 1 < response.rawHeaders.length; i += 2) {
    headers.append(response.rawHeaders[i] ?? '', response.rawHeaders[i + 1] ?? '')
  }
  const decoder = new TextDecoder()
  let body = ''
  try {
    for await (const chunk of response) {
      body += decoder.decode(chunk, { stream: true })
      if (body.length > MAX_REFUSAL_BYTES) break
    }
  } catch {
    // A body that breaks off leaves the status, which says more than the break.
  }
  return { status: response.statusCode ?? 0, headers, body }
}
