import { XrpcError, createXrpcClient } from '@lexgen/xrpc'
import { type SubscribeOptions, bytesOf, subscribe } from '@lexgen/xrpc/stream'
import { type Check, type Environment, assertEqual, failureOf, mayWork, mustWork } from '../check.ts'
import { FutureCursorError, type SubscribeParams, subscribeMethod } from '../gen/com/example/subscribe.ts'

const QUICK = { minDelay: 1, maxDelay: 10 }

export const STREAMS: { readonly [name: string]: Check } = {
  'a subscription, to its end': mustWork(async ({ service }) => {
    assertEqual(await read({ service }), [1, 2, 3])
  }),
  'a subscription that is taken up where it broke off': mustWork(async ({ service }) => {
    assertEqual(await read({ service }, { how: 'reset' }, QUICK, 8), [1, 2, 3, 4, 5, 6, 7, 8])
  }),
  'declared errors of a subscription': mustWork(async ({ service }) => {
    const failure = await failureOf(read({ service }, { how: 'error' }))
    if (!(failure instanceof FutureCursorError)) throw failure
  }),
  'headers in the handshake of a subscription': mayWork(async ({ service }) => {
    assertEqual(await read({ service }, { how: 'private' }, { headers: { authorization: 'Bearer x' } }), [1, 2, 3])
  }),
  'why a subscription was refused': mayWork(async ({ service }) => {
    const failure = await failureOf(read({ service }, { how: 'refuse' }, { reconnect: false }))
    if (!(failure instanceof XrpcError)) throw failure
    assertEqual([failure.status, failure.error], [401, 'AuthMissing'])
  }),
}

/** The sequence numbers of the first messages, each with its bytes. */
async function read(
  { service }: Pick<Environment, 'service'>,
  params: SubscribeParams = {},
  options: SubscribeOptions = {},
  most = Number.POSITIVE_INFINITY,
): Promise<number[]> {
  const seen: number[] = []
  for await (const { seq, bytes } of subscribe(createXrpcClient({ service }), subscribeMethod, params, options)) {
    assertEqual([...bytesOf(bytes)], [1, 2, 3])
    seen.push(seq)
    if (seen.length === most) break
  }
  return seen
}
