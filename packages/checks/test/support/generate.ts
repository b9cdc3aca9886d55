import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeLexicons } from '@lexgen/bench/official'
import { ROOT } from './compile.ts'

const LEXGEN = join(ROOT, 'packages/lexgen/bin/lexgen.js')

/** A folder that lasts until `remove`. */
export interface TemporaryFolder {
  readonly path: string
  readonly remove: () => void
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'lexgen-checks-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Runs the command line as a user would. @throws {Error} with what it said, when it fails */
export function lexgen(...args: readonly string[]): void {
  execFileSync(process.execPath, [LEXGEN, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Generates documents into a folder; `extra` are further options of the command line. */
export function generateInto(
  out: string,
  documents: readonly { readonly id: string }[],
  ...extra: readonly string[]
): void {
  const lexicons = temporaryFolder()
  try {
    writeLexicons(lexicons.path, documents)
    lexgen(lexicons.path, '-o', out, '--quiet', ...extra)
  } finally {
    lexicons.remove()
  }
}

/** Takes away what spares users the checking of validators. @throws {Error} where a module of validators does not have it */
export function checkValidators(folder: string): void {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const path of paths.filter((each) => each.endsWith('.validator.ts'))) {
    const text = readFileSync(join(folder, path), 'utf8')
    const checked = text.replace(/^\/\/ @ts-nocheck.*$/m, '')
    if (checked === text) throw new Error(`${path} says nothing of @ts-nocheck`)
    writeFileSync(join(folder, path), checked)
  }
}
