// What a call costs on top of the handler, beside `@atcute/client`: the same stub handler for both, in turns, medians of many rounds.
// Run after a build: `node packages/xrpc/bench/overhead.js`.
import { Client } from '@atcute/client'
import { call, createXrpcClient } from '../dist/index.js'

const CALLS_PER_ROUND = 400
const ROUNDS = 200
const WARM_UP_ROUNDS = 10
const NANOSECONDS_PER_MICROSECOND = 1_000

const BODY = JSON.stringify({ did: 'did:plc:7iza6de2dwap2sbkpav7c6c6', handle: 'alice.example.com', active: true })
const INIT = { status: 200, headers: { 'content-type': 'application/json' } }
const handler = async () => new Response(BODY, INIT)

const client = createXrpcClient({ handler })
const peer = new Client({ handler })

const query = {
  nsid: 'app.bsky.feed.getAuthorFeed',
  kind: 'query',
  output: 'application/json',
}
const procedure = {
  nsid: 'com.atproto.server.createSession',
  kind: 'procedure',
  input: 'application/json',
  output: 'application/json',
}
const params = { actor: 'alice.example.com', limit: 50 }
const input = { identifier: 'alice.example.com', password: 'hunter2' }

const subjects = {
  'bare handler': async () => (await handler()).json(),
  'query, lexgen': () => call(client, query, params, undefined),
  'query, atcute': () => peer.get('app.bsky.feed.getAuthorFeed', { params }),
  'procedure, lexgen': () => call(client, procedure, undefined, input),
  'procedure, atcute': () => peer.post('com.atproto.server.createSession', { input }),
}

const times = new Map()
for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
  for (const [name, run] of Object.entries(subjects)) {
    const start = process.hrtime.bigint()
    for (let i = 0; i < CALLS_PER_ROUND; i++) await run()
    const perCall = Number(process.hrtime.bigint() - start) / CALLS_PER_ROUND / NANOSECONDS_PER_MICROSECOND
    if (round >= WARM_UP_ROUNDS) times.set(name, [...(times.get(name) ?? []), perCall])
  }
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const bare = median(times.get('bare handler') ?? [])
for (const [name, values] of times) {
  console.log(
    `${name.padEnd(20)} ${median(values).toFixed(2)} us, ${(median(values) - bare).toFixed(2)} us over the handler`,
  )
}
