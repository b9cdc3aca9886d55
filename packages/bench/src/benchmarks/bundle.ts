import { bundleSize } from '../bundle-size.ts'
import type { Outcome } from '../figures.ts'
import type { Measured } from '../inputs.ts'
import { projectWith } from '../peers.ts'
import { formatCount, formatRatio } from '../tables.ts'
import { type Workbench, emptyProject, generateOurs } from '../workbench.ts'

/** Two calls, log in and ask who that is, against the output of lexgen in `./gen`. */
const OUR_LOGIN_APP = `
import { createXrpcClient } from '@lexgen/xrpc'
import { createSession } from './gen/com/atproto/server/createSession.js'
import { getSession } from './gen/com/atproto/server/getSession.js'
const service = 'https://pds.example'
const session = await createSession(createXrpcClient({ service }), { identifier: 'alice.example', password: 'secret' })
const client = createXrpcClient({ service, headers: { authorization: 'Bearer ' + session.accessJwt } })
console.log((await getSession(client)).handle)
`

/** The same with atcute, whose types leave no code behind. */
const ATCUTE_LOGIN_APP = `
import { Client, ok, simpleFetchHandler } from '@atcute/client'
const service = 'https://pds.example'
const client = new Client({ handler: simpleFetchHandler({ service }) })
const session = await ok(client.post('com.atproto.server.createSession', { input: { identifier: 'alice.example', password: 'secret' } }))
const headers = { authorization: 'Bearer ' + session.accessJwt }
console.log((await ok(client.get('com.atproto.server.getSession', { headers }))).handle)
`

/** With `@atproto/lex`, by the imports that its README recommends for small bundles. */
const LEX_LOGIN_APP = `
import { xrpc } from '@atproto/lex'
import createSession from './gen/com/atproto/server/createSession.js'
import getSession from './gen/com/atproto/server/getSession.js'
const service = 'https://pds.example'
const { body } = await xrpc(service, createSession, { body: { identifier: 'alice.example', password: 'secret' } })
const session = await xrpc(service, getSession, { headers: { authorization: 'Bearer ' + body.accessJwt } })
console.log(session.body.handle)
`

/** With the client that `@atproto/lex-cli` generates. */
const LEX_CLI_LOGIN_APP = `
import { AtpBaseClient } from './gen/index.js'
const client = new AtpBaseClient('https://pds.example')
const { data } = await client.com.atproto.server.createSession({ identifier: 'alice.example', password: 'secret' })
const headers = { authorization: 'Bearer ' + data.accessJwt }
console.log((await client.com.atproto.server.getSession({}, { headers })).data.handle)
`

const BASE = 'atcute'

export const bundleInputs: Measured = { module: 'bundle.ts', subjects: [{ kind: 'app', text: OUR_LOGIN_APP }] }

/** What a browser loads for an app of two calls. */
export function benchmarkBundle(bench: Workbench): Outcome {
  const project = emptyProject(bench, 'bundle')
  generateOurs(bench, project)
  const sizes = [
    { name: '@atproto/lex-cli', ...bundleSize(LEX_CLI_LOGIN_APP, projectWith(bench, '@atproto/lex-cli')) },
    { name: '@atproto/lex', ...bundleSize(LEX_LOGIN_APP, projectWith(bench, '@atproto/lex')) },
    { name: BASE, ...bundleSize(ATCUTE_LOGIN_APP, bench.folder) },
    { name: 'lexgen', ...bundleSize(OUR_LOGIN_APP, project) },
  ]
  const base = sizes.find(({ name }) => name === BASE)?.gzipped ?? NaN
  const ours = sizes.find(({ name }) => name === 'lexgen')?.gzipped ?? NaN
  return {
    table: {
      title: 'Login app with two calls, bytes',
      columns: ['', 'minified', 'and gzipped', `to ${BASE}`],
      rows: sizes.map(({ name, minified, gzipped }) => [
        name,
        formatCount(minified),
        formatCount(gzipped),
        formatRatio(gzipped / base),
      ]),
      note: 'Bundled by esbuild for browsers, ES2022; log in, then read the session. That of lexgen includes the declared error classes; those of the official tools validate what comes.',
    },
    comparison: [
      {
        name: 'an app of two calls, gzipped',
        figures: Object.fromEntries(sizes.map(({ name, gzipped }) => [name, `${formatCount(gzipped)} bytes`])),
      },
    ],
    inline: { 'login-app': `${(ours / 1000).toFixed(1)} kB` },
  }
}
