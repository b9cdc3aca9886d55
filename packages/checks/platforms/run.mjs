// What generated code and the runtime run on: `npm run platforms` at the root. Sets up what is missing.
//
//   --check    compares the tables of packages/xrpc/README.md with the run, instead of writing them
//   --only=x   runs what has x in its name, and writes nothing
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../../..')

/** npm writes this file last, so an interrupted installation is done again. */
function isInstalled() {
  const marker = join(here, 'node_modules/.package-lock.json')
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(here, 'package-lock.json')).mtimeMs
}

/** Runs npm; a failure ends this program with the same exit code. */
function npm(cwd, ...args) {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}

if (!['xrpc', 'lexgen'].every((name) => existsSync(join(root, 'packages', name, 'dist')))) {
  npm(root, 'run', '--silent', 'setup')
  npm(root, 'run', '--silent', 'build')
}
if (!isInstalled()) npm(here, 'ci', '--no-audit', '--no-fund', '--loglevel=error')
await import('./src/main.mjs')
