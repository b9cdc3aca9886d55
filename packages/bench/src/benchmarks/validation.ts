import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import type { Outcome } from '../figures.ts'
import type { Measured } from '../inputs.ts'
import { alternate, runCommand } from '../measure.ts'
import { PEERS, type Peer, projectWith } from '../peers.ts'
import { formatRatio } from '../tables.ts'
import { type Workbench, emptyProject, generateOurs } from '../workbench.ts'
import { makePost, makeTimeline } from './validation-data.ts'

const ENTRIES = 50

/** How long a candidate is given to warm up and to be measured, and how many batches the latter is cut into. */
const WARM_UP_MS = 400
const MEASURED_MS = 600
const BATCHES = 12

type Kind = 'post' | 'timeline'

/** The validator of lexgen, as \`validator\`. */
const OURS: Readonly<Record<Kind, string>> = {
  post: "import { postValidator as validator } from './gen/app/bsky/feed/post.validator.ts'",
  timeline: "import { getTimelineOutputValidator as validator } from './gen/app/bsky/feed/getTimeline.validator.ts'",
}

/** Of a peer: a function \`isValid\`, and \`prepare\` for what it has to be given in place of plain JSON. */
const THEIRS: Readonly<Record<Peer, Readonly<Record<Kind, string>>>> = {
  '@atproto/lex-cli': {
    post: `import { jsonToLex as prepare } from '@atproto/lexicon'
import { lexicons } from './gen/lexicons.js'
const isValid = (value) => lexicons.validate('app.bsky.feed.post', value).success`,
    timeline: `import { jsonToLex as prepare } from '@atproto/lexicon'
import { lexicons } from './gen/lexicons.js'
const isValid = (value) => {
  try {
    lexicons.assertValidXrpcOutput('app.bsky.feed.getTimeline', value)
    return true
  } catch {
    return false
  }
}`,
  },
  '@atproto/lex': {
    post: `import { jsonToLex as prepare } from '@atproto/lex'
import schema from './gen/app/bsky/feed/post.js'
const isValid = (value) => schema.$safeParse(value).success`,
    timeline: `import { jsonToLex as prepare } from '@atproto/lex'
import { $output } from './gen/app/bsky/feed/getTimeline.js'
const isValid = (value) => $output.schema.safeParse(value).success`,
  },
  atcute: {
    post: `import { safeParse } from '@atcute/lexicons'
import { mainSchema as schema } from './gen/types/app/bsky/feed/post.js'
const prepare = (value) => value
const isValid = (value) => safeParse(schema, value).ok`,
    timeline: `import { safeParse } from '@atcute/lexicons'
import { mainSchema } from './gen/types/app/bsky/feed/getTimeline.js'
const schema = mainSchema.output.schema
const prepare = (value) => value
const isValid = (value) => safeParse(schema, value).ok`,
  },
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
  /** Whether the peers have something like it. */
  readonly isCompared: boolean
}

const STRICT = 'validator.validate(value).ok'
const TIMELINE = `a timeline of ${ENTRIES}, strict`
const BASE = 'atcute'

const ROWS: readonly Row[] = [
  { name: 'a post, strict', value: 'post', ours: STRICT, isCompared: true },
  { name: TIMELINE, value: 'timeline', ours: STRICT, isCompared: true },
  {
    name: 'the same, lenient',
    value: 'timeline',
    ours: "validator.validate(value, { mode: 'lenient' }).ok",
    isCompared: false,
  },
  { name: 'a post with three mistakes', value: 'bad post', ours: STRICT, isCompared: true },
  { name: 'the same, by `is()`', value: 'bad post', ours: 'validator.is(value)', isCompared: false },
  { name: 'a timeline with a mistake in every tenth entry', value: 'bad timeline', ours: STRICT, isCompared: true },
]

export const validationInputs: Measured = {
  module: 'validation.ts',
  subjects: ROWS.map((row) => ({ kind: 'app', text: printOurs(row) })),
}

/** What validating costs. */
export function benchmarkValidation(bench: Workbench, rounds: number): Outcome {
  const project = emptyProject(bench, 'validation')
  generateOurs(bench, project, '--validators')
  for (const [name, make] of Object.entries(VALUES)) {
    writeFileSync(join(project, `${name}.json`), JSON.stringify(make()))
  }
  const measured = ROWS.map((row) => {
    const peers = row.isCompared ? PEERS : []
    const candidates = [
      ...peers.map((name) => ({
        name,
        program: bundleCandidate(bench, projectWith(bench, name), printTheirs(name, row)),
      })),
      { name: 'lexgen', program: bundleCandidate(bench, project, printOurs(row)) },
    ]
    const args = [join(project, `${row.value}.json`), String(row.value.startsWith('bad'))]
    const contenders = candidates.map(({ name, program }) => ({
      name,
      run: () => Number(runCommand(bench.node24, [program, ...args]).stdout),
    }))
    return { name: row.name, times: alternate(contenders, rounds) }
  })
  const columns = [...PEERS, 'lexgen']
  const timeline = measured.find(({ name }) => name === TIMELINE)?.times ?? new Map<string, number>()
  return {
    table: {
      title: 'Validating',
      columns: ['', ...columns, `to ${BASE}`],
      rows: measured.map(({ name, times }) => {
        const base = times.get(BASE)
        const ratio = base === undefined ? '' : formatRatio((times.get('lexgen') ?? NaN) / base)
        return [name, ...columns.map((column) => formatTime(times.get(column))), ratio]
      }),
      note: `\`validate()\` of lexgen, \`safeParse\` of atcute and \`@atproto/lex\`, \`@atproto/lexicon\` for \`@atproto/lex-cli\`: a verdict with its reasons. What has to be made of plain JSON first is made beforehand. Processes of their own that take turns, Node.js 24, median of ${rounds} rounds; processor time.`,
    },
    comparison: [
      {
        name: `validate ${TIMELINE.replace(', strict', ' posts')}`,
        figures: Object.fromEntries([...timeline].map(([name, time]) => [name, formatTime(time)])),
      },
    ],
  }
}

function kindOf({ value }: Row): Kind {
  return value.includes('post') ? 'post' : 'timeline'
}

function printOurs(row: Row): string {
  return `${OURS[kindOf(row)]}\nconst prepare = (value) => value\n${printLoop(row.ours)}`
}

function printTheirs(peer: Peer, row: Row): string {
  return `${THEIRS[peer][kindOf(row)]}\n${printLoop('isValid(value)')}`
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
function printLoop(expression: string): string {
  return `
import { readFileSync } from 'node:fs'
const [, , path, isBad] = process.argv
const value = prepare(JSON.parse(readFileSync(path, 'utf8')))
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

function formatTime(microseconds: number | undefined): string {
  if (microseconds === undefined) return ''
  return `${microseconds < 10 ? microseconds.toFixed(2) : microseconds.toFixed(0)} µs`
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
