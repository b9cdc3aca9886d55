import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { OutputFolder } from './files.ts'
import type { SystemError } from '../text/errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file may not grow that large',
  EROFS: 'the file system is read-only',
  EACCES: 'permission was denied',
  EPERM: 'the operation is not permitted',
  ENOTDIR: 'a part of the path is no folder',
  EEXIST: 'a file stands where a folder is needed',
  EBUSY: 'a file is in use',
}

/** What to say when the operating system refuses to write; `moved` files had been replaced by then. */
export function reportRefusedWrite(folder: OutputFolder, error: SystemError, moved = 0): Diagnostic {
  const reason = REASONS[error.code] ?? 'the operating system refused'
  const message = `expected to write to ${folder.shown}, found that ${reason} (${error.code})`
  const state = moved === 0 ? 'the old output is intact' : `each file is whole, but ${moved} are new and the others old`
  return problem('LEX4004', { path: folder.shown }, message, {
    hint: `${state}; make room or fix the permissions and run again`,
  })
}
