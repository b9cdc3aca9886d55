/** Options of the constructor of `ws`. */
export interface WsOptions {
  headers: { readonly [name: string]: string }
  maxPayload: number
  perMessageDeflate: boolean
}

/**
 * The `WebSocket` class of the package `ws`, told by its constructor alone: its published types would bring Node's globals into a
 * package that keeps to those of the web.
 */
export interface WsClass {
  new (url: string, protocols: string[], options: WsOptions): object
}

/** The package itself. */
export interface WsModule {
  readonly WebSocket: WsClass
}

/** The HTTP response that refused a handshake, as `ws` hands it out. */
export interface WsRefusal extends AsyncIterable<Uint8Array> {
  readonly statusCode?: number
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[]
}

/** What is used of an instance of {@link WsClass}. */
export interface WsSocket {
  /** Subprotocol that the server has chosen, or ''. */
  readonly protocol: string
  on(event: 'open' | 'ping' | 'pong', listener: () => void): this
  on(event: 'message', listener: (data: Uint8Array, isBinary: boolean) => void): this
  on(event: 'error', listener: (error: Error) => void): this
  on(event: 'close', listener: (code: number, reason: Uint8Array) => void): this
  on(event: 'unexpected-response', listener: (request: unknown, response: WsRefusal) => void): this
  removeAllListeners(): this
  close(code: number): void
  terminate(): void
  pause(): void
  resume(): void
  ping(): void
}
