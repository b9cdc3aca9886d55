// The page about tools: its table, which the rows of this folder are written into, and its fences, which their checks use as they are.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../workspace.mjs'

const PAGE = join(ROOT, 'packages/lexgen/docs/your-tool.md')
const COMMITTED_SDK = join(ROOT, 'packages/lexgen/docs/committed-sdk.md')
const START = '<!-- tools:start -->'
const END = '<!-- tools:end -->'
const HEAD = ['tool', 'what to set', 'because', 'checked']
const EVERY_CHANGE = 'on every change'

/** The text of the fence that has a file's name as its title. @throws {Error} where the page has no such fence */
export function fenceOf(title) {
  return matchIn(PAGE, new RegExp(`^\`\`\`\\w+ title="${title.replaceAll('.', '[.]')}"\n([^]*?)^\`\`\`$`, 'm'))
}

/** The `.gitattributes` that the page about committed SDKs has. */
export function gitAttributes() {
  return matchIn(COMMITTED_SDK, /^```gitattributes\n([^]*?)^```$/m)
}

/** The `--header` flags there that speak to a tool. */
export function headerFlags(tool) {
  const command = matchIn(COMMITTED_SDK, new RegExp(`^(npx lexgen .*--header '// ${tool}.*)$`, 'm'))
  return [...command.matchAll(/--header '(.+?)'/g)].flatMap(([, line]) => ['--header', line])
}

function matchIn(path, pattern) {
  const [, found] = pattern.exec(readFileSync(path, 'utf8')) ?? []
  if (found === undefined) throw new Error(`${path}: expected ${pattern}`)
  return found
}

/** The rows of the page's table, as lists of cells. */
export function readRows() {
  const lines = splitPage()
    .table.split('\n')
    .filter((line) => line.startsWith('|'))
  const rows = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  return rows.filter((row) => !row.every((cell) => /^-+$/.test(cell))).slice(1)
}

/** Writes the rows; `ran` says of those that are not checked on every change, by tool, when and with what they have been. */
export async function writeRows(rows, ran) {
  const { format, resolveConfig } = await import('prettier')
  const known = new Map(readRows().map((cells) => [cells[0], cells.at(-1)]))
  const cellsOf = ({ tool, set, why, versions }) => [
    tool,
    set,
    why,
    versions === undefined ? EVERY_CHANGE : (ran.get(tool) ?? known.get(tool) ?? 'not yet'),
  ]
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`)
  const { before, after } = splitPage()
  const text = `${before}${START}\n\n${lines.join('\n')}\n\n${END}${after}`
  writeFileSync(PAGE, await format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' }))
}

function splitPage() {
  const text = readFileSync(PAGE, 'utf8')
  const [start, end] = [text.indexOf(START), text.indexOf(END)]
  if (start < 0 || end < start) throw new Error(`your-tool.md: expected ${START} and after it ${END}`)
  return {
    before: text.slice(0, start),
    table: text.slice(start + START.length, end),
    after: text.slice(end + END.length),
  }
}
