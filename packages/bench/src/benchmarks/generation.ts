import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Candidate, Outcome } from '../figures.ts'
import type { Measured } from '../inputs.ts'
import { type Contender, alternate, runCommand } from '../measure.ts'
import { PEERS, generateWithPeer, projectWith } from '../peers.ts'
import { formatKilobytes, formatMilliseconds, formatRatio, formatSeconds } from '../tables.ts'
import { LEXGEN, type Workbench, emptyProject, measureFolder } from '../workbench.ts'

const OURS = 'lexgen'
const OURS_AGAIN = 'lexgen, nothing changed'
const OURS_NODE_20 = 'lexgen on the running Node.js'
const BASE = 'atcute'
/** Takes a minute and a half. */
const SLOW = '@atproto/lex-cli'

export const generationInputs: Measured = {
  module: 'generation.ts',
  subjects: [{ kind: 'command', entry: 'generate-command.ts' }],
}

/** Whole-process time from the documents as files to the complete output, into an empty folder each time. */
export function benchmarkGeneration(bench: Workbench, rounds: number): Outcome {
  const project = emptyProject(bench, 'generation-ours')
  const output = join(project, 'gen')
  const ours = (node: string) => () => runCommand(node, [LEXGEN, bench.lexicons, '-o', output, '--quiet']).milliseconds
  const fresh = (node: string) => () => {
    rmSync(output, { recursive: true, force: true })
    return ours(node)()
  }
  const theirs = PEERS.map((name): Contender => {
    return { name, run: () => generateWithPeer(bench, name), once: name === SLOW }
  })
  const times = alternate(
    [
      ...theirs,
      { name: OURS, run: fresh(bench.node24) },
      { name: OURS_AGAIN, run: ours(bench.node24) },
      { name: OURS_NODE_20, run: fresh(process.execPath) },
    ],
    rounds,
  )
  const base = times.get(BASE) ?? NaN
  const sizeOf = (name: string): { files: number; bytes: number } => {
    const peer = PEERS.find((each) => each === name)
    return measureFolder(peer === undefined ? output : join(projectWith(bench, peer), 'gen'))
  }
  const figuresOf = (format: (name: Candidate) => string): Record<string, string> =>
    Object.fromEntries([OURS, ...PEERS].map((name) => [name, format(name as Candidate)]))
  return {
    table: {
      title: `Generating ${bench.documents} documents`,
      columns: ['', 'time', `to ${BASE}`, 'Node.js', 'TypeScript files', 'size'],
      rows: [...times].map(([name, time]) => {
        const { files, bytes } = sizeOf(name)
        const node = name === OURS_NODE_20 ? process.versions.node : '24'
        return [name, formatMilliseconds(time), formatRatio(time / base), node, String(files), formatKilobytes(bytes)]
      }),
      note: `Whole processes that take turns, median of ${rounds} rounds; ${SLOW} ran once. The documents are those of \`@atproto/api\`; the output of lexgen is laid out as prettier would, that of ${BASE} is not formatted.`,
    },
    comparison: [
      {
        name: `generate ${bench.documents} documents`,
        figures: figuresOf((name) => formatSeconds(times.get(name) ?? NaN)),
      },
      { name: 'size of what is generated', figures: figuresOf((name) => formatKilobytes(sizeOf(name).bytes)) },
    ],
  }
}
