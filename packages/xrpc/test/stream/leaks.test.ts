import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { startStreamServer } from './support/server.ts'
import { runTicker } from './support/ticker.ts'

/** Well below the timers of the process, well above what it takes to start and leave. */
const MAX_RUN_MS = 100_000

it('a subscription that was left, however, keeps no timer, socket or listener', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lexgen-stream-'))
  const outfile = join(folder, 'leaver.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('support/leaver.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // `ws` is CommonJS: what it requires of Node has to be there.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  const closed = await startStreamServer({})
  await closed.close()
  const server = await startStreamServer({
    onConnection(socket, _index, url) {
      if (!url.searchParams.has('channels')) runTicker(socket, url, { last: 1e9 })
    },
  })
  const { stdout } = await promisify(execFile)(process.execPath, [outfile, server.url, closed.url], {
    timeout: MAX_RUN_MS,
  })
  expect(JSON.parse(stdout)).toEqual({ outcomes: ['AbortError', 'AbortError'], listenersBefore: 2, listenersAfter: 0 })
  await expect.poll(() => server.openSockets()).toBe(0)
  await server.close()
  await rm(folder, { recursive: true })
})
