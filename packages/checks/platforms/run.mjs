// What generated code and the runtime run on: `npm run platforms` at the root. Sets up what is missing.
//
//   --check    compares the tables of packages/xrpc/docs/platforms.md with the run, instead of writing them
//   --only=x   runs what has x in its name, and writes no table of the README
//   --all      runs also what has tools that take long to install, and writes the table of packages/lexgen/docs/your-tool.md
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, npm } from './src/install.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../../..')

if (!['xrpc', 'lexgen'].every((name) => existsSync(join(root, 'packages', name, 'dist')))) {
  npm(root, 'run', '--silent', 'setup')
  npm(root, 'run', '--silent', 'build')
}
install(here)
if (process.argv.includes('--all')) install(join(here, 'on-demand'))

// Deno 2.9 finds the workspace of pnpm above what it runs, and writes it into package.json as it would have it.
const manifest = join(root, 'package.json')
const before = readFileSync(manifest, 'utf8')
process.on('exit', () => {
  if (readFileSync(manifest, 'utf8') !== before) writeFileSync(manifest, before)
})

await import('./src/main.mjs')
