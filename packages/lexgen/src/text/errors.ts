import { firstLine } from './lines.ts'
import { EndlessWait } from './settle.ts'

/** An error of the operating system, such as ENOSPC. */
export type SystemError = Error & { readonly code: string }

/** Whether the operating system refused something, as opposed to a bug. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && errorCode(error) !== undefined && 'syscall' in error
}

/** Whether an error says that a file or folder does not exist. */
export function isMissing(error: unknown): boolean {
  return isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/** The code that Node.js or the operating system gives an error, such as `EACCES`. */
export function errorCode(error: unknown): string | undefined {
  const code = readSafely(() => (error instanceof Error && 'code' in error ? error.code : undefined))
  return typeof code === 'string' ? code : undefined
}

const WITHOUT_MESSAGE = 'an error without a message'

/** What an error says; of a value that is thrown and no error, its text. Modules of users throw anything. */
export function describeError(error: unknown): string {
  const text = readSafely(() => (error instanceof Error ? error.message : String(error)))
  return typeof text === 'string' && text !== '' ? text : WITHOUT_MESSAGE
}

/** What was found where something threw, behind "found": an error with what it says. */
export function describeThrown(error: unknown): string {
  const text = describeError(error)
  return error instanceof Error && !(error instanceof EndlessWait) && text !== WITHOUT_MESSAGE
    ? `an error: ${text}`
    : text
}

/** What foreign objects have to say; nothing where they throw when they are asked. */
function readSafely(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** What the operating system means by its codes. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EBUSY: 'a file is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a file stands where a folder is needed',
  EFBIG: 'a file may not grow that large',
  EISDIR: 'it is a folder',
  ELOOP: 'links lead round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'a name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
}

/** A code of the operating system in words, behind "found that": `the disk is full (ENOSPC)`. */
export function explainSystemCode(code: string): string {
  return `${REASONS[code] ?? 'the operating system refused'} (${code})`
}

/** Why something failed in a few words without paths, behind "found": what the code means, else the first line of the message. */
export function describeFailure(error: unknown): string {
  const code = errorCode(error)
  return code === undefined ? firstLine(describeThrown(error)) : `that ${explainSystemCode(code)}`
}
