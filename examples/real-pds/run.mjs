// Drives a real personal data server through a generated SDK: `node examples/real-pds/run.mjs`, or `npm run e2e` at the root.
// Sets up what is missing: the workspace, the packages of this folder (the first run compiles SQLite), the generated SDK.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
/** The checks take some seconds; a server that hangs must not hold up whoever waits for them. */
const DRIVE_TIMEOUT_MS = 120_000
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Runs a command to its end; a failure ends this program with the same exit code. */
function run(title, command, args, options = {}) {
  const start = performance.now()
  const { status, error } = spawnSync(command, args, { cwd: here, stdio: ['ignore', 'inherit', 'inherit'], ...options })
  if (error !== undefined) throw error
  if (status !== 0) {
    console.error(`${title} failed (exit code ${status})`)
    process.exit(status ?? 1)
  }
  console.log(`${title}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

/** npm writes this file last, so an interrupted installation is done again. */
function isInstalled() {
  const marker = join(here, 'node_modules', '.package-lock.json')
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(here, 'package-lock.json')).mtimeMs
}

/** The runtime under test, not a published one: a link, which npm would fill with the workspace's own dependencies. */
function linkRuntime() {
  const link = join(here, 'node_modules', '@lexgen', 'xrpc')
  rmSync(link, { recursive: true, force: true })
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(join(root, 'packages', 'xrpc'), link, 'junction')
}

if (!['xrpc', 'lexgen'].every((name) => existsSync(join(root, 'packages', name, 'dist')))) {
  run('workspace: install', npm, ['run', '--silent', 'setup'], { cwd: root })
  run('workspace: build', npm, ['run', '--silent', 'build'], { cwd: root })
}
if (!isInstalled()) run('install', npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
linkRuntime()
const node = process.execPath
const lexgen = join(root, 'packages', 'lexgen', 'bin', 'lexgen.js')
run('generate', node, [lexgen, 'module:@atproto/api#schemas', '-o', 'src/gen', '--import-ext', 'ts'])
run('document', node, [
  lexgen,
  'docs',
  'module:@atproto/api#schemas',
  '-o',
  'pages',
  '--format',
  'markdown',
  '--include',
  'com.atproto.server.*',
])
run('type-check', node, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.'])
run('drive', node, ['dist/main.js'], { env: { ...process.env, LOG_ENABLED: 'false' }, timeout: DRIVE_TIMEOUT_MS })
