import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import type { Outcome } from '../figures.ts'
import type { Measured } from '../inputs.ts'
import { median, runCommand } from '../measure.ts'
import { writeSyntheticLexicons } from '../synthetic.ts'
import { formatCount } from '../tables.ts'
import { LEXGEN, ROOT, type Workbench, emptyProject } from '../workbench.ts'

/** What makes the index, with the scripts of the site, which search it. */
export const searchInputs: Measured = {
  module: 'search.ts',
  subjects: [{ kind: 'command', entry: 'docs-command.ts' }],
}

/** Numbers of synthetic documents; of the greater one, each authority has a file of its own. */
const COUNTS = [4020, 40_200] as const

/** What somebody types first: each is asked of an index that has answered nothing yet. */
const QUERIES = [
  'session',
  'get list',
  'imeline',
  'server.createSession',
  'returns string',
  'takes did',
  'throws Invalid',
]

/** Reads the index of a site and asks one query, as the search of a page does; prints how long each took, in milliseconds. */
const PROGRAM = `
import { readFileSync } from 'node:fs'
import { findNames } from './find-names.ts'
import { indexNames } from './names-index.ts'
const [query, ...files] = process.argv.slice(2)
const shards = files.map((file) => JSON.parse(readFileSync(file, 'utf8')))
const start = performance.now()
const indexes = shards.map(indexNames)
const indexed = performance.now()
findNames(indexes, query)
console.log(JSON.stringify({ index: indexed - start, hit: performance.now() - indexed }))
`

/** How long the search of a site takes to its first hits, by the number of its documents. */
export function benchmarkSearch(bench: Workbench, rounds: number): Outcome {
  const project = emptyProject(bench, 'search')
  const program = join(project, 'search.mjs')
  const resolveDir = join(ROOT, 'packages/lexgen/site/search')
  const { outputFiles } = buildSync({
    stdin: { contents: PROGRAM, resolveDir, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'silent',
  })
  writeFileSync(program, outputFiles[0]?.contents ?? '')
  const sites = [
    { name: `${formatCount(bench.documents)} official`, lexicons: bench.lexicons },
    ...COUNTS.map((count) => {
      const lexicons = join(project, `lexicons-${count}`)
      writeSyntheticLexicons(lexicons, { count })
      return { name: `${formatCount(count)} synthetic`, lexicons }
    }),
  ]
  const rows = sites.map(({ name, lexicons }) => [name, ...measureSite(lexicons, project, program, rounds)])
  rmSync(project, { recursive: true, force: true })
  const table = {
    title: 'Search',
    columns: ['documents', 'index as JSON', 'ready in', 'first hits, median', 'slowest'],
    rows,
    note: `The search of a site from the data that it loads, in a new process for each query, ${QUERIES.length} queries and ${rounds} rounds.`,
  }
  return { table }
}

function measureSite(lexicons: string, project: string, program: string, rounds: number): string[] {
  const site = join(project, 'site')
  rmSync(site, { recursive: true, force: true })
  runCommand(process.execPath, [LEXGEN, 'docs', lexicons, '-o', site, '--quiet'])
  const files = listIndex(join(site, 'search'))
  const taken = Array.from({ length: rounds }, () => QUERIES.map((query) => ask(program, query, files))).flat()
  const hits = taken.map(({ hit }) => hit)
  return [
    `${formatCount(Math.round(files.reduce((sum, file) => sum + readFileSync(file).length, 0) / 1000))} kB`,
    showMilliseconds(median(taken.map(({ index }) => index))),
    showMilliseconds(median(hits)),
    showMilliseconds(Math.max(...hits)),
  ]
}

/** The files of names, without the list of them that there is where they are many. */
function listIndex(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^names\..*json$/.test(name))
  return names.filter((name) => names.length === 1 || name !== 'names.json').map((name) => join(folder, name))
}

function ask(program: string, query: string, files: readonly string[]): { index: number; hit: number } {
  const { stdout } = runCommand(process.execPath, [program, query, ...files])
  return JSON.parse(stdout) as { index: number; hit: number }
}

function showMilliseconds(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`
}
