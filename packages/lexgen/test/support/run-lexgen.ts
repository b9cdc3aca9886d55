import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { LexiconDocument } from '../../src/language/document.ts'

/** The command line as it is installed; it runs what `npm run build` made. */
export const LEXGEN: string = fileURLToPath(new URL('../../bin/lexgen.js', import.meta.url))

/** What a run of the command line said. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs lexgen as a user would, in a folder, without a terminal. */
export function lexgen(
  cwd: string,
  args: readonly string[],
  options: { env?: Record<string, string>; input?: string } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LEXGEN, ...args], {
    cwd,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...process.env, ...options.env },
  })
  return { code: status, stdout, stderr }
}

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'lexgen-test-')))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Writes files, by path relative to a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Writes each document to `com/example/getThing.json` below a folder. */
export function writeDocuments(folder: string, documents: readonly LexiconDocument[]): void {
  writeFiles(
    folder,
    Object.fromEntries(documents.map((each) => [`${each.id.replaceAll('.', '/')}.json`, JSON.stringify(each)])),
  )
}

/** Every file below a folder with its text, by path with `/`, in code-unit order. */
export function readTree(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return Object.fromEntries(
    paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  )
}
