// Bundles the compiled command line into a few files below dist/bundle: loading a hundred small modules took longer than reading
// four hundred lexicons. Dependencies stay outside, but for the few functions that are needed of the runtime, and what is imported lazily
// stays lazy.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const RUNTIME = '@lexgen/xrpc'
const PACKAGE = fileURLToPath(new URL('../', import.meta.url))

const { dependencies } = JSON.parse(readFileSync(`${PACKAGE}package.json`, 'utf8'))

const BUNDLE = join(PACKAGE, 'dist/bundle')

rmSync(BUNDLE, { recursive: true, force: true })
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
  sourcemap: true,
  logLevel: 'warning',
})
for (const name of readdirSync(BUNDLE)) if (name.endsWith('.map')) shortenMap(join(BUNDLE, name))

/** Leaves out of a source map the text of what is published with the package anyway; the runtime's may lie anywhere. */
function shortenMap(path) {
  const map = JSON.parse(readFileSync(path, 'utf8'))
  const isOurs = map.sources.map((source) => source.startsWith('../../src/'))
  const sources = map.sources.map((source) => source.replace('../../../xrpc/', `../../../${RUNTIME}/`))
  const sourcesContent = map.sourcesContent.map((text, index) => (isOurs[index] ? null : text))
  writeFileSync(path, JSON.stringify({ ...map, sources, sourcesContent }))
}
