import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Method, XrpcClient, XrpcErrorClass, XrpcPromise } from '@lexgen/xrpc'
import { type SubscribeOptions, type Subscription, subscribe } from '@lexgen/xrpc/stream'
import { makeProject } from '../../support/compile.ts'
import { generateInto, temporaryFolder } from '../../support/generate.ts'
import { AUTHORITY, DOCUMENTS, type MethodName, STREAM_NSID } from './documents.ts'

/** A method as the generated client has it; what it takes differs from one to the next, and the service is what checks it here. */
export type Call = (...args: readonly unknown[]) => XrpcPromise<unknown, unknown>

/** What lexgen makes of the documents of these tests. */
export interface GeneratedApi {
  /** The generated client's methods by the last segment of their NSID. */
  readonly bind: (client: XrpcClient) => { readonly [Name in MethodName]: Call }
  /** Follows the generated subscription. */
  readonly subscribe: (client: XrpcClient, params?: object, options?: SubscribeOptions) => Subscription<StreamMessage>
  /** The class of a declared error of `failQuery` and `failProcedure`, or of the subscription. */
  readonly errors: {
    readonly OutOfStock: XrpcErrorClass
    readonly TooHeavy: XrpcErrorClass
    readonly FutureCursor: XrpcErrorClass
  }
  readonly remove: () => void
}

/** A message of the subscription. */
export interface StreamMessage {
  readonly $type: string
  readonly seq: number
  readonly note?: string
  readonly bytes?: { readonly $bytes: string }
  readonly link?: { readonly $link: string }
}

/** Generates a client into a folder that lasts until `remove`, and loads it. */
export async function generateApi(): Promise<GeneratedApi> {
  const folder = temporaryFolder()
  makeProject(folder.path)
  generateInto(join(folder.path, 'gen'), DOCUMENTS)
  const load = (path: string): Promise<{ readonly [name: string]: unknown }> =>
    import(/* @vite-ignore */ pathToFileURL(join(folder.path, 'gen', path)).href)
  const { createClient } = (await load('client.ts')) as {
    createClient: (client: XrpcClient) => { com: { example: { readonly [Name in MethodName]: Call } } }
  }
  const stream = await load(`${STREAM_NSID.replaceAll('.', '/')}.ts`)
  const { OutOfStockError, TooHeavyError } = await load(`${AUTHORITY.replaceAll('.', '/')}/failQuery.ts`)
  const method = stream['subscribeCountsMethod'] as Method<'subscription', object, undefined, StreamMessage, Error>
  return {
    bind: (client) => createClient(client).com.example,
    subscribe: (client, params = {}, options = {}) => subscribe(client, method, params, options),
    errors: { OutOfStock: OutOfStockError, TooHeavy: TooHeavyError, FutureCursor: stream['FutureCursorError'] } as {
      [Name in keyof GeneratedApi['errors']]: XrpcErrorClass
    },
    remove: folder.remove,
  }
}
