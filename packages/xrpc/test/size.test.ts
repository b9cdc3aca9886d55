import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

/** What apps are built from here: source, so that no build has to come first. */
const RUNTIME = fileURLToPath(new URL('../src/index.ts', import.meta.url))
const VALIDATE = fileURLToPath(new URL('../src/validate/index.ts', import.meta.url))
const SESSION = fileURLToPath(new URL('../src/session/index.ts', import.meta.url))

/** As lexgen writes the two modules. */
const SDK = `
import { type CallOptions, type Method, type XrpcClient, XrpcError, type XrpcPromise, call } from ${JSON.stringify(RUNTIME)}
export interface Output { accessJwt: string; handle: string }
export class AccountTakedownError extends XrpcError<'AccountTakedown'> {
  static readonly errorName = 'AccountTakedown'
}
export class AuthFactorTokenRequiredError extends XrpcError<'AuthFactorTokenRequired'> {
  static readonly errorName = 'AuthFactorTokenRequired'
}
export const createSessionMethod: Method<'procedure', undefined, object, Output, AccountTakedownError | AuthFactorTokenRequiredError> = {
  nsid: 'com.atproto.server.createSession',
  kind: 'procedure',
  input: 'application/json',
  output: 'application/json',
  errors: { AccountTakedown: AccountTakedownError, AuthFactorTokenRequired: AuthFactorTokenRequiredError },
}
export function createSession(client: XrpcClient, input: object, options?: CallOptions): XrpcPromise<Output, XrpcError> {
  return call(client, createSessionMethod, undefined, input, options)
}
export const getSessionMethod: Method<'query', undefined, undefined, Output, XrpcError> = {
  nsid: 'com.atproto.server.getSession',
  kind: 'query',
  output: 'application/json',
}
export function getSession(client: XrpcClient, options?: CallOptions): XrpcPromise<Output, XrpcError> {
  return call(client, getSessionMethod, undefined, undefined, options)
}
`
const LOGIN = `
import { createXrpcClient } from ${JSON.stringify(RUNTIME)}
import { createSession, getSession, AuthFactorTokenRequiredError } from 'sdk'
const client = createXrpcClient({ service: 'https://bsky.social' })
try {
  const session = await createSession(client, { identifier: 'alice.example.com', password: 'hunter2' })
  const { handle } = await getSession(client, { headers: { authorization: 'Bearer ' + session.accessJwt } })
  console.log(handle)
} catch (error) {
  if (error instanceof AuthFactorTokenRequiredError) console.log('A code has been sent by mail.')
  else throw error
}
`
/** As lexgen writes the validators of the two modules: their three bodies. */
const VALIDATORS = `
import { type Check, type Validator, boolean, did, handle, isObject, noObject, string, unknown, validator } from ${JSON.stringify(VALIDATE)}
const checkInput: Check = (value, context) => {
  if (!isObject(value)) return noObject(value, context)
  return (
    string(value.identifier, 'identifier', context) +
    string(value.password, 'password', context) +
    (value.authFactorToken === undefined ? 0 : string(value.authFactorToken, 'authFactorToken', context)) +
    (value.allowTakendown === undefined ? 0 : boolean(value.allowTakendown, 'allowTakendown', context))
  )
}
export const createSessionInputValidator: Validator<object> = /* @__PURE__ */ validator(checkInput)
const checkOutput: Check = (value, context) => {
  if (!isObject(value)) return noObject(value, context)
  return (
    string(value.accessJwt, 'accessJwt', context) +
    string(value.refreshJwt, 'refreshJwt', context) +
    handle(value.handle, 'handle', context) +
    did(value.did, 'did', context) +
    (value.didDoc === undefined ? 0 : unknown(value.didDoc, 'didDoc', context)) +
    (value.email === undefined ? 0 : string(value.email, 'email', context)) +
    (value.emailConfirmed === undefined ? 0 : boolean(value.emailConfirmed, 'emailConfirmed', context)) +
    (value.emailAuthFactor === undefined ? 0 : boolean(value.emailAuthFactor, 'emailAuthFactor', context)) +
    (value.active === undefined ? 0 : boolean(value.active, 'active', context)) +
    (value.status === undefined ? 0 : string(value.status, 'status', context))
  )
}
export const createSessionOutputValidator: Validator<object> = /* @__PURE__ */ validator(checkOutput)
const checkGetOutput: Check = (value, context) => {
  if (!isObject(value)) return noObject(value, context)
  return (
    handle(value.handle, 'handle', context) +
    did(value.did, 'did', context) +
    (value.didDoc === undefined ? 0 : unknown(value.didDoc, 'didDoc', context)) +
    (value.email === undefined ? 0 : string(value.email, 'email', context)) +
    (value.emailConfirmed === undefined ? 0 : boolean(value.emailConfirmed, 'emailConfirmed', context)) +
    (value.emailAuthFactor === undefined ? 0 : boolean(value.emailAuthFactor, 'emailAuthFactor', context)) +
    (value.active === undefined ? 0 : boolean(value.active, 'active', context)) +
    (value.status === undefined ? 0 : string(value.status, 'status', context))
  )
}
export const getSessionOutputValidator: Validator<object> = /* @__PURE__ */ validator(checkGetOutput)
`
const VALIDATED_LOGIN = `${VALIDATORS}
import { createXrpcClient } from ${JSON.stringify(RUNTIME)}
import { createSession, getSession, AuthFactorTokenRequiredError } from 'sdk'
const client = createXrpcClient({ service: 'https://bsky.social' })
try {
  const input = { identifier: 'alice.example.com', password: 'hunter2' }
  createSessionInputValidator.assert(input)
  const session = await createSession(client, input)
  createSessionOutputValidator.assert(session)
  const current = await getSession(client, { headers: { authorization: 'Bearer ' + session.accessJwt } })
  getSessionOutputValidator.assert(current)
  console.log(current.handle)
} catch (error) {
  if (error instanceof AuthFactorTokenRequiredError) console.log('A code has been sent by mail.')
  else throw error
}
`
const SESSION_APP = `
import { createXrpcClient, retry } from ${JSON.stringify(RUNTIME)}
import { PasswordSession } from ${JSON.stringify(SESSION)}
import { getSession } from 'sdk'
const session = await PasswordSession.login({ service: 'https://bsky.social', identifier: 'alice.example.com', password: 'hunter2' })
console.log(await getSession(createXrpcClient({ handler: session, use: [retry()] })))
`

/** An app that has but one function of the runtime. */
function small(name: string): string {
  return `import { ${name} } from ${JSON.stringify(RUNTIME)}\nconsole.log(${name}(location.hash))`
}

async function bundle(app: string): Promise<{ text: string; gzipped: number }> {
  const { outputFiles } = await build({
    stdin: { contents: app, loader: 'ts', resolveDir: '/' },
    plugins: [
      {
        name: 'sdk',
        setup(setup) {
          setup.onResolve({ filter: /^sdk$/ }, () => ({ path: 'sdk', namespace: 'sdk', sideEffects: false }))
          setup.onLoad({ filter: /.*/, namespace: 'sdk' }, () => ({ contents: SDK, loader: 'ts', resolveDir: '/' }))
        },
      },
    ],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
  })
  const text = outputFiles[0]?.text ?? ''
  return { text, gzipped: gzipSync(text, { level: 9 }).length }
}

/**
 * Bytes after gzip. The best peer takes 2,037 for the login, without declared errors. A ceiling is there to be argued with: a correct and
 * readable line beats forty bytes, and a growth of more than 50 is named in the commit that brings it.
 */
const CEILINGS = [
  // The client, a call, its errors: nothing that a login does not need, and 2,050 but for what stands above the aim of 2,100, found by taking it
  // out: parameters and headers that say what was expected and found 55; a service that is no address 50; an invalid response that says what was
  // found 50; four more statuses with their names 50; no bytes that go out as JSON 50; no token and no control character in a message 60, no
  // token in a cause 40; host and reason of a network error 35; the server's own words as a field 15.
  {
    name: 'a login of two calls',
    app: LOGIN,
    ceiling: 2_550,
    absent: ['TransformStream', 'ReadableStream', 'Retry-After', 'retry-after'],
  },
  // The login above, and 1,635 for validators, found by taking each out: issues in words, with exact paths, no secrets and cut texts 370; what
  // `checked()` and its two errors do 260; grammars of DIDs and handles 200; finding and counting issues, and values that throw when they are
  // read 240; `is`, `assert`, `validate` and Standard Schema 200; the three checks and what is known of `unknown` the rest. The aim was 3,000 in
  // all. What lists, lengths, data and salvaging take comes with the first of them, and not before. The best peer takes 4,064 in all.
  {
    name: 'a login with its three bodies validated',
    app: VALIDATED_LOGIN,
    ceiling: 4_190,
    absent: ['Segmenter', 'base64', 'no item', 'URLSearchParams', 'TransformStream'],
  },
  // Sessions with refresh, storage in memory, and retries. The aim was 4,400. What each part costs, found by taking it out: waits as the
  // server asks 150; refreshing ahead of expiry 140; living with others who share the store 105; the PDS of the DID document, but none at a
  // private address, 100; networks that handlers of others have lost 70; resuming, logging in again and logging out 60; answers below a
  // megabyte 45; middleware that a call can replace 45; `onEvent` 30; bugs of stores and callbacks told from outages 30; the 400 of an
  // expired token 30; tokens that a header can carry 20. A session does all of this by itself, whatever it is given: what an app would
  // have to ask for would be missing where it was not asked for, and with it a session or a token would be lost. What a login has on top of
  // 2,100 comes on top of all of this.
  { name: 'a session with retries', app: SESSION_APP, ceiling: 5_260, absent: ['TransformStream', 'com.atproto.repo'] },
  // Each of the small functions comes with what it needs, and with nothing else.
  { name: 'an assertion', app: small('asDid'), ceiling: 450, absent: ['fetch', 'an NSID', 'atob'] },
  { name: 'a TID', app: small('nextTid'), ceiling: 450, absent: ['fetch', 'RegExp', 'a DID'] },
  { name: 'bytes out of JSON', app: small('toBytes'), ceiling: 500, absent: ['fetch', 'btoa', 'a DID'] },
  { name: 'an AT URI in parts', app: small('parseAtUri'), ceiling: 900, absent: ['fetch', 'atob', 'a CID'] },
]

test.each(CEILINGS)('$name is at most $ceiling bytes', async ({ app, ceiling, absent }) => {
  const { text, gzipped } = await bundle(app)
  expect(gzipped).toBeLessThanOrEqual(ceiling)
  expect(gzipped).toBeGreaterThan(ceiling / 4)
  for (const name of absent) expect(text).not.toContain(name)
})
