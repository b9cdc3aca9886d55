import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PasswordSession } from '../../src/session/index.ts'
import { fileStore } from '../../src/session/node/index.ts'
import { HANDLE, PASSWORD, startAuthServer } from './support/auth-server.ts'
import { echo } from './support/echo.ts'
import { memoryStore } from './support/memory-store.ts'

const PROCESSES = 4
/** Below the timers of a session: a process that waits for one to run out fails. */
const MAX_RUN_MS = 100_000
let folder: string
let worker: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lexgen-session-'))
  worker = join(folder, 'worker.mjs')
  const entry = fileURLToPath(new URL('support/worker.ts', import.meta.url))
  await build({
    entryPoints: [entry],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
})
afterAll(() => rm(folder, { recursive: true }))

it.each(['jwt', 'opaque'] as const)(
  'processes that share a file all get through an expired %s token',
  async (tokens) => {
    const server = await startAuthServer({ tokens, refreshDelay: 100 })
    const files = join(folder, tokens)
    const file = join(files, 'session.json')
    await PasswordSession.login({ service: server.url, identifier: HANDLE, password: PASSWORD, store: fileStore(file) })
    server.expireAccess()
    const run = promisify(execFile)
    const outputs = await Promise.all(
      Array.from({ length: PROCESSES }, () => run(process.execPath, [worker, file], { timeout: MAX_RUN_MS })),
    )
    const results: { body: string; accessJwt: string }[] = outputs.map(({ stdout }) => JSON.parse(stdout))
    expect(new Set(results.map(({ body }) => body)).size).toBe(PROCESSES)
    const stored = await fileStore(file).load()
    if (tokens === 'jwt') {
      // Tokens that tell their times show that the stored ones are fresh: one process refreshes for all.
      expect(server.count('com.atproto.server.refreshSession')).toBe(1)
      expect(new Set(results.map(({ accessJwt }) => accessJwt))).toEqual(new Set([stored?.accessJwt]))
    }
    expect(await readdir(files)).toEqual(['session.json'])
    await server.close()
  },
)

it.each(['jwt', 'opaque'] as const)(
  'of processes that start together, one logs in for all (%s tokens)',
  async (tokens) => {
    const server = await startAuthServer({ tokens })
    const files = join(folder, `start-${tokens}`)
    const run = promisify(execFile)
    const outputs = await Promise.all(
      Array.from({ length: 8 }, () =>
        run(process.execPath, [worker, join(files, 'session.json'), server.url, HANDLE, PASSWORD], {
          timeout: MAX_RUN_MS,
        }),
      ),
    )
    expect(new Set(outputs.map(({ stdout }) => JSON.parse(stdout).body)).size).toBe(8)
    expect(server.count('com.atproto.server.createSession')).toBe(1)
    expect(await readdir(files)).toEqual(['session.json'])
    await server.close()
  },
)

it('holders of one store without a lock survive that one of them spends the token', async () => {
  const server = await startAuthServer()
  const store = memoryStore()
  const first = await PasswordSession.login({ service: server.url, identifier: HANDLE, password: PASSWORD, store })
  const second = await PasswordSession.resume({ store })
  if (second === undefined) throw new Error('nothing was stored')
  server.expireAccess()
  await Promise.all([echo(first), echo(second)])
  await first.refresh()
  await second.refresh()
  expect([first.ended, second.ended]).toEqual([undefined, undefined])
  expect(store.removes).toBe(0)
  await server.close()
})
