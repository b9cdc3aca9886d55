import type { SocketFactory, SocketHandlers, StreamSocket } from '../../../src/stream/index.ts'

/** Sockets that a test plays the server of: each that is opened is handed to `onOpened`, with the number of those before it. */
export function fakeSockets(
  onOpened: (handlers: SocketHandlers, index: number) => void,
  socket: Partial<StreamSocket> = {},
): SocketFactory & { readonly opened: string[] } {
  const opened: string[] = []
  return {
    opened,
    sendsHeaders: true,
    pings: false,
    open({ url }, handlers) {
      const index = opened.push(url) - 1
      queueMicrotask(() => onOpened(handlers, index))
      return { close: () => undefined, ...socket }
    },
  }
}
