/**
 * How the messages of a subscription can be framed, by the name that is offered as WebSocket subprotocol: `xrpc.v0.cbor` is that of the
 * specification ("Event Stream"), the others those of proposal 0015. The runtime has a decoder for each (`stream/framing.ts`).
 */
export const SUBPROTOCOLS: ReadonlySet<string> = new Set(['xrpc.v0.cbor', 'xrpc.v1.json', 'xrpc.v1.cbor'])
