// Bundles the compiled command line into a few files below dist/bundle: loading a hundred small modules took longer than reading
// four hundred lexicons. Dependencies stay outside, but for the few functions that are needed of the runtime, and what is imported lazily
// stays lazy.
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const RUNTIME = '@lexgen/xrpc'
const PACKAGE = fileURLToPath(new URL('../', import.meta.url))

const { dependencies } = JSON.parse(readFileSync(`${PACKAGE}package.json`, 'utf8'))

rmSync(`${PACKAGE}dist/bundle`, { recursive: true, force: true })
await build({
  absWorkingDir: PACKAGE,
  entryPoints: { main: 'dist/cli/main.js' },
  outdir: 'dist/bundle',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: Object.keys(dependencies).filter((name) => name !== RUNTIME),
  sourcemap: false,
  logLevel: 'warning',
})
