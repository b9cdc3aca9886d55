import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { median, runCommand } from '../measure.ts'
import { type Table, formatCount, formatMilliseconds, formatRatio } from '../tables.ts'
import { type Workbench, emptyProject, generateOurs, generateTheirs } from '../workbench.ts'

const require = createRequire(import.meta.url)
const COMPILER = join(dirname(require.resolve('typescript-5.9/package.json')), 'lib/tsc.js')

/** What `tsc --extendedDiagnostics` tells about one program. */
interface Diagnosis {
  readonly checkMilliseconds: number
  readonly types: number
  readonly instantiations: number
}

/** How long the TypeScript compiler takes to check the whole output, and how much it has to make of it. */
export function benchmarkTypeCheck(bench: Workbench, rounds: number): Table {
  const ours = emptyProject(bench, 'check-ours')
  const theirs = emptyProject(bench, 'check-theirs')
  generateOurs(bench, ours)
  generateTheirs(bench, theirs)
  for (const project of [ours, theirs]) writeConfig(project)
  diagnose(theirs)
  diagnose(ours)
  const found = { theirs: [] as Diagnosis[], ours: [] as Diagnosis[] }
  for (let round = 0; round < rounds; round++) {
    found.theirs.push(diagnose(theirs))
    found.ours.push(diagnose(ours))
  }
  const time = (runs: readonly Diagnosis[]): number => median(runs.map(({ checkMilliseconds }) => checkMilliseconds))
  const row = (name: string, runs: readonly Diagnosis[]): string[] => [
    name,
    formatMilliseconds(time(runs)),
    formatRatio(time(runs) / time(found.theirs)),
    formatCount(runs[0]?.types ?? NaN),
    formatCount(runs[0]?.instantiations ?? NaN),
  ]
  return {
    title: 'Type-checking that output',
    columns: ['', 'check time', 'to the peer', 'types', 'instantiations'],
    rows: [row('@atcute/lex-cli', found.theirs), row('lexgen', found.ours)],
    note: `\`tsc --strict\` of TypeScript 5.9 over every generated file, taking turns, median of ${rounds} rounds of its own check time.`,
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
