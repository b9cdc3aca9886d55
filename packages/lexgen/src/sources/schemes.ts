/** Standard input as a source. */
export const STDIN_SPEC = '-'
/** What people see as its path. */
export const STDIN_PATH = '<stdin>'
/** What the lexicons that a JavaScript module exports begin with, as a source and as a path. */
export const MODULE_SCHEME = 'module:'
/** What the folder of a generated package begins with, as a source; the path that people see is that of the snapshot in it. */
export const PACKAGE_SCHEME = 'sdk:'

/** What files as they were at a commit begin with, as a source; the path that people see is that of the file. */
export const GIT_SCHEME = 'git:'

/** What a version of a package of npm begins with, as a source. */
export const NPM_SCHEME = 'npm:'

/** The parts of `git:<ref>:<path>`; a ref alone has no path. Names of refs have no colons (git-check-ref-format). */
export function splitGitSpec(spec: string): { readonly ref: string; readonly path: string | undefined } {
  const rest = spec.slice(GIT_SCHEME.length)
  const colon = rest.indexOf(':')
  return colon < 0 ? { ref: rest, path: undefined } : { ref: rest.slice(0, colon), path: rest.slice(colon + 1) || '.' }
}

/** The kinds of sources: `readers.ts` has a reader for each. */
export type SourceKind = 'files' | 'globs' | 'modules' | 'packages' | 'commits' | 'versions' | 'stdin'

/** How each kind is written, in the order of the help, which is printed without loading what reads them. */
const SOURCE_FORMS: Readonly<Record<SourceKind, string>> = {
  files: 'directories, files',
  globs: 'globs',
  modules: `${MODULE_SCHEME}<specifier>#<export>`,
  packages: `${PACKAGE_SCHEME}<dir> of a generated package`,
  commits: `${GIT_SCHEME}<ref>:<path>`,
  versions: `${NPM_SCHEME}<package>[@<version>]`,
  stdin: `and ${STDIN_SPEC} for standard input`,
}

/** `directories, files, globs, ..., and - for standard input`, for the help. */
export function describeSources(): string {
  return Object.values(SOURCE_FORMS).join(', ')
}

/** Whether the path of a source is that of a file, not of a module or of standard input. */
export function isFilePath(path: string): boolean {
  return path !== STDIN_PATH && !path.startsWith(MODULE_SCHEME) && !path.startsWith(NPM_SCHEME)
}
