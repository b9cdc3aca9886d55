import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchmarkBundle } from './benchmarks/bundle.ts'
import { benchmarkCalls } from './benchmarks/calls.ts'
import { benchmarkDocumentation } from './benchmarks/documentation.ts'
import { benchmarkGeneration } from './benchmarks/generation.ts'
import { benchmarkScale } from './benchmarks/scale.ts'
import { benchmarkTypeCheck } from './benchmarks/type-check.ts'
import { benchmarkValidation } from './benchmarks/validation.ts'
import { type Table, insertTables, renderTable, writeTables } from './tables.ts'
import { ROOT, type Workbench, openWorkbench } from './workbench.ts'

/** Rounds of the measurements that take turns. */
const DEFAULT_ROUNDS = 7
/** A round of the largest scale takes many times as long as all the others. */
const SCALE_ROUNDS = 3

const BENCHMARKS: Readonly<Record<string, (bench: Workbench, rounds: number) => Table>> = {
  generation: benchmarkGeneration,
  types: benchmarkTypeCheck,
  bundle: benchmarkBundle,
  calls: benchmarkCalls,
  validation: benchmarkValidation,
  docs: benchmarkDocumentation,
  scale: (bench, rounds) => benchmarkScale(bench, Math.min(rounds, SCALE_ROUNDS)),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: String(DEFAULT_ROUNDS) } },
})
const unknown = positionals.filter((name) => !Object.hasOwn(BENCHMARKS, name))
const rounds = Number(values.rounds)
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write(`usage: bench [--rounds <number>] [${Object.keys(BENCHMARKS).join('|')} ...]\n`)
  process.exit(2)
}

const wanted = Object.entries(BENCHMARKS).filter(([name]) => positionals.length === 0 || positionals.includes(name))
const readme = join(ROOT, 'packages/lexgen/docs/figures.md')
// The tables are complete or they stay as they are; that there is a place for them is better known before the minutes of measuring.
const complete = positionals.length === 0
if (complete) insertTables(readFileSync(readme, 'utf8'), [], readme)
const bench = openWorkbench()
const sections: string[] = []
for (const [name, run] of wanted) {
  process.stderr.write(`${name} ...\n`)
  const section = renderTable(run(bench, rounds))
  process.stdout.write(`${section}\n\n`)
  sections.push(section)
}

if (complete) {
  const processor = cpus()[0]?.model ?? 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  writeTables(readme, [
    `Measured on ${cpus().length} cores (${processor}, ${memory} GiB) by \`npm run bench\`.`,
    ...sections,
  ])
}
