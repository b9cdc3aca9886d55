import { hasErrors } from '../diagnostics/has-errors.ts'
import { problem } from '../diagnostics/problem.ts'
import type { FoundFile, FoundFiles } from './find-files.ts'
import { openFile } from './open-file.ts'
import { readText } from './read-text.ts'
import type { ReadOptions, ReadResult } from './reading.ts'
import { appendAll } from '../text/lists.ts'

/** The lexicons in the files that were found behind a source; that there are none is an error. */
export async function readFiles(spec: string, found: FoundFiles, options: ReadOptions): Promise<ReadResult> {
  const result: ReadResult = { sources: [], diagnostics: [...found.diagnostics] }
  for (const file of found.files) {
    const { sources, diagnostics } = await readFile(file, options)
    appendAll(result.sources, sources)
    appendAll(result.diagnostics, diagnostics)
  }
  if (result.sources.length === 0 && !hasErrors(result.diagnostics) && !found.seenBefore) {
    result.diagnostics.push(
      problem('LEX1002', { path: spec }, `expected lexicons in ${spec}, found none`, {
        hint:
          found.files.length === 0
            ? 'there are no .json or .md files'
            : found.files.length === 1
              ? 'its only file is no lexicon'
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
