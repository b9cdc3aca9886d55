// The tables of packages/xrpc/docs/platforms.md, between markers. A cell is named by its row and its column.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { ROOT } from './workspace.mjs'

const PAGE = join(ROOT, 'packages/xrpc/docs/platforms.md')
const START = '<!-- platforms:start -->'
const END = '<!-- platforms:end -->'

/** The one column of the table of tools; every other column is a platform. */
export const TOOLS_COLUMN = 'compiles, loads, runs'

/** Heads of the columns of rows. */
const ROWS = { tools: 'tool', platforms: 'what works' }

const SEPARATOR = ' / '

export function cellName(row, column) {
  return `${row}${SEPARATOR}${column}`
}

export function columnOf(cell) {
  return cell.split(SEPARATOR)[1]
}

function rowOf(cell) {
  return cell.split(SEPARATOR)[0]
}

/** What the page says, by cell. */
export function readTables() {
  return parseTables(splitPage().tables)
}

/** Writes what was found, by cell. A platform that could not be run keeps what the page says of it. */
export async function writeTables(found) {
  const { before, tables, after } = splitPage()
  const run = new Set([...found.keys()].map(columnOf))
  const kept = [...parseTables(tables)].filter(([cell]) => !run.has(columnOf(cell)))
  const cells = new Map([...found, ...kept])
  const columns = [...new Set([...cells.keys()].map(columnOf))].filter((column) => column !== TOOLS_COLUMN)
  const text = [layOut(ROWS.platforms, columns, cells), layOut(ROWS.tools, [TOOLS_COLUMN], cells)].join('\n\n')
  const config = { ...(await resolveConfig(PAGE)), parser: 'markdown' }
  writeFileSync(PAGE, await format(`${before}${START}\n\n${text}\n\n${END}${after}`, config))
}

function layOut(head, columns, cells) {
  const rows = new Set([...cells.keys()].filter((cell) => columns.includes(columnOf(cell))).map(rowOf))
  const lines = [
    [head, ...columns],
    ['---', ...columns.map(() => '---')],
    ...[...rows].map((row) => [row, ...columns.map((column) => cells.get(cellName(row, column)) ?? '')]),
  ]
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function parseTables(markdown) {
  const cells = new Map()
  let columns = []
  for (const line of markdown.split('\n')) {
    const [row, ...values] = line
      .split('|')
      .slice(1, -1)
      .map((value) => value.trim())
    if (row === undefined || /^-+$/.test(row)) continue
    if (Object.values(ROWS).includes(row)) columns = values
    else for (const [index, column] of columns.entries()) cells.set(cellName(row, column), values[index])
  }
  return cells
}

function splitPage() {
  const text = readFileSync(PAGE, 'utf8')
  const [start, end] = [text.indexOf(START), text.indexOf(END)]
  if (start < 0 || end < start)
    throw new Error(`packages/xrpc/docs/platforms.md: expected ${START} and after it ${END}`)
  return {
    before: text.slice(0, start),
    tables: text.slice(start + START.length, end),
    after: text.slice(end + END.length),
  }
}
