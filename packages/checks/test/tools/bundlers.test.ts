import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { type Platform, build } from 'esbuild'
import { rollup } from 'rollup'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
// @ts-expect-error `ws` has no types of its own; the tests take it as it is.
import { WebSocketServer } from 'ws'
import { makeProject } from '../support/compile.ts'
import { temporaryFolder } from '../support/generate.ts'

/** The published entries, by name and as packed, in a project where `ws` is installed: bundlers must not stop at it, nor need it. */
const RUNTIME = {
  '@lexgen/xrpc': 'packages/xrpc',
  '@atcute/cbor': 'packages/xrpc/node_modules/@atcute/cbor',
  ws: 'packages/xrpc/node_modules/ws',
}

/** Prints the first message of a stream, asked for with a header, which only `ws` sends. */
const APP = `
import { createXrpcClient } from '@lexgen/xrpc'
import { PasswordSession } from '@lexgen/xrpc/session'
import { subscribe } from '@lexgen/xrpc/stream'
const method = { nsid: 'com.example.ticks', kind: 'subscription', subprotocol: 'xrpc.v1.json' }
const client = createXrpcClient({ service: globalThis.process.argv[2] })
const { value } = await subscribe(client, method, {}, { headers: { 'x-test': 'yes' } }).next()
console.log(JSON.stringify({ value, session: typeof PasswordSession }))
globalThis.process.exit()
`
const TIMEOUT_MS = 120_000

const folder = temporaryFolder()
const entry = join(folder.path, 'app.js')
const outfile = join(folder.path, 'bundle.js')
let server: { close(): void; address(): AddressInfo }

beforeAll(async () => {
  makeProject(folder.path, RUNTIME)
  writeFileSync(entry, APP)
  const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  sockets.on('connection', (socket: { send(text: string): void }, { headers }: { headers: { 'x-test'?: string } }) => {
    socket.send(
      JSON.stringify({ $type: 'message', payload: { $type: 'com.example.ticks#tick', test: headers['x-test'] } }),
    )
  })
  await once(sockets, 'listening')
  server = sockets
})
afterEach(() => rmSync(outfile))
afterAll(() => {
  server.close()
  folder.remove()
})

/** What the bundle does on Node, with `ws` beside it. */
async function runBundle(): Promise<unknown> {
  const url = `http://127.0.0.1:${server.address().port}`
  const { stdout } = await promisify(execFile)(process.execPath, [outfile, url], { timeout: TIMEOUT_MS })
  return JSON.parse(stdout)
}

const RAN = { value: { $type: 'com.example.ticks#tick', test: 'yes' }, session: 'function' }

describe.each<Platform>(['neutral', 'browser', 'node'])('esbuild for %s', (platform) => {
  test.each([false, true])('bundles streams without a word, and they run (minified: %s)', async (minify) => {
    const { warnings, metafile } = await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      minify,
      platform,
      format: 'esm',
      target: 'es2022',
      metafile: true,
      logLevel: 'silent',
    })
    expect(warnings).toEqual([])
    expect(Object.keys(metafile.inputs).filter((path) => /node_modules\/ws\//.test(path))).toEqual([])
    expect(await runBundle()).toEqual(RAN)
  })
})

describe('rollup', () => {
  test.each([
    ['as it comes', {}],
    ['for browsers', { browser: true }],
    ['for Node', { exportConditions: ['node'], preferBuiltins: true }],
  ])('%s bundles streams without a word, and they run', async (_name, options) => {
    const warnings: string[] = []
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve(options)],
      onwarn: ({ message }) => warnings.push(message),
    })
    await bundle.write({ file: outfile, format: 'es', inlineDynamicImports: true })
    expect(warnings).toEqual([])
    expect(bundle.watchFiles.filter((path) => /node_modules\/ws\//.test(path))).toEqual([])
    await bundle.close()
    expect(await runBundle()).toEqual(RAN)
  })
})
