// Leaves subscriptions in every way there is, then has nothing left to do: the process must end by itself.
import { getEventListeners } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
// @ts-expect-error `ws` has no types of its own; the tests take it as it is.
import { WebSocket } from 'ws'
import { createXrpcClient } from '../../../src/index.ts'
import { nodeSockets, subscribe, type SubscribeOptions } from '../../../src/stream/index.ts'
import { ticksMethod } from './method.ts'

/** Long enough that a timer that is left behind shows. */
const LONG_MS = 120_000

const [service = '', closedService = ''] = process.argv.slice(2)
const abort = new AbortController()
const open = (url: string, options: SubscribeOptions = {}, channels: string[] = []) =>
  subscribe(
    createXrpcClient({ service: url }),
    ticksMethod,
    { channels },
    { sockets: nodeSockets(WebSocket), minDelay: LONG_MS, maxDelay: LONG_MS, signal: abort.signal, ...options },
  )

const broken = async (): Promise<void> => {
  for await (const message of open(service)) if ('seq' in message) break
}
const returned = async (): Promise<void> => {
  const messages = open(service, { bufferMessages: 5 })
  await messages.next()
  await sleep(50)
  await messages.return()
}
/** Each is still waiting when the abort comes: for a reconnect, and for a message. */
const waiting = [open(closedService).next(), open(service, { heartbeatTimeout: LONG_MS }, ['quiet']).next()]
await broken()
await returned()
await sleep(100)
const listenersBefore = getEventListeners(abort.signal, 'abort').length
abort.abort()
const outcomes = await Promise.allSettled(waiting)
process.stdout.write(
  JSON.stringify({
    outcomes: outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.name : outcome.value)),
    listenersBefore,
    listenersAfter: getEventListeners(abort.signal, 'abort').length,
  }),
)
