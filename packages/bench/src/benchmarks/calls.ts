import { join } from 'node:path'
import { buildSync } from 'esbuild'
import type { Outcome } from '../figures.ts'
import type { Measured } from '../inputs.ts'
import { alternate, runCommand } from '../measure.ts'
import { formatRatio } from '../tables.ts'
import { type Workbench, emptyProject, generateOurs } from '../workbench.ts'

/** How many calls a candidate makes to warm up and to be measured, and how many batches the latter are cut into. */
const WARM_UP_CALLS = 20_000
const BATCH = 5000
const BATCHES = 11

const KINDS = ['query', 'procedure'] as const
type Kind = (typeof KINDS)[number]

const BARE = 'the handler alone'
const PEER = '@atcute/client'
const OURS = 'lexgen'

/**
 * Answers at once, with what clients read of a `Response`: to make a real one takes four times as long as a client, and varies by more
 * than clients differ.
 */
const HANDLER = `
const page = JSON.stringify({ records: [], cursor: 'next' })
const session = JSON.stringify({ accessJwt: 'a', refreshJwt: 'r', handle: 'alice.example', did: 'did:plc:alice' })
const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' })
const answer = (text) => ({ ok: true, status: 200, headers, text: async () => text, json: async () => JSON.parse(text) })
const handler = async (path) => answer(path.includes('listRecords') ? page : session)
const params = { repo: 'did:plc:alice', collection: 'app.example.post', limit: 50, reverse: true }
const input = { identifier: 'alice.example', password: 'secret' }
`

/** The bare minimum: the handler with a request made beforehand, and the parsing of its answer. */
const BARE_SETUP = `
const bare = async (path, init) => {
  const response = await handler(path, init)
  if (!response.ok) throw new Error()
  return response.json()
}
const query = '/xrpc/com.atproto.repo.listRecords?repo=did:plc:alice&collection=app.example.post&limit=50&reverse=true'
const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
`

const OUR_SETUP = `
import { createXrpcClient } from '@lexgen/xrpc'
import { listRecords } from './gen/com/atproto/repo/listRecords.js'
import { createSession } from './gen/com/atproto/server/createSession.js'
const client = createXrpcClient({ handler })
`

const THEIR_SETUP = `
import { Client, ok } from '@atcute/client'
const client = new Client({ handler })
`

/** What runs before the calls, and each call, by candidate. */
const CANDIDATES: Readonly<Record<string, { readonly setup: string } & Readonly<Record<Kind, string>>>> = {
  [BARE]: {
    setup: BARE_SETUP,
    query: "bare(query, { method: 'GET' })",
    procedure: "bare('/xrpc/com.atproto.server.createSession', post)",
  },
  [PEER]: {
    setup: THEIR_SETUP,
    query: "ok(client.get('com.atproto.repo.listRecords', { params }))",
    procedure: "ok(client.post('com.atproto.server.createSession', { input }))",
  },
  [OURS]: { setup: OUR_SETUP, query: 'listRecords(client, params)', procedure: 'createSession(client, input)' },
}

export const callsInputs: Measured = {
  module: 'calls.ts',
  subjects: KINDS.map((kind) => ({ kind: 'app', text: printProgram(OURS, kind) })),
}

/** What a call costs beyond the handler and the parsing of its answer. */
export function benchmarkCalls(bench: Workbench, rounds: number): Outcome {
  const project = emptyProject(bench, 'calls')
  generateOurs(bench, project)
  const measure = (kind: Kind): Map<string, number> => {
    const contenders = Object.keys(CANDIDATES).map((name) => {
      const program = bundleProgram(bench, project, name, kind)
      return { name, run: () => Number(runCommand(bench.node24, [program]).stdout) }
    })
    return alternate(contenders, rounds)
  }
  const times = { query: measure('query'), procedure: measure('procedure') }
  const time = (kind: Kind, name: string): number => times[kind].get(name) ?? NaN
  const overhead = (kind: Kind, name: string): number => time(kind, name) - time(kind, BARE)
  const cells = (kind: Kind, name: string): string[] => [
    `${time(kind, name).toFixed(1)} µs`,
    name === BARE ? '' : formatRatio(overhead(kind, name) / overhead(kind, PEER)),
  ]
  return {
    table: {
      title: 'One call',
      columns: ['', 'query', 'overhead to the peer', 'procedure', 'overhead to the peer'],
      rows: Object.keys(CANDIDATES).map((name) => [name, ...KINDS.flatMap((kind) => cells(kind, name))]),
      note: `A handler that answers at once, with an object in place of a Response, the making of which would hide what is compared. Processes of their own that take turns, Node.js 24, the fastest of ${BATCHES} batches of ${BATCH} calls each, median of ${rounds} rounds. Overhead is what a call takes beyond the first line.`,
    },
  }
}

/** Makes the same call again and again, and prints the fastest batch's microseconds per call. */
function printProgram(name: string, kind: Kind): string {
  const candidate = CANDIDATES[name]
  return `${HANDLER}${candidate?.setup}
for (let n = 0; n < ${WARM_UP_CALLS}; n++) await ${candidate?.[kind]}
let best = Infinity
for (let batch = 0; batch < ${BATCHES}; batch++) {
  const start = performance.now()
  for (let n = 0; n < ${BATCH}; n++) await ${candidate?.[kind]}
  best = Math.min(best, ((performance.now() - start) * 1000) / ${BATCH})
}
console.log(best)
`
}

function bundleProgram({ folder }: Workbench, project: string, name: string, kind: Kind): string {
  const outfile = join(project, `${kind}-${Object.keys(CANDIDATES).indexOf(name)}.mjs`)
  buildSync({
    stdin: { contents: printProgram(name, kind), resolveDir: project, loader: 'js' },
    nodePaths: [join(folder, 'node_modules')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'silent',
  })
  return outfile
}
