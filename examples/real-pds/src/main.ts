import { createXrpcClient } from '@lexgen/xrpc'
import { createChecks } from './checks.ts'
import { startPds, startPlc } from './servers.ts'
import { accountSteps } from './steps/accounts.ts'
import { appPasswordSteps } from './steps/app-passwords.ts'
import { blobSteps } from './steps/blobs.ts'
import { atcuteHandler, atcuteSession, oauthSession } from './steps/handlers.ts'
import { passwordSessionSteps } from './steps/password-session.ts'
import { printedRequestSteps } from './steps/printed-requests.ts'
import { proxiedSteps } from './steps/proxied.ts'
import { recordSteps } from './steps/records.ts'
import { bearer, loginSteps, readSessionSteps } from './steps/sessions.ts'
import { sharedSessionSteps } from './steps/shared-sessions.ts'
import { streamSteps } from './steps/stream.ts'
import { takedownSteps } from './steps/takedown.ts'
import { typedRecordSteps } from './steps/typed-records.ts'

/** Where run.mjs has the documentation of these lexicons made. */
const PAGES = 'pages/com/atproto/server'

const checks = createChecks((line) => console.log(line))
const plc = await startPlc()
const pds = await startPds(plc)
const service = pds.url
try {
  const anyone = createXrpcClient({ service })
  await checks.group('Requests as pages print them', () => printedRequestSteps(checks, pds, PAGES))
  await checks.group('Takedown', () => takedownSteps(checks, pds, anyone))
  await checks.group('Revoked app password', () => appPasswordSteps(checks, pds, anyone))
  await checks.group('Shared sessions', () => sharedSessionSteps(checks, pds, anyone))
  const account = await checks.group('Account', () => accountSteps(checks, anyone))
  if (account !== undefined) {
    const { did } = account
    const tokens = await checks.group('Login', () => loginSteps(checks, anyone, account))
    if (tokens !== undefined) {
      const { accessJwt } = tokens
      const client = createXrpcClient({ service, ...bearer(accessJwt) })
      await checks.group('Session', () => readSessionSteps(checks, client, account))
      await checks.group('Session by password', () => passwordSessionSteps(checks, pds, account))
      await checks.group('A service behind the server', () => proxiedSteps(checks, pds, accessJwt))
      await checks.group('Records', () => recordSteps(checks, client, did))
      await checks.group('Records by descriptor', () => typedRecordSteps(checks, client, did))
      await checks.group('Blobs', () => blobSteps(checks, client, did))
      await checks.group('Stream', () => streamSteps(checks, client, did))

      await checks.group('Login, through a handler of @atcute/client', () =>
        loginSteps(checks, createXrpcClient({ handler: atcuteHandler(service) }), account),
      )
      const oauth = await checks.group('Authorization, by @atproto/oauth-client-node', () =>
        checks.step('OAuth ends with a session that is bound to a key', () =>
          oauthSession(pds.publicUrl, plc.url, account),
        ),
      )
      const handlers = [
        { name: '@atcute/client', handler: atcuteSession(service, accessJwt) },
        ...(oauth === undefined ? [] : [{ name: '@atproto/oauth-client-node', handler: oauth }]),
      ]
      for (const { name, handler } of handlers) {
        const through = createXrpcClient({ handler })
        await checks.group(`Session, through a handler of ${name}`, () => readSessionSteps(checks, through, account))
        await checks.group(`Records, through a handler of ${name}`, () => recordSteps(checks, through, did))
      }
    }
  }
} finally {
  await pds.stop()
  await plc.stop()
}
const { passed, failed } = checks.counts()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
