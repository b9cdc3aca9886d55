// `ws` is an optional peer dependency without types of its own.
declare module 'ws' {
  export const WebSocket: new (
    url: string,
    protocols: string[],
    options: { headers: { readonly [name: string]: string }; maxPayload: number; perMessageDeflate: boolean },
  ) => object
}
