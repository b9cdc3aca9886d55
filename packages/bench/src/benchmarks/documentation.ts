import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { alternate } from '../measure.ts'
import type { Outcome } from '../figures.ts'
import type { Measured } from '../inputs.ts'
import { runWithPeak } from '../run-with-peak.ts'
import { writeSyntheticLexicons } from '../synthetic.ts'
import { formatCount, formatKilobytes, formatMegabytes, formatRatio } from '../tables.ts'
import { type Workbench, emptyProject } from '../workbench.ts'

/** Numbers of documents: as many as the official ones, and ten times as many. */
const COUNTS = [402, 4020] as const

/** There is no peer to tell apart from. */
const MOST_ROUNDS = 3

export const documentationInputs: Measured = {
  module: 'documentation.ts',
  subjects: [{ kind: 'command', entry: 'docs-command.ts' }],
}

interface Site {
  readonly name: string
  readonly count: number
  readonly lexicons: string
  readonly project: string
  peakBytes: number
}

/** Time and memory of `lexgen docs`, for the official documents and by their number. */
export function benchmarkDocumentation(bench: Workbench, wanted: number): Outcome {
  const rounds = Math.min(wanted, MOST_ROUNDS)
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
  const table = {
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
  const largest = sites.at(-1) ?? official
  const inline = {
    'docs-time': `${Math.max(1, Math.round((times.get(official.name) ?? NaN) / 1000))} s`,
    'docs-memory': formatMegabytes(official.peakBytes),
    'docs-memory-per-document': formatKilobytes(
      (largest.peakBytes - official.peakBytes) / (largest.count - official.count),
    ),
  }
  return { table, inline }
}

function document(site: Site): number {
  const { milliseconds, peakBytes } = runWithPeak(site.project, 'site', ['docs', site.lexicons])
  site.peakBytes = Math.max(site.peakBytes, peakBytes)
  return milliseconds
}
