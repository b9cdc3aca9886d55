import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import type { Did } from '@lexgen/xrpc'
import type { Checks } from '../checks.ts'
import { addFields, fillIn, readPrintedCommands, runCurl } from '../printed/curl.ts'
import { PRINTED_REQUESTS, type PrintedRequest, type State } from '../printed/requests.ts'
import type { Pds } from '../servers.ts'

/**
 * Sends what the pages of `lexgen docs` print for a shell, by curl: each method of com.atproto.server. `pages` is the folder of these
 * pages in Markdown.
 */
export async function printedRequestSteps(checks: Checks, pds: Pds, pages: string): Promise<void> {
  if (spawnSync('sh', ['-c', 'curl --version']).status !== 0) {
    console.log('  left out: there is no shell with curl')
    return
  }
  const commands = await readPrintedCommands(pages)
  let state: State = {
    pds,
    did: 'did:plc:unknown' satisfies Did,
    handle: 'grace.test',
    email: 'grace@mail.test',
    password: 'grace-password',
    accessJwt: '',
    refreshJwt: '',
  }

  await checks.step('there is a request for each method, and a page for each request', async () => {
    const known = new Set(PRINTED_REQUESTS.map(({ method }) => method))
    assert.deepEqual([...known].toSorted(), [...commands.keys()].toSorted())
  })

  for (const request of PRINTED_REQUESTS) {
    await checks.step(`the printed ${request.method} is ${describeOutcome(request)}`, async () => {
      const { method, as, known, added, refusal } = request
      const printed = commands.get(method) ?? assert.fail(`no page of ${method} has a command`)
      const command = addFields(fillIn(printed, pds.url, known?.(state) ?? {}), added?.(state) ?? {})
      const { status, body } = await runCurl(command, authorizationOf(as, state))
      const { error, message } = body
      assert.deepEqual(
        { status, error, message },
        { status: 200, error: undefined, message: undefined, ...refusedAs(refusal) },
      )
      state = { ...state, ...sessionIn(body) }
    })
  }
}

function describeOutcome({ added, refusal }: PrintedRequest): string {
  if (refusal !== undefined) return `refused with ${refusal.error}: ${refusal.message}`
  return added === undefined ? 'accepted' : 'accepted with what else this server asks for'
}

function refusedAs(refusal: PrintedRequest['refusal']): object {
  return refusal === undefined ? {} : { status: 400, ...refusal }
}

function authorizationOf(as: PrintedRequest['as'], state: State): string | undefined {
  switch (as) {
    case 'nobody':
      return undefined
    case 'account':
      return `Bearer ${state.accessJwt}`
    case 'account to refresh':
      return `Bearer ${state.refreshJwt}`
    case 'admin':
      return state.pds.adminAuthorization
  }
}

/** What an answer says of the session, if it does. */
function sessionIn(body: { readonly [key: string]: unknown }): Partial<State> {
  const { did, accessJwt, refreshJwt } = body
  if (typeof accessJwt !== 'string' || typeof refreshJwt !== 'string') return {}
  // The server of these checks says so.
  return { accessJwt, refreshJwt, did: did as Did }
}
