import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { alternate, runCommand } from '../measure.ts'
import { type Table, formatRatio } from '../tables.ts'
import { type Workbench, emptyProject, generateOurs, generateTheirs } from '../workbench.ts'
import { makePost, makeTimeline } from './validation-data.ts'

const ENTRIES = 50

/** How long a candidate is given to warm up and to be measured, and how many batches the latter is cut into. */
const WARM_UP_MS = 400
const MEASURED_MS = 600
const BATCHES = 12

/** Names of validators as candidates import them: `validators` of lexgen, `schema` of the peer. */
const OURS = {
  post: "import { postValidator as validator } from './gen/app/bsky/feed/post.validator.ts'",
  timeline: "import { getTimelineOutputValidator as validator } from './gen/app/bsky/feed/getTimeline.validator.ts'",
}
const THEIRS = {
  post: "import { safeParse } from '@atcute/lexicons'\nimport { mainSchema as schema } from './gen/types/app/bsky/feed/post.js'",
  timeline:
    "import { safeParse } from '@atcute/lexicons'\nimport { mainSchema } from './gen/types/app/bsky/feed/getTimeline.js'\nconst schema = mainSchema.output.schema",
}

/** What is validated, by a name. */
const VALUES: Readonly<Record<string, () => object>> = {
  post: () => makePost(),
  'bad post': () => ({ ...makePost(), text: 7, createdAt: 'yesterday', langs: ['en', 'not a language'] }),
  timeline: () => makeTimeline(ENTRIES),
  'bad timeline': () => spoil(makeTimeline(ENTRIES)),
}

/** One row of the table: what is measured, and what it is compared with. */
interface Row {
  readonly name: string
  readonly value: keyof typeof VALUES
  readonly ours: string
  /** Expression of the other candidate; the peer's `safeParse` unless it says otherwise. */
  readonly base?: string
}

const ROWS: readonly Row[] = [
  { name: 'a post, strict', value: 'post', ours: 'validator.validate(value).ok' },
  { name: `a timeline of ${ENTRIES}, strict`, value: 'timeline', ours: 'validator.validate(value).ok' },
  { name: 'the same, lenient', value: 'timeline', ours: "validator.validate(value, { mode: 'lenient' }).ok" },
  { name: 'a post with three mistakes', value: 'bad post', ours: 'validator.validate(value).ok' },
  {
    name: 'a timeline with a mistake in every tenth entry',
    value: 'bad timeline',
    ours: 'validator.validate(value).ok',
  },
  {
    name: '`is()` of that post, to `validate()`',
    value: 'bad post',
    ours: 'validator.is(value)',
    base: 'validator.validate(value).ok',
  },
]

/** What validating costs. */
export function benchmarkValidation(bench: Workbench, rounds: number): Table {
  const project = emptyProject(bench, 'validation')
  generateOurs(bench, project, '--validators')
  const peer = join(bench.folder, 'validation-peer')
  generateTheirs(bench, peer)
  for (const [name, make] of Object.entries(VALUES)) {
    writeFileSync(join(project, `${name}.json`), JSON.stringify(make()))
  }
  const rows = ROWS.map(({ name, value, ours, base }) => {
    const kind = value.includes('post') ? 'post' : 'timeline'
    const data = join(project, `${value}.json`)
    const candidates = [
      base === undefined
        ? {
            name: 'base',
            program: bundleCandidate(bench, peer, `${THEIRS[kind]}\n${loop('safeParse(schema, value).ok')}`),
          }
        : { name: 'base', program: bundleCandidate(bench, project, `${OURS[kind]}\n${loop(base)}`) },
      { name: 'ours', program: bundleCandidate(bench, project, `${OURS[kind]}\n${loop(ours)}`) },
    ]
    const times = alternate(
      candidates.map(({ name: candidate, program }) => ({
        name: candidate,
        run: () => Number(runCommand(bench.node24, [program, data, String(value.startsWith('bad'))]).stdout),
      })),
      rounds,
    )
    const [theirTime = NaN, ourTime = NaN] = [times.get('base'), times.get('ours')]
    return [name, formatMicroseconds(theirTime), formatMicroseconds(ourTime), formatRatio(ourTime / theirTime)]
  })
  return {
    title: 'Validating',
    columns: ['', '@atcute/lexicons', 'lexgen', 'to the peer'],
    rows,
    note: `\`safeParse\` of the peer against validators of the same lexicons. Processes of their own that take turns, Node.js 24, median of ${rounds}; processor time. In the last row both are lexgen's.`,
  }
}

let bundles = 0

/** A program of one candidate alone: others in one process would change what the engine expects of values. */
function bundleCandidate({ folder }: Workbench, project: string, text: string): string {
  const outfile = join(folder, `candidate-${bundles++}.mjs`)
  buildSync({
    stdin: { contents: text, resolveDir: project, loader: 'ts' },
    nodePaths: [join(folder, 'node_modules')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    outfile,
    logLevel: 'error',
  })
  return outfile
}

/** Prints the fastest batch's microseconds of processor time for each run. */
function loop(expression: string): string {
  return `
import { readFileSync } from 'node:fs'
const [, , path, isBad] = process.argv
const value = JSON.parse(readFileSync(path, 'utf8'))
const run = () => ${expression}
if (run() === (isBad === 'true')) throw new Error('The verdict is wrong')
const spent = () => { const { user, system } = process.cpuUsage(); return user + system }
let calls = 0
for (const end = performance.now() + ${WARM_UP_MS}; performance.now() < end; calls++) run()
const size = Math.max(1, Math.round((calls * ${MEASURED_MS}) / ${WARM_UP_MS} / ${BATCHES}))
let best = Infinity
for (let batch = 0; batch < ${BATCHES}; batch++) {
  const start = spent()
  for (let n = 0; n < size; n++) run()
  best = Math.min(best, (spent() - start) / size)
}
console.log(best)
`
}

function formatMicroseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} µs`
}

/** Every tenth entry is broken in its own way. */
function spoil(timeline: Readonly<Record<string, unknown>>): object {
  const feed = timeline['feed'] as { post: { indexedAt: unknown; author: { did: unknown } } }[]
  feed.forEach(({ post }, n) => {
    if (n % 10 === 3) post.indexedAt = 'yesterday'
    if (n % 10 === 7) post.author.did = 7
  })
  return timeline
}
