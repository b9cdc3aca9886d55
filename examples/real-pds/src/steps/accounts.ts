import assert from 'node:assert/strict'
import type { Did, XrpcClient } from '@lexgen/xrpc'
import type { Checks } from '../checks.ts'
import {
  HandleNotAvailableError,
  InvalidHandleError,
  UnsupportedDomainError,
  createAccount,
} from '../gen/com/atproto/server/createAccount.ts'
import { describeServer } from '../gen/com/atproto/server/describeServer.ts'
import { AccountTakedownError } from '../gen/com/atproto/server/createSession.ts'

/** An account on the server, and the tokens that came with its creation. */
export interface Account {
  readonly did: Did
  readonly handle: string
  readonly email: string
  readonly password: string
  readonly refreshJwt: string
}

/** One more account, for steps that would disturb the others of a shared one; `client` sends no token. */
export async function openAccount(client: XrpcClient, name: string): Promise<Account> {
  const login = { handle: `${name}.test`, email: `${name}@mail.test`, password: `${name}-password` } as const
  const { did, refreshJwt } = await createAccount(client, login)
  return { ...login, did, refreshJwt }
}

/** Creates an account; `client` sends no token. */
export async function accountSteps(checks: Checks, client: XrpcClient): Promise<Account> {
  await checks.step('describeServer names the domain for handles', async () => {
    const server = await describeServer(client)
    assert.deepEqual(server.availableUserDomains, ['.test'])
    assert.equal(server.inviteCodeRequired, false)
  })

  const login = { handle: 'alice.test', email: 'alice@mail.test', password: 'alice-password' } as const
  const account = await checks.step('createAccount gives an identity and a session', async () => {
    const created = await createAccount(client, login)
    assert.equal(created.handle, login.handle)
    assert.match(created.did, /^did:plc:[a-z2-7]{24}$/)
    assert.equal(created.didDoc?.['id'], created.did)
    return { ...login, did: created.did, refreshJwt: created.refreshJwt }
  })

  const refusals = [
    { handle: 'ab.test', problem: 'too short', errorClass: InvalidHandleError },
    { handle: 'admin.test', problem: 'reserved', errorClass: HandleNotAvailableError },
    { handle: 'alice.example.com', problem: 'of a foreign domain', errorClass: UnsupportedDomainError },
  ] as const
  for (const { handle, problem, errorClass } of refusals) {
    await checks.step(`a handle that is ${problem} is refused with ${errorClass.name}`, async () => {
      const attempt = createAccount(client, { handle, email: `${problem.length}@mail.test`, password: 'any-password' })
      await assert.rejects(attempt, (error) => {
        assert(error instanceof errorClass)
        assert(!(error instanceof AccountTakedownError))
        assert.equal(error.status, 400)
        return true
      })
    })
  }
  return account
}
