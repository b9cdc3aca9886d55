import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { runCommand } from '../measure.ts'
import { type Table, formatRatio } from '../tables.ts'
import { type Workbench, emptyProject, generateOurs } from '../workbench.ts'

const BATCH = 5000
const WARM_UP_ROUNDS = 5
const ROUNDS = 31

/**
 * A program that makes the same calls in three ways against one handler that answers at once, in turns, and prints microseconds
 * per call as JSON. The first way is the bare minimum: the handler with a request made beforehand, and the parsing of its answer.
 */
const CALL_LOOP = `
import { createXrpcClient } from '@lexgen/xrpc'
import { listRecords } from './gen/com/atproto/repo/listRecords.js'
import { createSession } from './gen/com/atproto/server/createSession.js'
import { Client, ok } from '@atcute/client'

const page = JSON.stringify({ records: [], cursor: 'next' })
const session = JSON.stringify({ accessJwt: 'a', refreshJwt: 'r', handle: 'alice.example', did: 'did:plc:alice' })
const headers = { 'content-type': 'application/json; charset=utf-8' }
const handler = async (path) => new Response(path.includes('listRecords') ? page : session, { headers })
const ours = createXrpcClient({ handler })
const theirs = new Client({ handler })
const params = { repo: 'did:plc:alice', collection: 'app.example.post', limit: 50, reverse: true }
const input = { identifier: 'alice.example', password: 'secret' }
const bare = async (path, init) => {
  const response = await handler(path, init)
  if (!response.ok) throw new Error()
  return response.json()
}
const query = '/xrpc/com.atproto.repo.listRecords?repo=did:plc:alice&collection=app.example.post&limit=50&reverse=true'
const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }

const ways = {
  query: {
    bare: () => bare(query, { method: 'GET' }),
    '@atcute/client': () => ok(theirs.get('com.atproto.repo.listRecords', { params })),
    lexgen: () => listRecords(ours, params),
  },
  procedure: {
    bare: () => bare('/xrpc/com.atproto.server.createSession', post),
    '@atcute/client': () => ok(theirs.post('com.atproto.server.createSession', { input })),
    lexgen: () => createSession(ours, input),
  },
}
const result = {}
for (const [kind, calls] of Object.entries(ways)) {
  const times = Object.fromEntries(Object.keys(calls).map((name) => [name, []]))
  for (let round = -${WARM_UP_ROUNDS}; round < ${ROUNDS}; round++) {
    for (const [name, call] of Object.entries(calls)) {
      const start = performance.now()
      for (let n = 0; n < ${BATCH}; n++) await call()
      if (round >= 0) times[name].push(((performance.now() - start) * 1000) / ${BATCH})
    }
  }
  result[kind] = Object.fromEntries(Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[${(ROUNDS - 1) / 2}]]))
}
console.log(JSON.stringify(result))
`

type Way = 'bare' | '@atcute/client' | 'lexgen'
type CallTimes = Readonly<Record<'query' | 'procedure', Readonly<Record<Way, number>>>>

/** What a call costs beyond the handler and the parsing of its answer. */
export function benchmarkCalls(bench: Workbench): Table {
  const project = emptyProject(bench, 'calls')
  generateOurs(bench, project)
  const program = join(project, 'calls.mjs')
  buildSync({
    stdin: { contents: CALL_LOOP, resolveDir: project, loader: 'js' },
    nodePaths: [join(bench.folder, 'node_modules')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: program,
    logLevel: 'silent',
  })
  const times = JSON.parse(runCommand(bench.node24, [program]).stdout) as CallTimes
  const row = (name: Way): string[] => [
    name === 'bare' ? 'the handler alone' : name,
    ...(['query', 'procedure'] as const).flatMap((kind) => {
      const overhead = times[kind][name] - times[kind].bare
      const base = times[kind]['@atcute/client'] - times[kind].bare
      return [`${times[kind][name].toFixed(1)} µs`, name === 'bare' ? '' : formatRatio(overhead / base)]
    }),
  ]
  return {
    title: 'One call',
    columns: ['', 'query', 'overhead to the peer', 'procedure', 'overhead to the peer'],
    rows: [row('bare'), row('@atcute/client'), row('lexgen')],
    note: `A handler that answers at once, Node.js 24, batches of ${BATCH} that take turns, median of ${ROUNDS}. Overhead is what a call takes beyond the first line.`,
  }
}
