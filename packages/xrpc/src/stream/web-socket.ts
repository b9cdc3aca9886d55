import { CLOSE_ABNORMAL, CLOSE_NORMAL, CLOSE_TOO_BIG } from './close-code.ts'
import type { SocketClose, SocketFactory } from './socket.ts'

/** Most bytes of UTF-8 that one unit of a string takes. */
const MAX_BYTES_PER_UNIT = 3

/** Sockets of the platform's own `WebSocket`: browsers, workers, React Native, Bun, Deno, Node 22 and later. */
export function webSockets(WebSocketClass: typeof WebSocket): SocketFactory {
  return {
    sendsHeaders: false,
    pings: false,
    open({ url, maxFrameBytes, subprotocol }, handlers) {
      const socket = new WebSocketClass(url, subprotocol === undefined ? [] : [subprotocol])
      socket.binaryType = 'arraybuffer'
      let isOpen = false
      let isOver = false
      let cause: unknown
      // The listeners stay: hanging up before the socket is open is an error to some platforms, and an uncaught one without a listener.
      const release = (): void => {
        isOver = true
        socket.close(CLOSE_NORMAL)
      }
      const finish = (close: SocketClose): void => {
        if (isOver) return
        release()
        handlers.onClose(close)
      }
      socket.addEventListener('open', () => {
        if (isOver) return
        isOpen = true
        handlers.onOpen(socket.protocol)
      })
      socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isOver) return
        // Of the three types of data that there are, `binaryType` excludes `Blob`.
        const content = data instanceof ArrayBuffer ? new Uint8Array(data) : String(data)
        const bytes = byteLength(content, maxFrameBytes)
        if (bytes > maxFrameBytes) finish({ code: CLOSE_TOO_BIG, reason: `a frame of ${bytes} bytes` })
        else if (typeof content === 'string') handlers.onText(content)
        else handlers.onFrame(content)
      })
      socket.addEventListener('error', (event) => {
        // Browsers say nothing but that something happened; other platforms put the error into the event.
        cause = 'error' in event ? event.error : undefined
        // Node 22 has no `close` for a socket that never opened.
        if (!isOpen) finish({ code: CLOSE_ABNORMAL, reason: '', cause })
      })
      socket.addEventListener('close', ({ code, reason }) => finish({ code: code || CLOSE_ABNORMAL, reason, cause }))
      return { close: release }
    },
  }
}

/** Bytes of a frame, counted exactly only where a text could have more than `limit`. */
function byteLength(content: Uint8Array | string, limit: number): number {
  if (typeof content !== 'string' || content.length * MAX_BYTES_PER_UNIT <= limit) return content.length
  return new TextEncoder().encode(content).length
}
