import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { rebasePath, rebaseSpecifier } from '../text/paths.ts'
import { findFiles } from './find-files.ts'
import { findMatches, folderOfGlob, isGlob } from './globs.ts'
import { readFiles } from './read-files.ts'
import { readModule } from './read-module.ts'
import { readText } from './read-text.ts'
import type { Reader, ReadResult, Watched } from './reading.ts'
import { findSnapshot } from './find-snapshot.ts'
import { readCommit } from './read-commit.ts'
import {
  GIT_SCHEME,
  MODULE_SCHEME,
  NPM_SCHEME,
  PACKAGE_SCHEME,
  type SourceKind,
  splitGitSpec,
  STDIN_PATH,
  STDIN_SPEC,
} from './schemes.ts'
import { describeFailure, isSystemError } from '../text/errors.ts'
import { problem } from '../diagnostics/problem.ts'

const STDIN: Reader = {
  matches: (spec) => spec === STDIN_SPEC,
  read: async (_spec, { stdin, expectedId }) => {
    try {
      return await readText({ path: STDIN_PATH, text: (await stdin?.()) ?? '', named: true, expectedId })
    } catch (error) {
      // A folder, say.
      if (!isSystemError(error)) throw error
      const message = `expected standard input that can be read, found ${describeFailure(error)}`
      return { sources: [], diagnostics: [problem('LEX1003', { path: STDIN_PATH }, message)] }
    }
  },
  watch: refuseToWatch,
  rebase: (spec) => spec,
}

const MODULES: Reader = {
  matches: (spec) => spec.startsWith(MODULE_SCHEME),
  read: (spec, { cwd }) => readModule(spec.slice(MODULE_SCHEME.length), cwd),
  watch: refuseToWatch,
  rebase: (spec, from, to) => MODULE_SCHEME + rebaseSpecifier(spec.slice(MODULE_SCHEME.length), from, to),
}

const PACKAGES: Reader = {
  matches: (spec) => spec.startsWith(PACKAGE_SCHEME),
  read: async (spec, reading) => {
    const snapshot = findSnapshot(resolve(reading.cwd, spec.slice(PACKAGE_SCHEME.length)))
    if ('found' in snapshot) return refusePackage(spec, snapshot.found)
    return readFiles(spec, findFiles(snapshot.path, reading.cwd, reading.seen), reading)
  },
  watch: (spec, cwd) => {
    const snapshot = findSnapshot(resolve(cwd, spec.slice(PACKAGE_SCHEME.length)))
    if ('path' in snapshot) return snapshot
    return { problem: `expected a generated package to watch at ${spec}, found ${snapshot.found}` }
  },
  rebase: (spec, from, to) => PACKAGE_SCHEME + rebasePath(spec.slice(PACKAGE_SCHEME.length), from, to),
}

const COMMITS: Reader = {
  matches: (spec) => spec.startsWith(GIT_SCHEME),
  read: readCommit,
  watch: refuseToWatch,
  rebase: (spec, from, to) => {
    const { ref, path } = splitGitSpec(spec)
    return path === undefined ? spec : `${GIT_SCHEME}${ref}:${rebasePath(path, from, to)}`
  },
}

const VERSIONS: Reader = {
  matches: (spec) => spec.startsWith(NPM_SCHEME),
  read: async (spec, reading) => (await import('./npm/read-package.ts')).readPackage(spec, reading),
  watch: refuseToWatch,
  rebase: (spec) => spec,
}

const GLOBS: Reader = {
  matches: isGlob,
  read: async (spec, reading) => readFiles(spec, await findMatches(spec, reading.cwd, reading.seen), reading),
  watch: (spec, cwd) => watchPath(folderOfGlob(spec, cwd), spec),
  rebase: rebasePath,
}

const FILES: Reader = {
  matches: () => true,
  read: async (spec, reading) => readFiles(spec, findFiles(spec, reading.cwd, reading.seen), reading),
  watch: (spec, cwd) => watchPath(resolve(cwd, spec), spec),
  rebase: rebasePath,
}

/** A reader for each kind of source, in the order in which they are asked; what is nothing else is a path. */
const READERS: Readonly<Record<SourceKind, Reader>> = {
  stdin: STDIN,
  packages: PACKAGES,
  modules: MODULES,
  commits: COMMITS,
  versions: VERSIONS,
  globs: GLOBS,
  files: FILES,
}

/** Whether a source is a path or a glob, and no scheme of any kind. */
export function isPathSource(spec: string, cwd: string): boolean {
  return [FILES, GLOBS].includes(readerOf(spec, cwd))
}

/** The reader of a source. */
export function readerOf(spec: string, cwd: string): Reader {
  return Object.values(READERS).find(({ matches }) => matches(spec, cwd)) ?? FILES
}

function refusePackage(spec: string, found: string): ReadResult {
  const message = `expected the folder of a package that lexgen generated, found ${found}`
  const hint = 'name the folder that lexgen generates with --package, or in which such a package is installed'
  return { sources: [], diagnostics: [problem('LEX1021', { path: spec }, message, { hint })] }
}

function refuseToWatch(spec: string): Watched {
  return { problem: `expected sources that can be watched, found ${spec}` }
}

function watchPath(path: string | undefined, spec: string): Watched {
  if (path !== undefined && existsSync(path)) return { path }
  return { problem: `expected a file, a directory or a glob to watch, found nothing at ${spec}` }
}
