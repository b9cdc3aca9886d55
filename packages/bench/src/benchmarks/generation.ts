import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { alternate, runCommand } from '../measure.ts'
import { type Table, formatKilobytes, formatMilliseconds, formatRatio } from '../tables.ts'
import { LEXGEN, type Workbench, emptyProject, measureFolder, prepareTheirs } from '../workbench.ts'

const THEIRS = '@atcute/lex-cli'
const OURS = 'lexgen'
const OURS_AGAIN = 'lexgen, nothing changed'
const OURS_NODE_20 = 'lexgen on the running Node.js'

/** Whole-process time from the documents as files to the complete output, into an empty folder each time. */
export function benchmarkGeneration(bench: Workbench, rounds: number): Table {
  const ourProject = emptyProject(bench, 'generation-ours')
  const theirProject = emptyProject(bench, 'generation-theirs')
  prepareTheirs(bench, theirProject)
  const ourOutput = join(ourProject, 'gen')
  const theirOutput = join(theirProject, 'gen')
  const ours = (node: string) => () =>
    runCommand(node, [LEXGEN, bench.lexicons, '-o', ourOutput, '--quiet']).milliseconds
  const fresh = (node: string) => () => {
    rmSync(ourOutput, { recursive: true, force: true })
    return ours(node)()
  }
  const theirs = () => {
    rmSync(theirOutput, { recursive: true, force: true })
    return runCommand(bench.node24, [bench.atcuteCli, 'generate'], { cwd: theirProject }).milliseconds
  }
  const times = alternate(
    [
      { name: THEIRS, run: theirs },
      { name: OURS, run: fresh(bench.node24) },
      { name: OURS_AGAIN, run: ours(bench.node24) },
      { name: OURS_NODE_20, run: fresh(process.execPath) },
    ],
    rounds,
  )
  const base = times.get(THEIRS) ?? NaN
  const sizes = { ours: measureFolder(ourOutput), theirs: measureFolder(theirOutput) }
  return {
    title: `Generating ${bench.documents} documents`,
    columns: ['', 'time', 'to the peer', 'Node.js', 'TypeScript files', 'size'],
    rows: [...times].map(([name, time]) => {
      const size = name === THEIRS ? sizes.theirs : sizes.ours
      const node = name === OURS_NODE_20 ? process.versions.node : '24'
      return [
        name,
        formatMilliseconds(time),
        formatRatio(time / base),
        node,
        String(size.files),
        formatKilobytes(size.bytes),
      ]
    }),
    note: `Whole processes that take turns, median of ${rounds} rounds. The documents are those of \`@atproto/api\`; the output of lexgen is laid out as prettier would, that of the peer is not formatted.`,
  }
}
