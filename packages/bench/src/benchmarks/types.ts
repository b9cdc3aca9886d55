import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Outcome } from '../figures.ts'
import type { Measured } from '../inputs.ts'
import { median, runCommand } from '../measure.ts'
import { PEERS, projectWith } from '../peers.ts'
import { formatCount, formatMilliseconds, formatRatio, formatSeconds } from '../tables.ts'
import { type Workbench, emptyProject, generateOurs } from '../workbench.ts'

const require = createRequire(import.meta.url)
const COMPILER = join(dirname(require.resolve('typescript-5.9/package.json')), 'lib/tsc.js')

const BASE = 'atcute'

export const typesInputs: Measured = { module: 'types.ts', subjects: [{ kind: 'types' }] }

/** What `tsc --extendedDiagnostics` tells about one program. */
interface Diagnosis {
  readonly checkMilliseconds: number
  readonly types: number
  readonly instantiations: number
}

/** How long the TypeScript compiler takes to check the whole output, and how much it has to make of it. */
export function benchmarkTypes(bench: Workbench, rounds: number): Outcome {
  const ours = emptyProject(bench, 'check-ours')
  generateOurs(bench, ours)
  const programs = [
    ...PEERS.map((name) => ({ name, project: projectWith(bench, name), runs: [] as Diagnosis[] })),
    { name: 'lexgen', project: ours, runs: [] as Diagnosis[] },
  ]
  for (const { project } of programs) {
    writeConfig(project)
    diagnose(project)
  }
  for (let round = 0; round < rounds; round++) {
    for (const { project, runs } of programs) runs.push(diagnose(project))
  }
  const time = (runs: readonly Diagnosis[] = []): number =>
    median(runs.map(({ checkMilliseconds }) => checkMilliseconds))
  const base = time(programs.find(({ name }) => name === BASE)?.runs)
  return {
    table: {
      title: 'Type-checking that output',
      columns: ['', 'check time', `to ${BASE}`, 'types', 'instantiations'],
      rows: programs.map(({ name, runs }) => [
        name,
        formatMilliseconds(time(runs)),
        formatRatio(time(runs) / base),
        formatCount(runs[0]?.types ?? NaN),
        formatCount(runs[0]?.instantiations ?? NaN),
      ]),
      note: `\`tsc --strict\` of TypeScript 5.9 over every generated file, taking turns, median of ${rounds} rounds of its own check time.`,
    },
    comparison: [
      {
        name: 'type-check all of it',
        figures: Object.fromEntries(programs.map(({ name, runs }) => [name, formatSeconds(time(runs))])),
      },
    ],
  }
}

function writeConfig(project: string): void {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    module: 'nodenext',
    types: [],
  }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['gen'] }))
}

function diagnose(project: string): Diagnosis {
  const { stdout } = runCommand(process.execPath, [COMPILER, '-p', project, '--extendedDiagnostics'])
  const figure = (label: string): number => {
    const found = new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(stdout)?.[1]
    if (found === undefined) throw new Error(`tsc --extendedDiagnostics told no "${label}"`)
    return Number(found)
  }
  return {
    checkMilliseconds: figure('Check time') * 1000,
    types: figure('Types'),
    instantiations: figure('Instantiations'),
  }
}
