import { readFileSync, writeFileSync } from 'node:fs'

/** What one benchmark has to show. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How it was measured, in a sentence or two. */
  readonly note: string
}

export const START_MARKER = '<!-- bench:start -->'
export const END_MARKER = '<!-- bench:end -->'

/** A table as GitHub-flavoured Markdown under a heading; the first column is text, the others are figures. */
export function renderTable({ title, columns, rows, note }: Table): string {
  const rule = tableLine(columns.map((_, index) => (index === 0 ? '---' : '---:')))
  return [`### ${title}`, '', tableLine(columns), rule, ...rows.map(tableLine), '', note].join('\n')
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/**
 * Puts the tables between the two markers of a document; all else stays.
 *
 * @throws {Error} when a marker is missing, or they stand in the wrong order
 */
export function insertTables(document: string, tables: readonly string[], path: string): string {
  const start = document.indexOf(START_MARKER)
  const end = document.indexOf(END_MARKER)
  if (start < 0 || end < start) {
    throw new Error(
      `${path} has no place for the benchmarks: expected ${START_MARKER} and after it ${END_MARKER}, each on a line of its own`,
    )
  }
  return `${document.slice(0, start + START_MARKER.length)}\n\n${tables.join('\n\n')}\n\n${document.slice(end)}`
}

export function writeTables(path: string, tables: readonly string[]): void {
  writeFileSync(path, insertTables(readFileSync(path, 'utf8'), tables, path))
}

export const formatMilliseconds = (value: number): string => `${Math.round(value)} ms`

export const formatRatio = (value: number): string => value.toFixed(2)

/** With a comma between groups of three digits. */
export const formatCount = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')

export const formatKilobytes = (bytes: number): string => `${formatCount(bytes / 1000)} kB`

export const formatMegabytes = (bytes: number): string => `${formatCount(bytes / 1_000_000)} MB`
