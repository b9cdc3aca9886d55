// Loads every module of a folder, and has one call answered and one refused: `exercise.mjs <folder>` prints the number of modules.
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

const folder = process.argv[2]
const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.(?:js|ts)$/.test(path) && !path.startsWith('node_modules'),
)
const extension = modules[0].slice(-3)
for (const path of modules) await import(pathToFileURL(join(folder, path)).href)

// The runtime as the modules see it.
const { createXrpcClient } = await import(
  pathToFileURL(createRequire(join(folder, 'index.js')).resolve('@lexgen/xrpc')).href
)
const load = (nsid) => import(pathToFileURL(join(folder, `${nsid.replaceAll('.', '/')}${extension}`)).href)
const { AuthFactorTokenRequiredError, createSession } = await load('com.atproto.server.createSession')
const { getSession } = await load('com.atproto.server.getSession')
const handler = async (path) =>
  path.endsWith('getSession')
    ? Response.json({ handle: 'alice.example.com' })
    : Response.json({ error: 'AuthFactorTokenRequired', message: 'a code, please' }, { status: 401 })
const client = createXrpcClient({ handler })
expect((await getSession(client)).handle, 'alice.example.com')
const failure = await createSession(client, { identifier: 'a', password: 'b' }).catch((error) => error)
expect(failure instanceof AuthFactorTokenRequiredError, true)
// Fields that a class declares must not be set anew by its constructor.
expect(
  [failure.error, failure.status, failure.nsid].join(),
  'AuthFactorTokenRequired,401,com.atproto.server.createSession',
)

console.log(modules.length)

function expect(found, expected) {
  if (found !== expected) throw new Error(`expected ${expected}, found ${found}`)
}
