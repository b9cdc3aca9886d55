import { call, createXrpcClient, type CallOptions, type Handler, type Method } from '../../../src/index.ts'

export const echoMethod: Method<'procedure', undefined, unknown, { method: string; body: string }, Error> = {
  nsid: 'com.example.echo',
  kind: 'procedure',
  input: 'application/json',
  output: 'application/json',
}

/** Calls `com.example.echo` through a session. */
export function echo(handler: Handler, input: unknown = {}, options?: CallOptions): Promise<{ body: string }> {
  return call(createXrpcClient({ handler }), echoMethod, undefined, input, options)
}
