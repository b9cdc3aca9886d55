import { CLOSE_ABNORMAL, CLOSE_NORMAL, CLOSE_TOO_BIG } from './close-code.ts'
import type { SocketFactory } from './socket.ts'

/** Sockets of the platform's own `WebSocket`: browsers, workers, React Native, Bun, Deno, Node 22 and later. */
export function webSockets(WebSocketClass: typeof WebSocket): SocketFactory {
  return {
    sendsHeaders: false,
    pings: false,
    open({ url, maxFrameBytes }, handlers) {
      const socket = new WebSocketClass(url)
      socket.binaryType = 'arraybuffer'
      const listening = new AbortController()
      const { signal } = listening
      let cause: unknown
      const close = (code: number) => {
        listening.abort()
        socket.close(code === CLOSE_NORMAL ? CLOSE_NORMAL : undefined)
      }
      socket.addEventListener('open', () => handlers.onOpen(), { signal })
      socket.addEventListener(
        'message',
        ({ data }: MessageEvent<unknown>) => {
          if (!(data instanceof ArrayBuffer)) return handlers.onText()
          if (data.byteLength <= maxFrameBytes) return handlers.onFrame(new Uint8Array(data))
          close(CLOSE_TOO_BIG)
          handlers.onClose({ code: CLOSE_TOO_BIG, reason: `a frame of ${data.byteLength} bytes` })
        },
        { signal },
      )
      // Browsers say nothing but that something happened; other platforms put the error into the event.
      socket.addEventListener('error', (event) => (cause = 'error' in event ? event.error : undefined), { signal })
      socket.addEventListener(
        'close',
        ({ code, reason }) => {
          listening.abort()
          handlers.onClose({ code: code === 0 ? CLOSE_ABNORMAL : code, reason, cause })
        },
        { signal },
      )
      return { close: () => close(CLOSE_NORMAL) }
    },
  }
}
