import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mergeProcessCovs } from '@bcoe/v8-coverage'
import { V8CoverageProvider } from '@vitest/coverage-v8/dist/provider.js'
import { PROCESSES } from './processes.mjs'

/** What `npm run build` makes of the published packages, with maps to their sources. */
const BUILT = new URL('../../packages/', import.meta.url).href
const IS_BUILT = /^(?:lexgen|xrpc)\/dist\/.+\.js$/
/** Files that are put together at a time: each holds all that its process loaded. */
const AT_A_TIME = 20

/**
 * Vitest's coverage, which is that of its workers, together with that of the processes which tests start: the installed command line
 * runs what was built, and the source maps of that tell which lines of the sources these are. Which lines there are says vitest alone.
 */
export class LinesOfAllProcesses extends V8CoverageProvider {
  async generateCoverage(context) {
    const map = await super.generateCoverage(context)
    const elsewhere = this.createCoverageMap()
    for (const script of await readProcesses()) elsewhere.merge(await this.findLines(script))
    const paths = elsewhere.files().filter((path) => map.data[path])
    for (const path of paths) countLines(map.fileCoverageFor(path), elsewhere.fileCoverageFor(path).getLineCoverage())
    return map
  }

  /** What one built file ran, in terms of its sources. */
  async findLines({ url, functions }) {
    const code = await readFile(fileURLToPath(url), 'utf8')
    const map = JSON.parse(await readFile(fileURLToPath(`${url}.map`), 'utf8'))
    const sources = map.sources.map((source) => new URL(source, url).href)
    return this.remapCoverage(url, 0, { code, map: { ...map, sources } }, functions)
  }
}

/** What ran of each built file, in all processes together. */
async function readProcesses() {
  const names = await readdir(PROCESSES).catch(() => [])
  let merged = { result: [] }
  for (let start = 0; start < names.length; start += AT_A_TIME) {
    const some = await Promise.all(names.slice(start, start + AT_A_TIME).map(readProcess))
    merged = mergeProcessCovs([merged, ...some])
  }
  return merged.result
}

async function readProcess(name) {
  const { result } = JSON.parse(await readFile(join(PROCESSES, name), 'utf8'))
  return { result: result.filter(({ url }) => url.startsWith(BUILT) && IS_BUILT.test(url.slice(BUILT.length))) }
}

/** Counts a line that only ran elsewhere, by the first statement that begins there: an `if` that ran does not say so of what follows it. */
function countLines(file, elsewhere) {
  const here = file.getLineCoverage()
  for (const [id, { start }] of Object.entries(file.data.statementMap)) {
    if (here[start.line] > 0) continue
    here[start.line] = elsewhere[start.line] ?? 0
    file.data.s[id] = here[start.line]
  }
}
