import { firstLine } from './lines.ts'

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

/** What an error says; of a value that is thrown and no error, its text. Modules of users throw anything. */
export function describeError(error: unknown): string {
  const text = readSafely(() => (error instanceof Error ? error.message : String(error)))
  return typeof text === 'string' && text !== '' ? text : 'an error without a message'
}

/** What foreign objects have to say; nothing where they throw when they are asked. */
function readSafely(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Why something failed in a few words without paths: the code where there is one, else the first line of the message. */
export function describeFailure(error: unknown): string {
  return errorCode(error) ?? firstLine(describeError(error))
}
