import { createXrpcClient, serviceHandler } from '@lexgen/xrpc'
import { PasswordSession } from '@lexgen/xrpc/session'
import { type Check, assertEqual, assertFails, mayWork, mustWork } from '../check.ts'
import { fail } from '../gen/com/example/fail.ts'
import { move } from '../gen/com/example/move.ts'

const CUSTOM = { 'x-custom': 'secret too' }
const HEADERS = { authorization: 'Bearer secret', ...CUSTOM }

export const REDIRECTS: { readonly [name: string]: Check } = {
  'queries follow redirects': mustWork(async ({ service }) => {
    const found = await fail(createXrpcClient({ service, headers: HEADERS }), { how: 'to another path' })
    assertEqual([found['search'], found['authorization']], ['?text=moved', HEADERS.authorization])
  }),
  'procedures follow none': mustWork(({ service }) =>
    assertFails(move(createXrpcClient({ service }), {}), 'XrpcInvalidResponseError'),
  ),
  'no `Authorization` at another origin': mustWork(async ({ service }) => {
    const found = await fail(createXrpcClient({ service, headers: HEADERS }), { how: 'to another origin' })
    assertEqual([found['search'], found['authorization']], ['?text=moved', undefined])
  }),
  'no token of a session at another origin': mustWork(async ({ service }) => {
    const handler = await PasswordSession.login({ service, identifier: 'alice.example.com', password: 'x' })
    const found = await fail(createXrpcClient({ handler }), { how: 'to another origin' })
    assertEqual([found['search'], found['authorization']], ['?text=moved', undefined])
    const stayed = await fail(createXrpcClient({ handler }), { how: 'to another path' })
    assertEqual(stayed['authorization'], `Bearer ${handler.data.accessJwt}`)
  }),
  'no other headers at another origin': mayWork(async ({ service }) => {
    const found = await fail(createXrpcClient({ service, headers: HEADERS }), { how: 'to another origin' })
    assertEqual([found['search'], found['custom']], ['?text=moved', undefined])
  }),
  '`serviceHandler()` follows, with no headers at another origin': mayWork(async ({ service }) => {
    const byHand = (url: string, init: RequestInit): Promise<Response> => serviceHandler(url)(url, init)
    const session = { service, identifier: 'alice.example.com', password: 'x', fetch: byHand }
    for (const handler of [serviceHandler(service), await PasswordSession.login(session)]) {
      const client = createXrpcClient({ handler, headers: handler instanceof PasswordSession ? CUSTOM : HEADERS })
      const found = await fail(client, { how: 'to another origin' })
      assertEqual([found['search'], found['authorization'], found['custom']], ['?text=moved', undefined, undefined])
    }
  }),
}
