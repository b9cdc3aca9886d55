import { problem } from '../diagnostics/problem.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findFiles, type FoundFile } from './find-files.ts'
import { readModule } from './read-module.ts'
import { readText } from './read-text.ts'
import { openFile } from './open-file.ts'
import type { LexiconSource } from './source.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import type { ReadOptions, ReadResult } from './reading.ts'

const MODULE_PREFIX = 'module:'
const STDIN_PATH = '<stdin>'

/**
 * Reads every lexicon that `specs` name: files, directories (recursively), globs, `module:<specifier>#<export>`, and `-` for
 * standard input. A file that is reached twice is read once. Problems become diagnostics; nothing is thrown for bad input.
 */
export async function readSources(specs: readonly string[], options: ReadOptions): Promise<ReadResult> {
  const sources: LexiconSource[] = []
  const diagnostics: Diagnostic[] = []
  const take = (result: ReadResult): void => {
    sources.push(...result.sources)
    diagnostics.push(...result.diagnostics)
  }
  const seen = new Set<string>()
  for (const spec of new Set(specs)) {
    if (spec === '-') take(await readStdin(options))
    else if (spec.startsWith(MODULE_PREFIX)) take(await readModule(spec.slice(MODULE_PREFIX.length), options.cwd))
    else take(await readFiles(spec, options, seen))
  }
  return { sources, diagnostics }
}

async function readStdin(options: ReadOptions): Promise<ReadResult> {
  const text = (await options.stdin?.()) ?? ''
  return readText({ path: STDIN_PATH, text, named: true, expectedId: options.expectedId })
}

async function readFiles(spec: string, options: ReadOptions, seen: Set<string>): Promise<ReadResult> {
  const found = await findFiles(spec, options.cwd, seen)
  const result: ReadResult = { sources: [], diagnostics: [...found.diagnostics] }
  for (const file of found.files) {
    const { sources, diagnostics } = await readFile(file, options)
    result.sources.push(...sources)
    result.diagnostics.push(...diagnostics)
  }
  if (result.sources.length === 0 && !hasErrors(result.diagnostics) && !found.seenBefore) {
    result.diagnostics.push(
      problem('LEX1002', { path: spec }, `expected lexicons in ${spec}, found none`, {
        hint:
          found.files.length === 0
            ? 'there are no .json or .md files'
            : `none of its ${found.files.length} files is a lexicon`,
      }),
    )
  }
  return result
}

async function readFile(file: FoundFile, options: ReadOptions): Promise<ReadResult> {
  const opened = openFile(file)
  if (typeof opened !== 'string') return { sources: [], diagnostics: [opened] }
  return readText({ path: file.path, text: opened, named: file.named, expectedId: options.expectedId })
}
