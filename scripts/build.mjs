// Builds what the workspace runs: the packages, then the committed SDK against the runtime just built, then the examples that use it.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TSC = ['node_modules/typescript/bin/tsc']

const STEPS = [
  ['packages', [...TSC, '-b']],
  ['the command line', ['packages/lexgen/scripts/bundle-cli.mjs']],
  ['examples/atproto-sdk', [...TSC, '-p', 'examples/atproto-sdk']],
  ['examples/session', [...TSC, '-p', 'examples/session']],
  ['examples/own-lexicon', [...TSC, '-p', 'examples/own-lexicon']],
]

for (const [name, args] of STEPS) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`building ${name} failed`)
    process.exit(status ?? 1)
  }
}
