/** Event streams: `@lexgen/xrpc/stream`. AT Protocol specification, "Event Stream". */
export { subscribe, type Subscription } from './subscribe.ts'
export type { ParamsSource } from './stream-url.ts'
export type { Reconnect, Regression, SkippedFrame, StreamCursor, SubscribeOptions } from './options.ts'
export { XrpcStreamError, type StreamErrorInit, type StreamErrorReason } from './stream-error.ts'
export { bytesOf } from './bytes.ts'
export { nodeSockets } from './node-sockets.ts'
export type { WsClass, WsOptions } from './ws-class.ts'
export { webSockets } from './web-socket.ts'
export type {
  HandshakeRefusal,
  SocketClose,
  SocketFactory,
  SocketHandlers,
  SocketInit,
  StreamSocket,
} from './socket.ts'
