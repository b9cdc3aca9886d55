/** What one benchmark has to show. */
export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** How it was measured, in a sentence or two. */
  readonly note: string
}

/** A table as GitHub-flavoured Markdown under a heading; the first column is text, the others are figures. */
export function renderTable({ title, note, ...rest }: Table): string {
  return [`## ${title}`, '', renderRows(rest), '', note].join('\n')
}

/** Its lines alone. */
export function renderRows({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const rule = tableLine(columns.map((_, index) => (index === 0 ? '---' : '---:')))
  return [tableLine(columns), rule, ...rows.map(tableLine)].join('\n')
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
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

/** As people say a duration: below ten seconds in hundredths, else in tenths. */
export const formatSeconds = (milliseconds: number): string =>
  `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`
