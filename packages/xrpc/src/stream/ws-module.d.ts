// `ws` is an optional peer dependency without types of its own.
declare module 'ws' {
  export const WebSocket: import('./ws-class.ts').WsClass
}
