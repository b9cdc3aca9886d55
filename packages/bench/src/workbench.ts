import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './measure.ts'
import { officialLexicons, writeLexicons } from './official.ts'

/** The repository's root, from `packages/bench/dist` or `packages/bench/src`. */
export const ROOT: string = fileURLToPath(new URL('../../../', import.meta.url))

/** Whose packages are compared with. */
const PEERS = [
  '@atcute/client',
  '@atcute/lex-cli',
  '@atcute/lexicons',
  '@atproto/lex',
  '@atproto/lex-cli',
  '@atproto/lexicon',
  '@atproto/xrpc',
] as const

/** The peers and the Node.js that they need, in the versions that the checks of what pages say about them install. */
export const PEER_VERSIONS: Readonly<Record<string, string>> = readPeerVersions()

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
  const versions = createHash('sha256').update(JSON.stringify(PEER_VERSIONS)).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `lexgen-bench-${versions}`)
  const node24 = join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const installed = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(node24) || !existsSync(installed)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies: PEER_VERSIONS }),
    )
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

function readPeerVersions(): Record<string, string> {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'packages/checks/package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>
  }
  const versions = PEERS.map((name) => [name, devDependencies[name] ?? ''] as const)
  return { ...Object.fromEntries(versions), node: devDependencies['node-24']?.split('@').at(-1) ?? '' }
}
