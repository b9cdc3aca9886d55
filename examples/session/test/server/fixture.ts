import { type AccountSpec, type Mail, type SessionServer, startSessionServer } from '../../src/server/index.ts'

export const ACCESS_SECONDS = 2 * 60 * 60
export const REFRESH_SECONDS = 60 * 24 * 60 * 60

const ACCOUNTS: readonly AccountSpec[] = [
  { handle: 'alice.test', did: 'did:plc:alice', password: 'alice-password', email: 'alice@mail.test' },
  { handle: 'bob.test', did: 'did:plc:bob', password: 'bob-password', email: 'bob@mail.test', secondFactor: true },
  { handle: 'carol.test', did: 'did:plc:carol', password: 'carol-password', takenDown: true },
]

export interface Answer {
  readonly status: number
  readonly body: { readonly [key: string]: unknown }
}

/** A running server, its mailbox, and a clock that the test moves. */
export interface Fixture {
  readonly server: SessionServer
  readonly mails: Mail[]
  readonly clock: { seconds: number }
  readonly get: (nsid: string, bearer?: string, query?: { [key: string]: string }) => Promise<Answer>
  readonly post: (nsid: string, options?: { bearer?: string | undefined; input?: unknown }) => Promise<Answer>
}

export async function startFixture(): Promise<Fixture> {
  const mails: Mail[] = []
  const clock = { seconds: 1_700_000_000 }
  const server = await startSessionServer({
    accounts: ACCOUNTS,
    accessLifetimeSeconds: ACCESS_SECONDS,
    refreshLifetimeSeconds: REFRESH_SECONDS,
    deliver: (mail) => mails.push(mail),
    now: () => clock.seconds * 1000,
  })
  return {
    server,
    mails,
    clock,
    get: async (nsid, bearer, query = {}) =>
      read(await fetch(`${server.url}/xrpc/${nsid}?${new URLSearchParams(query)}`, { headers: authorization(bearer) })),
    post: async (nsid, { bearer, input } = {}) =>
      read(
        await fetch(`${server.url}/xrpc/${nsid}`, {
          method: 'POST',
          headers: { ...authorization(bearer), ...(input !== undefined && { 'content-type': 'application/json' }) },
          body: input === undefined ? null : JSON.stringify(input),
        }),
      ),
  }
}

function authorization(bearer: string | undefined): { [name: string]: string } {
  return bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
}
