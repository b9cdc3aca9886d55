import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Candidate } from './figures.ts'
import { runCommand } from './measure.ts'
import type { Workbench } from './workbench.ts'

export type Peer = Exclude<Candidate, 'lexgen'>

/** A generator that people use instead, in a project of its own below the workbench, into whose `gen` it writes. */
interface PeerGenerator {
  readonly program: string
  /** Its arguments, with the documents in `lexicons` of the working directory. */
  readonly args: (lexicons: readonly string[]) => readonly string[]
  /** What it reads besides. */
  readonly files?: Readonly<Record<string, string>>
}

const GENERATORS: Readonly<Record<Peer, PeerGenerator>> = {
  '@atproto/lex-cli': {
    program: '@atproto/lex-cli/bin.js',
    args: (lexicons) => ['gen-api', '--yes', 'gen', ...lexicons],
  },
  '@atproto/lex': {
    program: '@atproto/lex/bin/lex',
    args: () => ['build', '--lexicons', 'lexicons', '--out', 'gen'],
  },
  atcute: {
    program: '@atcute/lex-cli/cli.mjs',
    args: () => ['generate'],
    files: {
      'lex.config.js': "export default { generate: { files: ['lexicons/**/*.json'], outdir: 'gen/' } }\n",
    },
  },
}

export const PEERS: readonly Peer[] = Object.keys(GENERATORS) as Peer[]

/** Generates the official documents with a peer into an empty folder; returns how long the whole process took, in milliseconds. */
export function generateWithPeer(bench: Workbench, peer: Peer): number {
  const project = projectOf(bench, peer)
  const { program, args, files = {} } = GENERATORS[peer]
  rmSync(project, { recursive: true, force: true })
  mkdirSync(project, { recursive: true })
  cpSync(bench.lexicons, join(project, 'lexicons'), { recursive: true })
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text)
  const lexicons = readdirSync(join(project, 'lexicons'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => join('lexicons', path))
  const command = [join(bench.folder, 'node_modules', program), ...args(lexicons)]
  const { milliseconds } = runCommand(bench.node24, command, { cwd: project })
  writeFileSync(join(project, COMPLETE), '')
  return milliseconds
}

/** A project with what a peer generates in `gen`, the peers' packages importable from there; made once per set of versions. */
export function projectWith(bench: Workbench, peer: Peer): string {
  const project = projectOf(bench, peer)
  if (!existsSync(join(project, COMPLETE))) generateWithPeer(bench, peer)
  return project
}

/** Says that a peer came to its end here. */
const COMPLETE = '.complete'

function projectOf({ folder }: Workbench, peer: Peer): string {
  return join(folder, `peer-${peer.replaceAll(/\W+/g, '-')}`)
}
