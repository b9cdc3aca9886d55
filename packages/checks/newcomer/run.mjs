// What a newcomer does, from an empty folder with the tarballs: `npm run newcomer` at the root. A line for each step.
//
//   --only=x   only where x is in the name of the environment
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ENVIRONMENTS } from './environments.mjs'
import { startGreeter } from '../platforms/src/your-tool/greeter.mjs'
import { packTarballs, setUpPlatforms } from './workspace.mjs'
import { walkThrough } from './walk-through.mjs'

/** What a newcomer has patience for. A machine with other work takes longer, which is said, and no failure. */
const PATIENCE_S = 120

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? ''
const asked = ENVIRONMENTS.filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()))
const folder = mkdtempSync(join(tmpdir(), 'lexgen-newcomer-'))
const failed = []

setUpPlatforms()
const service = await startGreeter()
try {
  const tarballs = packTarballs(join(folder, 'tarballs'))
  for (const environment of asked) {
    const start = performance.now()
    const isGood = await walkThrough(environment, { folder, tarballs, service: service.url, report })
    const seconds = (performance.now() - start) / 1000
    if (!isGood) failed.push(environment.name)
    const note = seconds > PATIENCE_S ? `, more than ${PATIENCE_S} s` : ''
    console.log(`${isGood ? 'green' : 'RED'}   ${environment.name}: ${seconds.toFixed(1)} s${note}\n`)
  }
} finally {
  service.stop()
  rmSync(folder, { recursive: true, force: true })
}
if (asked.length === 0) console.error(`expected the name of an environment, found ${only}`)
if (failed.length > 0) console.error(`not green: ${failed.join(', ')}`)
process.exitCode = failed.length > 0 || asked.length === 0 ? 1 : 0

/** Does a step and prints its line. @throws {Error} what the step throws */
async function report(environment, step, act) {
  const start = performance.now()
  const print = (outcome) => {
    console.log(`${outcome.padEnd(8)}${environment}: ${step} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  }
  try {
    const skipped = await act()
    print(skipped === undefined ? 'ok' : 'skipped')
    if (skipped !== undefined) console.log(`          ${skipped}`)
  } catch (error) {
    print('FAILED')
    console.log(`          ${error.message.slice(0, 3_000).replaceAll('\n', '\n          ')}`)
    throw error
  }
}
