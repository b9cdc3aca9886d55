import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './measure.ts'
import { officialLexicons, writeLexicons } from './official.ts'

/** The peers, pinned so that two runs of the benchmarks compare. */
const PEERS = {
  '@atcute/client': '5.1.2',
  '@atcute/lex-cli': '3.2.1',
  '@atcute/lexicons': '2.1.0',
  '@atproto/lex': '0.3.12',
  '@atproto/lex-cli': '0.10.18',
  '@atproto/lexicon': '0.7.18',
  '@atproto/xrpc': '0.7.7',
  node: '24.21.0',
} as const

/** The repository's root, from `packages/bench/dist` or `packages/bench/src`. */
export const ROOT: string = fileURLToPath(new URL('../../../', import.meta.url))

/** The command line of lexgen, to be run by Node. */
export const LEXGEN: string = join(ROOT, 'packages/lexgen/bin/lexgen.js')

/** A folder below the system's temporary one that holds the peers and everything that is generated. */
export interface Workbench {
  readonly folder: string
  /** Where the documents stand as files, both for lexgen and for the peers. */
  readonly lexicons: string
  readonly documents: number
  /** The Node.js that the peers need. */
  readonly node24: string
}

/** Installs the peers, once per set of versions, and writes the official documents. */
export function openWorkbench(): Workbench {
  const versions = createHash('sha256').update(JSON.stringify(PEERS)).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `lexgen-bench-${versions}`)
  const node24 = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const installed = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(node24) || !existsSync(installed)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: PEERS }))
    runCommand('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder })
  }
  const lexicons = join(folder, 'lexicons')
  const documents = officialLexicons()
  rmSync(lexicons, { recursive: true, force: true })
  writeLexicons(lexicons, documents)
  return { folder, lexicons, documents: documents.length, node24 }
}

/** Makes an empty folder of the workbench in which `@lexgen/xrpc` can be imported. */
export function emptyProject({ folder }: Workbench, name: string): string {
  const project = join(folder, name)
  rmSync(project, { recursive: true, force: true })
  linkRuntime(project)
  return project
}

/** Lets `@lexgen/xrpc` be imported in a folder. */
export function linkRuntime(project: string): void {
  mkdirSync(join(project, 'node_modules/@lexgen'), { recursive: true })
  symlinkSync(join(ROOT, 'packages/xrpc'), join(project, 'node_modules/@lexgen/xrpc'), 'junction')
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
}

/** Generates the official documents with lexgen into `<project>/gen`; `options` are further ones of the command line. */
export function generateOurs({ lexicons }: Workbench, project: string, ...options: readonly string[]): string {
  const out = join(project, 'gen')
  runCommand(process.execPath, [LEXGEN, lexicons, '-o', out, '--quiet', ...options])
  return out
}

/** Number and total size in bytes of the TypeScript files below a folder. */
export function measureFolder(folder: string): { files: number; bytes: number } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  return { files: paths.length, bytes: paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0) }
}
