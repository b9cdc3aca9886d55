import { type BundleSize, bundleSize } from '../bundle-size.ts'
import { type Table, formatCount, formatRatio } from '../tables.ts'
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

/** The same with the peer, whose types leave no code behind. */
const THEIR_LOGIN_APP = `
import { Client, ok, simpleFetchHandler } from '@atcute/client'
const service = 'https://pds.example'
const client = new Client({ handler: simpleFetchHandler({ service }) })
const session = await ok(client.post('com.atproto.server.createSession', { input: { identifier: 'alice.example', password: 'secret' } }))
const headers = { authorization: 'Bearer ' + session.accessJwt }
console.log((await ok(client.get('com.atproto.server.getSession', { headers }))).handle)
`

/** What a browser loads for an app of two calls. */
export function benchmarkBundle(bench: Workbench): Table {
  const project = emptyProject(bench, 'bundle')
  generateOurs(bench, project)
  const theirs = bundleSize(THEIR_LOGIN_APP, bench.folder)
  const ours = bundleSize(OUR_LOGIN_APP, project)
  const row = (name: string, size: BundleSize): string[] => [
    name,
    formatCount(size.minified),
    formatCount(size.gzipped),
    formatRatio(size.gzipped / theirs.gzipped),
  ]
  return {
    title: 'Login app with two calls, bytes',
    columns: ['', 'minified', 'and gzipped', 'to the peer'],
    rows: [row('@atcute/client', theirs), row('lexgen', ours)],
    note: 'Bundled by esbuild for browsers, ES2022; log in, then read the session. That of lexgen includes the declared error classes.',
  }
}
