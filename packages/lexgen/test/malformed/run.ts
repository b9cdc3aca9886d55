import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../../src/diagnostics/format.ts'
import { generate } from '../../src/api/generate.ts'
import type { MalformedCase } from './cases/case.ts'

/** Runs `use` in a folder of its own that holds the files of a case. */
export async function inFolder<T>(files: MalformedCase['files'], use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lexgen-malformed-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      const isText = typeof content === 'string' || content instanceof Uint8Array
      writeFileSync(join(folder, path), isText ? content : JSON.stringify(content, null, 2))
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What lexgen was given in a case. */
export function sourcesOf({ sources, files }: MalformedCase): readonly string[] {
  return sources ?? Object.keys(files)
}

/** What the library says about a case. */
export interface Outcome {
  readonly ok: boolean
  readonly diagnostics: readonly Diagnostic[]
  /** As people see them. */
  readonly lines: readonly string[]
  /** Whether the output folder came to be. */
  readonly wrote: boolean
}

export function generateCase(malformed: MalformedCase): Promise<Outcome> {
  return inFolder(malformed.files, async (folder) => {
    const { ok, diagnostics, sources } = await generate({
      sources: sourcesOf(malformed),
      out: 'out',
      cwd: folder,
      ...malformed.options,
    })
    const shown = diagnostics.filter(({ severity }) => severity !== 'info')
    const lines = formatDiagnostics(shown, sources, 'text', { color: false }).replaceAll(folder, '<folder>').split('\n')
    return { ok, diagnostics, lines, wrote: existsSync(join(folder, 'out')) }
  })
}
