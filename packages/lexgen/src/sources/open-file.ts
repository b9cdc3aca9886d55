import { isUtf8 } from 'node:buffer'
import { lstatSync, readFileSync } from 'node:fs'
import { problem } from '../diagnostics/problem.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FoundFile } from './find-files.ts'
import { stripByteOrderMark } from '../text/lines.ts'
import { describeFailure, errorCode } from '../text/errors.ts'

/** The text of a file without a byte order mark, or what is wrong with it. */
export function openFile(file: FoundFile): string | Diagnostic {
  try {
    const bytes = readFileSync(file.absolute)
    if (isUtf8(bytes)) return stripByteOrderMark(bytes.toString('utf8'))
    return problem('LEX1004', { path: file.path }, 'expected UTF-8 text, found bytes of another encoding', {
      hint: hasUtf16Mark(bytes) ? 'the file is UTF-16; save it as UTF-8' : 'save the file as UTF-8',
    })
  } catch (error) {
    if (!file.named && errorCode(error) === 'ENOENT' && isLink(file.absolute)) {
      // Editors keep such links as locks beside the files that they edit.
      return problem('LEX1003', { path: file.path }, 'skipped: the link leads nowhere', { severity: 'info' })
    }
    return problem('LEX1003', { path: file.path }, `expected a readable file, found ${describeFailure(error)}`)
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}

function hasUtf16Mark(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex')
  return mark === 'fffe' || mark === 'feff'
}
