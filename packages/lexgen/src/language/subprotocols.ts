/** How messages are framed where a lexicon does not say: that of the specification ("Event Stream"). */
export const DEFAULT_SUBPROTOCOL = 'xrpc.v0.cbor'

/**
 * How the messages of a subscription can be framed, by the name that is offered as WebSocket subprotocol: the default, and those of
 * proposal 0015. The runtime has a decoder for each (`stream/framing.ts`).
 */
export const SUBPROTOCOLS: ReadonlySet<string> = new Set([DEFAULT_SUBPROTOCOL, 'xrpc.v1.json', 'xrpc.v1.cbor'])
