import { CidLinkWrapper, toBytes } from '@atcute/cbor'
import { afterEach, expect, it } from 'vitest'
import { createXrpcClient, type Bytes, type CidLink, type Method } from '../../src/index.ts'
import { bytesOf, subscribe } from '../../src/stream/index.ts'
import { frame } from './support/frames.ts'
import { bytesInUse } from './support/memory.ts'
import { startStreamServer, type StreamServer } from './support/server.ts'

interface Commit {
  $type: 'com.example.repos#commit'
  seq: number
  repo: string
  commit: CidLink
  blocks: Bytes
  ops: { action: string; path: string; cid: CidLink | null }[]
}

const reposMethod: Method<'subscription', { cursor?: number }, undefined, Commit, never> = {
  nsid: 'com.example.repos',
  kind: 'subscription',
  messages: ['com.example.repos#commit'],
}

/** CIDv1, dag-cbor, SHA-256 of 32 equal bytes. */
const cidBytes = new Uint8Array([1, 0x71, 0x12, 0x20, ...new Uint8Array(32).fill(7)])
const blocks = new Uint8Array(600).fill(9)

const commit = (seq: number): Uint8Array =>
  frame(
    { op: 1, t: '#commit' },
    {
      seq,
      repo: 'did:plc:alice',
      commit: new CidLinkWrapper(cidBytes),
      blocks: toBytes(blocks),
      ops: [
        { action: 'create', path: `app.example.note/${seq}`, cid: new CidLinkWrapper(cidBytes) },
        { action: 'delete', path: 'app.example.note/old', cid: null },
      ],
    },
  )

let server: StreamServer | undefined
afterEach(() => server?.close())

const FRAMES = 100_000
/** Connections are cut this often, so that the volume crosses reconnects. */
const CUT_EVERY = 30_000
const SAMPLE_EVERY = 20_000
/** What the heap may differ between two samples, in bytes; the frames that pass between them are some twenty times as much. */
const TOLERANCE_BYTES = 2_000_000

it('passes 100,000 commits across reconnects, whole, without growing', async ({ annotate }) => {
  server = await startStreamServer({
    onConnection(socket, _index, url) {
      let seq = Number(url.searchParams.get('cursor') ?? 0)
      const send = (): void => {
        while (socket.bufferedAmount < 1_000_000) {
          seq += 1
          if (seq > FRAMES) return socket.close(1000)
          socket.send(commit(seq))
          if (seq % CUT_EVERY === 0) return socket.terminate()
        }
        setTimeout(send, 1)
      }
      send()
    },
  })
  const samples: number[] = []
  let expected = 1
  const started = performance.now()
  const messages = subscribe(createXrpcClient({ service: server.url }), reposMethod, {}, { minDelay: 1 })
  for await (const message of messages) {
    if (message.seq !== expected) throw new Error(`message ${expected} was due, ${message.seq} came`)
    if (expected % 1_000 === 0) {
      expect(bytesOf(message.blocks)).toEqual(blocks)
      expect(message.commit.$link).toMatch(/^bafyrei/)
    }
    if (expected % SAMPLE_EVERY === 0) samples.push(bytesInUse())
    expected += 1
  }
  const seconds = (performance.now() - started) / 1_000
  await annotate(
    `${FRAMES} commits in ${seconds.toFixed(1)} s; MB in use: ${samples.map((bytes) => (bytes / 1e6).toFixed(1)).join(', ')}`,
  )
  expect(expected - 1).toBe(FRAMES)
  expect(server.targets.length).toBeGreaterThan(FRAMES / CUT_EVERY)
  const [, second = 0, ...later] = samples
  for (const sample of later) expect(sample - second).toBeLessThan(TOLERANCE_BYTES)
})

it('bytes and links read, and are written by JSON.stringify, as their JSON', async () => {
  server = await startStreamServer({
    onConnection(socket) {
      socket.send(commit(1))
      socket.close(1000)
    },
  })
  const { value } = await subscribe(createXrpcClient({ service: server.url }), reposMethod, {}).next()
  const base64 = Buffer.from(blocks).toString('base64').replace(/=+$/, '')
  expect(value?.blocks.$bytes).toBe(base64)
  expect(JSON.parse(JSON.stringify(value))).toEqual({
    $type: 'com.example.repos#commit',
    seq: 1,
    repo: 'did:plc:alice',
    commit: { $link: value?.commit.$link },
    blocks: { $bytes: base64 },
    ops: [
      { action: 'create', path: 'app.example.note/1', cid: { $link: value?.commit.$link } },
      { action: 'delete', path: 'app.example.note/old', cid: null },
    ],
  })
})
