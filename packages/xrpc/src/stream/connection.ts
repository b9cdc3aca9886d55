import { MAX_TIMER_MS } from '../internal/timer.ts'
import { CLOSE_ABNORMAL } from './close-code.ts'
import { startHeartbeat, type Heartbeat } from './heartbeat.ts'
import type { SocketClose, SocketFactory, SocketInit, StreamSocket } from './socket.ts'

/** What a connection needs to know. */
export interface ConnectionInit extends SocketInit {
  /** Ends the connection. */
  signal: AbortSignal
  /** Longest silence, in milliseconds. */
  heartbeatTimeoutMs: number
  /** Longest wait for the socket to open, in milliseconds. */
  connectTimeoutMs: number
  /**
   * Takes one frame. `undefined`: go on. `pause`: read nothing until the promise resolves. `stop`: close, for the reason given.
   */
  onFrame(data: Uint8Array | string, canPause: boolean): FrameVerdict
  /** The socket is open; `subprotocol` is what the server has chosen. */
  onOpen(subprotocol: string | undefined): void
}

export type FrameVerdict = undefined | { kind: 'pause'; until: Promise<void> } | { kind: 'stop'; end: ConnectionEnd }

/** Why a connection is over. */
export type ConnectionEnd =
  | { kind: 'closed'; close: SocketClose }
  /** Something that a new connection cannot mend, such as a frame that cannot be read. */
  | { kind: 'failed'; error: unknown }
  /** We hung up because too much was waiting and the platform cannot pause. */
  | { kind: 'full' }
  | { kind: 'aborted' }

/** Runs one connection to its end. Never rejects; leaves no timer, listener or socket behind. */
export function runConnection(factory: SocketFactory, init: ConnectionInit): Promise<ConnectionEnd> {
  return new Promise((resolve) => {
    const { signal } = init
    let over = false
    let paused = false
    let socket: StreamSocket | undefined
    let heartbeat: Heartbeat | undefined
    let connecting: ReturnType<typeof setTimeout> | undefined

    const finish = (end: ConnectionEnd) => {
      if (over) return
      over = true
      clearTimeout(connecting)
      heartbeat?.stop()
      signal.removeEventListener('abort', onAbort)
      try {
        socket?.close()
      } catch {
        // The connection is over, and what ended it is known.
      }
      resolve(end)
    }
    const onAbort = () => finish({ kind: 'aborted' })
    const lose = (reason: string) => finish({ kind: 'closed', close: { code: CLOSE_ABNORMAL, reason } })

    const pause = (until: Promise<void>) => {
      // What had been read before the pause still arrives, and asks again.
      if (paused) return
      paused = true
      socket?.pause?.()
      heartbeat?.suspend()
      until
        .then(() => {
          paused = false
          if (over) return
          heartbeat?.beat()
          socket?.resume?.()
        })
        .catch(finishWith)
    }
    const finishWith = (error: unknown) => finish({ kind: 'failed', error })
    /** What a socket calls: nothing after the end, and what is thrown ends the connection instead of the process. */
    const guarded =
      <Args extends unknown[]>(handle: (...args: Args) => void) =>
      (...args: Args): void => {
        if (over) return
        try {
          handle(...args)
        } catch (error) {
          finishWith(error)
        }
      }

    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    connecting = setTimeout(
      () => lose(`not open after ${init.connectTimeoutMs} ms`),
      Math.min(init.connectTimeoutMs, MAX_TIMER_MS),
    )

    const onFrame = guarded((data: Uint8Array | string) => {
      if (!paused) heartbeat?.beat()
      const verdict = init.onFrame(data, socket?.pause !== undefined)
      if (verdict?.kind === 'pause') pause(verdict.until)
      else if (verdict?.kind === 'stop') finish(verdict.end)
    })
    const ping = guarded(() => socket?.ping?.())

    try {
      socket = factory.open(init, {
        onOpen: guarded((subprotocol?: string) => {
          clearTimeout(connecting)
          init.onOpen(subprotocol)
          heartbeat = startHeartbeat(init.heartbeatTimeoutMs, ping, () =>
            lose(`silent for ${init.heartbeatTimeoutMs} ms`),
          )
        }),
        onFrame,
        onText: onFrame,
        onAlive() {
          if (!paused) heartbeat?.beat()
        },
        onClose: (close) => finish({ kind: 'closed', close }),
      })
      // It may have failed before it could be closed.
      if (over) socket.close()
    } catch (error) {
      finishWith(error)
    }
  })
}
