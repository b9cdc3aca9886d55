import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { ROOT } from './compile.ts'

/** The packages that are published, by their folders. */
export const PUBLISHED = ['lexgen', 'xrpc'] as const

/** What makes tarballs of the packages. */
export type Packer = 'npm' | 'pnpm'

/** The command that is the pnpm of this repository: npm has it since the repository was set up. */
export const PNPM: readonly [string, ...string[]] = ['npx', '--yes', readPackageManager()]

/** Of a package's folder, what neither packing nor its preparation reads. */
const UNREAD = new Set(['node_modules', 'test', 'bench', 'LICENSE', 'CHANGELOG.md'])

interface Packing {
  readonly packer?: Packer
  /** The remote "origin" of the repository that is packed from. */
  readonly origin?: string
}

/**
 * Packs the published packages with npm alone, or with pnpm, as for the registry, from a copy of the repository (packing may write into
 * package.json). Returns the tarballs by the packages' folders.
 */
export function packPublished(
  folder: string,
  { packer = 'npm', origin }: Packing = {},
): ReadonlyMap<(typeof PUBLISHED)[number], string> {
  const copy = join(folder, 'repository')
  for (const path of [
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    'examples/ci',
    'scripts',
    ...PUBLISHED.map((name) => `packages/${name}`),
  ]) {
    cpSync(join(ROOT, path), join(copy, path), {
      recursive: true,
      filter: (from) => from === join(ROOT, path) || !UNREAD.has(basename(from)),
    })
  }
  mkdirSync(join(copy, '.git'))
  writeFileSync(join(copy, '.git/config'), origin === undefined ? '' : `[remote "origin"]\n\turl = ${origin}\n`)
  return new Map(PUBLISHED.map((name) => [name, pack(join(copy, 'packages', name), join(folder, name), packer)]))
}

/** Packs a folder, and returns where the tarball is. @throws {Error} with what the packer said */
export function pack(folder: string, destination: string, packer: Packer = 'npm'): string {
  mkdirSync(destination, { recursive: true })
  const [command, ...args] = packer === 'npm' ? ['npm'] : PNPM
  runHere(command, [...args, 'pack', '--pack-destination', destination], folder)
  const [file, ...more] = readdirSync(destination)
  if (file === undefined || more.length > 0) throw new Error(`Expected one file in ${destination}`)
  return join(destination, file)
}

/** The paths in a tarball, from the package's folder. */
export function listPacked(tarball: string): string[] {
  const paths = runHere('tar', ['-tzf', tarball]).trim().split('\n')
  return paths.map((path) => path.replace(/^package\//, ''))
}

/** The text of a packed file. */
export function readPacked(tarball: string, path: string): string {
  return runHere('tar', ['-xzOf', tarball, `package/${path}`])
}

/** What a command printed, with the tools of the workspace at hand. @throws {Error} with that, when it fails */
export function runHere(command: string, args: readonly string[], cwd: string = ROOT): string {
  const path = [join(ROOT, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: MAX_OUTPUT_BYTES,
  })
}

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024

function readPackageManager(): string {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { packageManager: string }
  return packageManager
}
