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
      let cause: unknown
      // Properties, not listeners: not every platform takes listeners away by signal, and there is nobody else on this socket.
      const release = (): void => {
        socket.onopen = socket.onmessage = socket.onclose = null
        // Hanging up before the socket is open is an error to some platforms, and an uncaught one without a listener.
        socket.onerror = () => undefined
        socket.close(CLOSE_NORMAL)
      }
      const finish = (close: SocketClose): void => {
        release()
        handlers.onClose(close)
      }
      socket.onopen = () => handlers.onOpen()
      socket.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (!(data instanceof ArrayBuffer)) handlers.onText()
        else if (data.byteLength <= maxFrameBytes) handlers.onFrame(new Uint8Array(data))
        else finish({ code: CLOSE_TOO_BIG, reason: `a frame of ${data.byteLength} bytes` })
      }
      // Browsers say nothing but that something happened; other platforms put the error into the event.
      socket.onerror = (event: Event) => {
        cause = 'error' in event ? event.error : undefined
      }
      socket.onclose = ({ code, reason }) => finish({ code: code || CLOSE_ABNORMAL, reason, cause })
      return { close: release }
    },
  }
}
