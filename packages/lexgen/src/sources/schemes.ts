/** Standard input as a source. */
export const STDIN_SPEC = '-'
/** What people see as its path. */
export const STDIN_PATH = '<stdin>'
/** What the lexicons that a JavaScript module exports begin with, as a source and as a path. */
export const MODULE_SCHEME = 'module:'
/** What the folder of a generated package begins with, as a source; the path that people see is that of the snapshot in it. */
export const PACKAGE_SCHEME = 'sdk:'

/** Whether the path of a source is that of a file, not of a module or of standard input. */
export function isFilePath(path: string): boolean {
  return path !== STDIN_PATH && !path.startsWith(MODULE_SCHEME)
}
