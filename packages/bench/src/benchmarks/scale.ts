import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { alternate, runCommand } from '../measure.ts'
import { PEAK_FILE_VARIABLE } from '../report-peak.ts'
import { writeSyntheticLexicons } from '../synthetic.ts'
import { type Table, formatCount, formatMegabytes, formatRatio } from '../tables.ts'
import { LEXGEN, type Workbench, emptyProject } from '../workbench.ts'

/** Numbers of documents: a usual one, ten times and a hundred times as many. */
const COUNTS = [400, 4000, 40_000] as const

interface Size {
  readonly count: number
  readonly project: string
  readonly lexicons: string
  peakBytes: number
}

/** Time and memory over the number of documents. */
export function benchmarkScale(bench: Workbench, rounds: number): Table {
  const sizes = COUNTS.map((count): Size => {
    const project = emptyProject(bench, `scale-${count}`)
    const lexicons = join(project, 'lexicons')
    writeSyntheticLexicons(lexicons, { count })
    return { count, project, lexicons, peakBytes: 0 }
  })
  const times = alternate(
    sizes.map((size) => ({ name: String(size.count), run: () => generate(size) })),
    rounds,
  )
  const perDocument = (count: number): number => (times.get(String(count)) ?? NaN) / count
  for (const { project } of sizes) rmSync(project, { recursive: true, force: true })
  return {
    title: 'Scale',
    columns: ['documents', 'time', 'per document', 'to the first line', 'peak memory'],
    rows: sizes.map(({ count, peakBytes }) => [
      formatCount(count),
      `${((times.get(String(count)) ?? NaN) / 1000).toFixed(2)} s`,
      `${perDocument(count).toFixed(2)} ms`,
      formatRatio(perDocument(count) / perDocument(COUNTS[0])),
      formatMegabytes(peakBytes),
    ]),
    note: `Synthetic documents that consist of what the official ones do, into an empty folder, on Node.js ${process.versions.node}; whole processes, median of ${rounds} rounds.`,
  }
}

function generate(size: Size): number {
  const out = join(size.project, 'gen')
  const peakFile = join(size.project, 'peak')
  rmSync(out, { recursive: true, force: true })
  const reporter = new URL('../report-peak.js', import.meta.url)
  const { milliseconds } = runCommand(
    process.execPath,
    ['--import', reporter.href, LEXGEN, size.lexicons, '-o', out, '--quiet'],
    {
      env: { [PEAK_FILE_VARIABLE]: peakFile },
    },
  )
  size.peakBytes = Math.max(size.peakBytes, Number(readFileSync(peakFile, 'utf8')))
  return milliseconds
}
