import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { alternate } from '../measure.ts'
import type { Outcome } from '../figures.ts'
import type { Measured } from '../inputs.ts'
import { runWithPeak } from '../run-with-peak.ts'
import { writeSyntheticLexicons } from '../synthetic.ts'
import { formatCount, formatMegabytes, formatRatio } from '../tables.ts'
import { type Workbench, emptyProject } from '../workbench.ts'

/** Numbers of documents: a usual one, ten times and a hundred times as many. */
const COUNTS = [400, 4000, 40_000] as const

/** A round of the largest takes many times as long as all others, and there is no peer to tell apart from. */
const MOST_ROUNDS = 3

export const scaleInputs: Measured = {
  module: 'scale.ts',
  subjects: [{ kind: 'command', entry: 'generate-command.ts' }],
}

interface Size {
  readonly count: number
  readonly project: string
  readonly lexicons: string
  peakBytes: number
}

/** Time and memory over the number of documents. */
export function benchmarkScale(bench: Workbench, wanted: number): Outcome {
  const rounds = Math.min(wanted, MOST_ROUNDS)
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
  const table = {
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
  return { table }
}

function generate(size: Size): number {
  const { milliseconds, peakBytes } = runWithPeak(size.project, 'gen', [size.lexicons])
  size.peakBytes = Math.max(size.peakBytes, peakBytes)
  return milliseconds
}
