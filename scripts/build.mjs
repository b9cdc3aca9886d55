// Builds what the workspace runs: the packages, then the committed SDK against the runtime just built, then the examples that use it.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runStep } from './run-step.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TSC = ['node_modules/typescript/bin/tsc']

const STEPS = [
  ['packages', [...TSC, '-b']],
  ['the command line', ['packages/lexgen/scripts/bundle-cli.mjs']],
  ['examples/atproto-sdk', [...TSC, '-p', 'examples/atproto-sdk']],
  ['examples/session', [...TSC, '-p', 'examples/session']],
  ['examples/own-lexicon', [...TSC, '-p', 'examples/own-lexicon']],
]

// tsc leaves what it wrote for sources that are gone, and packing would publish it.
for (const name of readdirSync(join(ROOT, 'packages'))) removeStale(join(ROOT, 'packages', name))

for (const [name, args] of STEPS) {
  const code = await runStep({ name: `building ${name}`, command: process.execPath, args, cwd: ROOT })
  if (code !== 0) process.exit(code)
}

/** Removes from a package's dist what tsc compiled from sources that no longer exist. */
function removeStale(folder) {
  const dist = join(folder, 'dist')
  if (!existsSync(dist)) return
  for (const path of readdirSync(dist, { recursive: true })) {
    const [, module] = /^(.+?)\.(?:d\.ts|js)(?:\.map)?$/.exec(path) ?? []
    if (module !== undefined && !existsSync(join(folder, 'src', `${module}.ts`))) rmSync(join(dist, path))
  }
}
