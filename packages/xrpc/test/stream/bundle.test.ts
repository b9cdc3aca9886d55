import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url))

/** What is left in a bundle for browsers of one import, and what it still wants from outside. */
async function bundle(contents: string): Promise<{ text: string; imports: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: source('.') },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    external: ['node:*', ...builtinModules],
    logLevel: 'silent',
  })
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path))
  return { text: outputFiles[0]?.text ?? '', imports }
}

describe('a bundle for browsers', () => {
  it.each(['index.ts', 'session/index.ts', 'stream/index.ts'])('of %s asks for nothing of Node', async (entry) => {
    const { imports } = await bundle(`import * as all from ${JSON.stringify(source(entry))}; globalThis.all = all`)
    expect(imports).toEqual([])
  })

  it('of streams holds nothing of the package ws', async () => {
    const { text } = await bundle(
      `import { subscribe } from ${JSON.stringify(source('stream/index.ts'))}; globalThis.s = subscribe`,
    )
    expect(text).not.toMatch(/permessage-deflate|Sec-WebSocket/)
  })

  it('of the main entry holds nothing of streams and sessions, and of sessions no store that is not used', async () => {
    const main = await bundle(
      `import { createXrpcClient, call } from ${JSON.stringify(source('index.ts'))}; globalThis.c = [createXrpcClient, call]`,
    )
    expect(main.text).not.toMatch(/refreshJwt|cbor|WebSocket/i)
    const session = await bundle(
      `import { PasswordSession } from ${JSON.stringify(source('session/index.ts'))}; globalThis.p = PasswordSession`,
    )
    expect(session.text).not.toMatch(/localStorage|navigator|WebSocket/)
  })
})
