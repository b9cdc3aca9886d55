import { CLOSE_ABNORMAL, CLOSE_NORMAL, CLOSE_TOO_BIG } from './close-code.ts'
import type { SocketClose, SocketFactory } from './socket.ts'

/** Sockets of the platform's own `WebSocket`: browsers, workers, React Native, Bun, Deno, Node 22 and later. */
export function webSockets(WebSocketClass: typeof WebSocket): SocketFactory {
  return {
    sendsHeaders: false,
    pings: false,
    open({ url, maxFrameBytes }, handlers) {
      const socket = new WebSocketClass(url)
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
        handlers.onOpen()
      })
      socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isOver) return
        if (!(data instanceof ArrayBuffer)) handlers.onText()
        else if (data.byteLength <= maxFrameBytes) handlers.onFrame(new Uint8Array(data))
        else finish({ code: CLOSE_TOO_BIG, reason: `a frame of ${data.byteLength} bytes` })
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
