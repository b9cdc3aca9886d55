import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { OutputFolder } from './files.ts'
import { showCount } from '../text/lists.ts'
import { type SystemError, explainSystemCode } from '../text/errors.ts'

/** What the operating system says where a file stands in the place of a folder. */
const IN_THE_WAY: readonly string[] = ['EEXIST', 'ENOTDIR']

/** What to say when the operating system refuses to write; `moved` files had been replaced by then. */
export function reportRefusedWrite(folder: OutputFolder, error: SystemError, moved = 0): Diagnostic {
  const message = `expected to write to ${folder.shown}, found that ${explainSystemCode(error.code)}`
  const state =
    moved === 0
      ? 'the old output is intact'
      : `each file is whole, but ${showCount(moved, 'file')} of this run stand among older ones`
  const remedy = remedyFor(error.code)
  return problem('LEX4004', { path: folder.shown }, message, { hint: `${state}; ${remedy}` })
}

/** What to do about a code of the operating system. */
export function remedyFor(code: string): string {
  if (IN_THE_WAY.includes(code)) return 'name another folder, or move away what is in the way'
  if (code === 'ENAMETOOLONG') return 'name a folder with a shorter path, or give the document a shorter id'
  return 'make room or fix the permissions and run again'
}
