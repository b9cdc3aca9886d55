import { readerOf } from './readers.ts'
import type { ReadOptions, Reading, ReadResult } from './reading.ts'
import { appendAll } from '../text/lists.ts'

/**
 * Reads every lexicon that `specs` name, each with its reader (`readers.ts`). A file that is reached twice is read once. Problems
 * become diagnostics; nothing is thrown for bad input.
 */
export async function readSources(specs: readonly string[], options: ReadOptions): Promise<ReadResult> {
  const result: ReadResult = { sources: [], diagnostics: [] }
  const reading: Reading = { ...options, seen: new Set() }
  for (const spec of new Set(specs)) {
    const { sources, diagnostics } = await readerOf(spec, options.cwd).read(spec, reading)
    appendAll(result.sources, sources)
    appendAll(result.diagnostics, diagnostics)
  }
  return result
}
