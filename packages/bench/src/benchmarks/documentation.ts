import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { alternate } from '../measure.ts'
import { runWithPeak } from '../run-with-peak.ts'
import { writeSyntheticLexicons } from '../synthetic.ts'
import { type Table, formatCount, formatMegabytes, formatRatio } from '../tables.ts'
import { type Workbench, emptyProject } from '../workbench.ts'

/** Numbers of documents: as many as the official ones, and ten times as many. */
const COUNTS = [402, 4020] as const

interface Site {
  readonly name: string
  readonly count: number
  readonly lexicons: string
  readonly project: string
  peakBytes: number
}

/** Time and memory of `lexgen docs`, for the official documents and by their number. */
export function benchmarkDocumentation(bench: Workbench, rounds: number): Table {
  const official: Site = {
    name: `${formatCount(bench.documents)} official`,
    count: bench.documents,
    lexicons: bench.lexicons,
    project: emptyProject(bench, 'docs-official'),
    peakBytes: 0,
  }
  const synthetic = COUNTS.map((count): Site => {
    const project = emptyProject(bench, `docs-${count}`)
    const lexicons = join(project, 'lexicons')
    writeSyntheticLexicons(lexicons, { count })
    return { name: `${formatCount(count)} synthetic`, count, lexicons, project, peakBytes: 0 }
  })
  const sites = [official, ...synthetic]
  const times = alternate(
    sites.map((site) => ({ name: site.name, run: () => document(site) })),
    rounds,
  )
  const perDocument = ({ name, count }: Site): number => (times.get(name) ?? NaN) / count
  for (const { project } of sites) rmSync(project, { recursive: true, force: true })
  return {
    title: 'Documentation',
    columns: ['documents', 'time', 'per document', 'to the official ones', 'peak memory'],
    rows: sites.map((site) => [
      site.name,
      `${((times.get(site.name) ?? NaN) / 1000).toFixed(2)} s`,
      `${perDocument(site).toFixed(2)} ms`,
      formatRatio(perDocument(site) / perDocument(official)),
      formatMegabytes(site.peakBytes),
    ]),
    note: `\`lexgen docs\` into an empty folder: a page for each document, its twin in Markdown, and the search; whole processes, median of ${rounds} rounds.`,
  }
}

function document(site: Site): number {
  const { milliseconds, peakBytes } = runWithPeak(site.project, 'site', ['docs', site.lexicons])
  site.peakBytes = Math.max(site.peakBytes, peakBytes)
  return milliseconds
}
