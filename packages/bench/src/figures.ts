import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Table, renderRows, renderTable } from './tables.ts'
import { ROOT } from './workbench.ts'

/** What people choose between, as the README calls them. */
export const CANDIDATES = ['lexgen', '@atproto/lex-cli', '@atproto/lex', 'atcute'] as const
export type Candidate = (typeof CANDIDATES)[number]

/** A line of the README's comparison: what is compared, and a figure for each candidate that has one. */
export interface ComparisonRow {
  readonly name: string
  readonly figures: Readonly<Partial<Record<Candidate, string>>>
}

/** What a benchmark found. */
export interface Outcome {
  readonly table: Table
  /** What of it the README has. */
  readonly comparison?: readonly ComparisonRow[]
  /** Figures that pages have in their sentences, by name. */
  readonly inline?: Readonly<Record<string, string>>
}

/** An outcome with what it was measured of, and on. */
export interface Measurement extends Outcome {
  /** Hash of what was measured and of how; another one makes it stale. */
  readonly inputs: string
  readonly machine: string
}

/** What was measured last, by the names of the benchmarks. */
export type Figures = Readonly<Record<string, Measurement>>

const FILE = join(ROOT, 'packages/bench/figures.json')

export function readFigures(): Figures {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Figures
}

/** Replaces the measurement of one benchmark; all others stay. */
export function saveMeasurement(name: string, measurement: Measurement): void {
  writeFileSync(FILE, `${JSON.stringify({ ...readFigures(), [name]: measurement }, null, 2)}\n`)
}

/** Every table, in the order of the benchmarks, each after a comment with the hash of its inputs. */
export function renderFigures(figures: Figures, names: readonly string[]): string {
  const found = names.flatMap((name): [string, Measurement][] => {
    const measurement = figures[name]
    return measurement === undefined ? [] : [[name, measurement]]
  })
  const machines = [...new Set(found.map(([, { machine }]) => machine))]
  const tables = found.map(([name, { inputs, table }]) => `<!-- ${name}: ${inputs} -->\n\n${renderTable(table)}`)
  return [`Measured on ${machines.join(', and on ')}.`, ...tables].join('\n\n')
}

/** The README's table: the lines of all benchmarks that have some. */
export function renderComparison(figures: Figures, names: readonly string[]): string {
  const measured = names.flatMap((name) => (figures[name]?.comparison ? [`${name}: ${figures[name].inputs}`] : []))
  const found = names.flatMap((name) => figures[name]?.comparison ?? [])
  // One that nothing was measured of yet would be an empty column.
  const compared = CANDIDATES.filter((candidate) => found.some((row) => row.figures[candidate] !== undefined))
  const rows = found.map((row) => [row.name, ...compared.map((candidate) => row.figures[candidate] ?? '')])
  return `<!-- ${measured.join(', ')} -->\n\n${renderRows({ columns: ['', ...compared], rows })}`
}

const INLINE = /(<!-- figure:([\w-]+) -->)[^<]*(<!-- \/figure -->)/g

/** A page with its figures in sentences as they were measured. @throws {Error} for one that no benchmark has */
export function insertInline(page: string, figures: Figures): string {
  const known = Object.assign({}, ...Object.values(figures).map(({ inline }) => inline)) as Record<string, string>
  return page.replaceAll(INLINE, (_, start: string, name: string, end: string) => {
    const figure = known[name]
    if (figure === undefined) throw new Error(`expected a figure that a benchmark measures, found ${name}`)
    return start + figure + end
  })
}
