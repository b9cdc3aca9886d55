// Never run: the compiler checks that this compiles, and that what is marked does not.
import { createXrpcClient, type Method, type XrpcError } from '../../../src/index.ts'
import { openSession, PasswordSession, type SessionEvent } from '../../../src/session/index.ts'
import { fileStore } from '../../../src/session/node/index.ts'
import { bytesOf, subscribe } from '../../../src/stream/index.ts'
import { ticksMethod } from './method.ts'

declare const plainMethod: Method<'subscription', undefined, undefined, { $type: 'a.b.c#d' }, XrpcError>
declare const queryMethod: Method<'query', { cursor?: number | undefined }, undefined, { cursor: string }, XrpcError>
declare const blocks: { $bytes: string }

const onEvent = (event: SessionEvent): string => (event.type === 'expired' ? event.error.message : event.data.did)
export const session: PasswordSession = await PasswordSession.login({
  service: 'https://a.test',
  identifier: 'x',
  password: 'y',
  store: fileStore('x'),
  onEvent,
})
const client = createXrpcClient({ handler: session })

for await (const message of subscribe(
  client,
  ticksMethod,
  { cursor: 5 },
  { cursorOf: (one) => ('seq' in one ? one.seq : undefined) },
)) {
  // The union narrows by `$type`.
  if (message.$type === 'com.example.ticks#tick') message.seq.toFixed()
  else message.name.toUpperCase()
}
subscribe(client, plainMethod, undefined)
subscribe(client, ticksMethod, (cursor) => ({ cursor: typeof cursor === 'number' ? cursor - 10 : 0 }))
subscribe(client, ticksMethod, async () => ({ channels: ['a'] }))
bytesOf(blocks).length.toFixed()

// @ts-expect-error an unknown parameter
subscribe(client, ticksMethod, { cursr: 5 })
// @ts-expect-error a parameter of another type
subscribe(client, ticksMethod, { cursor: '5' })
// @ts-expect-error an unknown parameter from a function
subscribe(client, ticksMethod, () => ({ cursr: 5 }))
// @ts-expect-error a method that is no subscription
subscribe(client, queryMethod, {})
// @ts-expect-error both ways to say who logs in
await PasswordSession.login({ service: 'https://a.test', identifier: 'x', handle: 'x', password: 'y' })
// @ts-expect-error neither
await PasswordSession.login({ service: 'https://a.test', password: 'y' })
// @ts-expect-error no such era
await openSession({ service: 'https://a.test', identifier: 'x', password: 'y', era: 'legacy' })
// @ts-expect-error nothing may be stored, so there may be no session
export const resumed: PasswordSession = await PasswordSession.resume({})
// @ts-expect-error what a session knows is for reading
session.did = 'did:a:b'
