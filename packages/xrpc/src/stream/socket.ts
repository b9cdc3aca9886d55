/** How a connection came to its end. */
export interface SocketClose {
  /** RFC 6455, section 7.4.1; 1006 when no close frame came. */
  code: number
  /** What the server wrote into its close frame, or ''. */
  reason: string
  /** What went wrong below the WebSocket: refused, reset, name not found. */
  cause?: unknown
  /** The server answered the handshake with an HTTP response of its own instead of opening the socket. */
  refusal?: HandshakeRefusal
  /** The handshake failed over the subprotocol: the server chose `none`, or one that was not offered. Only sockets on Node tell. */
  subprotocol?: 'none' | 'foreign'
}

/** An HTTP answer in place of a WebSocket. Browsers hide it, so only sockets on Node tell. */
export interface HandshakeRefusal {
  status: number
  headers: Headers
  /** The answer's body as text, cut to {@link MAX_REFUSAL_BYTES}. */
  body: string
}

/** Longest error body that is read from a refused handshake, in bytes. */
export const MAX_REFUSAL_BYTES = 65_536

/** What a socket tells. After `onClose`, which comes once, it tells nothing more. */
export interface SocketHandlers {
  /** `subprotocol` is the one that the server has chosen, '' where it chose none. */
  onOpen(subprotocol?: string): void
  /** One binary frame, in memory of its own. */
  onFrame(bytes: Uint8Array): void
  /** One text frame. */
  onText(text: string): void
  /** A ping or a pong: the other side lives. */
  onAlive(): void
  onClose(close: SocketClose): void
}

/** What a socket needs to open. */
export interface SocketInit {
  url: string
  /** Request headers of the handshake. Only sockets that can send them get any. */
  headers: { readonly [name: string]: string }
  /** Longest frame, in bytes; a longer one closes the connection with code 1009. */
  maxFrameBytes: number
  /** Subprotocol to offer (`Sec-WebSocket-Protocol`). RFC 6455, section 1.9. @default none */
  subprotocol?: string | undefined
}

/** An open or opening connection. */
export interface StreamSocket {
  /** Says goodbye with code 1000 and lets go at once; no handler is called any more. */
  close(): void
  /** Stops reading, so that the server's sends block. Absent where the platform cannot. */
  readonly pause?: () => void
  readonly resume?: () => void
  /** Asks for a sign of life, answered through `onAlive`. Absent where the platform cannot. */
  readonly ping?: () => void
}

/** One way to open WebSockets. */
export interface SocketFactory {
  /** Whether handshake headers reach the server. */
  readonly sendsHeaders: boolean
  /** Whether its sockets can ping. */
  readonly pings: boolean
  open(init: SocketInit, handlers: SocketHandlers): StreamSocket
}
