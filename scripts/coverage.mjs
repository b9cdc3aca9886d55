// Which lines of the published packages their own tests run: `npm run coverage`. Writes the table of CONTRIBUTING.md, and fails where
// a package has less than vitest.coverage.config.ts asks for; coverage/lines/index.html shows which lines those are. With `--table`, from
// the report of the last run.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { writeBetween } from './between-markers.mjs'
import { PROCESSES } from './coverage/processes.mjs'

const ROOT = new URL('..', import.meta.url)
const PACKAGES = ['lexgen', 'xrpc']

if (!process.argv.includes('--table')) {
  rmSync(PROCESSES, { recursive: true, force: true })
  // What the tests start is what was built.
  run('scripts/build.mjs')
  run('node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.coverage.config.ts')
}

const files = Object.entries(JSON.parse(readFileSync(new URL('coverage/lines/coverage-summary.json', ROOT), 'utf8')))
const rows = PACKAGES.flatMap((name) => {
  const lines = files.flatMap(([path, { lines: each }]) => (path.includes(`/packages/${name}/src/`) ? [each] : []))
  const total = sum(lines.map((each) => each.total))
  // The report is of one package where vitest was asked for one.
  if (total === 0) return []
  const covered = sum(lines.map((each) => each.covered))
  return [`| \`packages/${name}\` | ${total} | ${Math.floor((1000 * covered) / total) / 10} % |`]
})
const head = ['| package | lines | run by its tests |', '| --- | --: | --: |']
await writeBetween(new URL('CONTRIBUTING.md', ROOT), 'coverage', [...head, ...rows].join('\n'))

/** Runs one of the programs; where it fails, this one ends. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

function sum(numbers) {
  return numbers.reduce((one, other) => one + other, 0)
}
