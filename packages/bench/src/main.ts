import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BENCHMARKS, BENCHMARK_NAMES, findStale, hashInputs } from './benchmarks.ts'
import { readFigures, saveMeasurement } from './figures.ts'
import { runCommand } from './measure.ts'
import { renderTable } from './tables.ts'
import { ROOT, openWorkbench } from './workbench.ts'

/** The fewest rounds whose median counts; with fewer there is a look at the figures, and nothing is kept. */
const ROUNDS = 9

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: String(ROUNDS) },
    stale: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if (!positionals.every((name) => BENCHMARK_NAMES.includes(name)) || !Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write(`usage: bench [--rounds <number>] [--check | --stale | ${BENCHMARK_NAMES.join('|')} ...]\n`)
  process.exit(2)
}

const hashes = await hashInputs()
if (values.check) check()
else measure()

function check(): void {
  const stale = findStale(readFigures(), hashes)
  if (stale.length === 0) return
  for (const name of stale) {
    process.stderr.write(`${name}: expected figures of what there is now, found those of something earlier\n`)
  }
  process.stderr.write(`to mend it, run: npm run bench -- ${stale.join(' ')}\n`)
  process.exitCode = 1
}

function measure(): void {
  const named = values.stale ? findStale(readFigures(), hashes) : positionals
  const wanted = BENCHMARK_NAMES.filter((name) => named.includes(name) || (named.length === 0 && !values.stale))
  const bench = openWorkbench()
  for (const name of wanted) {
    const start = performance.now()
    process.stderr.write(`${name} ...\n`)
    const outcome = BENCHMARKS[name]?.run(bench, rounds)
    if (outcome === undefined) continue
    process.stderr.write(`${name}: ${Math.round((performance.now() - start) / 1000)} s\n`)
    process.stdout.write(`${renderTable(outcome.table)}\n\n`)
    if (rounds >= ROUNDS) saveMeasurement(name, { inputs: hashes[name] ?? '', machine: describeMachine(), ...outcome })
  }
  if (rounds < ROUNDS) process.stderr.write(`Fewer than ${ROUNDS} rounds are for a look: nothing is kept.\n`)
  else runCommand(process.execPath, [join(ROOT, 'scripts/update-readme.mjs')])
}

function describeMachine(): string {
  const processor = cpus()[0]?.model ?? 'unknown processor'
  return `${cpus().length} cores (${processor}, ${Math.round(totalmem() / 2 ** 30)} GiB)`
}
