import { tick } from './frames.ts'
import type { ServerSocket } from './server.ts'

/** Bytes that the ticker lets wait in its socket before it holds back. */
const MAX_WAITING_BYTES = 1_000_000

/** Frames that it sends before the rest of the process gets a turn. */
const FRAMES_PER_TURN = 500

export interface TickerOptions {
  /** Last sequence number; after it the socket is closed with 1000. */
  last: number
  /** Breaks the connection after the frame with this number. */
  breakAfter?: (seq: number) => 'terminate' | 'close' | undefined
  /** Whether the message that the cursor names is repeated. */
  repeats?: boolean
  /** Text in every message. */
  text?: string
}

/** Sends the ticks that follow the cursor of the address, as fast as the other side takes them. */
export function runTicker(socket: ServerSocket, url: URL, options: TickerOptions): void {
  const cursor = Number(url.searchParams.get('cursor') ?? 0)
  let seq = options.repeats && cursor > 0 ? cursor : cursor + 1
  const state = { open: true }
  socket.on('close', () => {
    state.open = false
  })
  const send = (): void => {
    for (let sent = 0; state.open && sent < FRAMES_PER_TURN && socket.bufferedAmount < MAX_WAITING_BYTES; sent++) {
      if (seq > options.last) return socket.close(1000)
      socket.send(tick(seq, options.text === undefined ? {} : { text: options.text }))
      const cut = seq > cursor ? options.breakAfter?.(seq) : undefined
      seq += 1
      if (cut === 'terminate') return socket.terminate()
      if (cut === 'close') return socket.close(1012)
    }
    if (state.open) setImmediate(send)
  }
  send()
}
