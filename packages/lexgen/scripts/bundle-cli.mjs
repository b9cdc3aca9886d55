// Bundles the compiled command line into a few files below dist/bundle: loading a hundred small modules took longer than reading
// four hundred lexicons. Dependencies stay outside, and what is imported lazily stays lazy.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PACKAGE = fileURLToPath(new URL('../', import.meta.url))

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
  packages: 'external',
  sourcemap: false,
  logLevel: 'warning',
})
