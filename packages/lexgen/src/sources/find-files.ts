import { type Dirent, type Stats, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { findNearest } from '../diagnostics/nearest.ts'
import { problem } from '../diagnostics/problem.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { describeFailure } from '../text/errors.ts'
import { byCodeUnit } from '../text/order.ts'
import { isLexiconFile, isSkippedFolder } from './lexicon-files.ts'
import { showPath } from '../text/paths.ts'

/** A file that may hold lexicons. */
export interface FoundFile {
  readonly absolute: string
  /** As people see it: relative to the working directory, with `/`. */
  readonly path: string
  /** Whether the file itself was named, and not a directory or a glob that leads to it. */
  readonly named: boolean
}

/** The files behind one source. */
export interface FoundFiles {
  readonly files: FoundFile[]
  readonly diagnostics: Diagnostic[]
  /** Whether files were left out since an earlier source had them. */
  seenBefore: boolean
}

/** Files as they are found. `add` passes over those that the run has seen; `real` is the real path, where it is known. */
interface Collection {
  readonly found: FoundFiles
  readonly add: (path: string, named: boolean, real?: string) => void
}

/** An empty collection; `seen` holds the real paths of the run. */
export function collectFiles(cwd: string, seen: Set<string>): Collection {
  const found: FoundFiles = { files: [], diagnostics: [], seenBefore: false }
  const add: Collection['add'] = (path, named, real = resolveRealPath(path)) => {
    if (seen.has(real)) {
      found.seenBefore = true
      return
    }
    seen.add(real)
    found.files.push({ absolute: path, path: showPath(path, cwd), named })
  }
  return { found, add }
}

/** The files that a path leads to, in code-unit order, each real file once in the run (`seen` holds real paths). */
export function findFiles(spec: string, cwd: string, seen: Set<string>): FoundFiles {
  const { found, add } = collectFiles(cwd, seen)
  const absolute = resolve(cwd, spec)
  const kind = kindOfPath(absolute)
  if (kind === 'directory') walk(absolute, realpathSync.native(absolute), new Set())
  else if (kind !== undefined) add(absolute, true)
  else found.diagnostics.push(reportNotFound(spec, absolute, cwd))
  return found

  /** `above` holds the real paths of the directories that lead here, so that a cycle of links ends. */
  function walk(directory: string, real: string, above: ReadonlySet<string>): void {
    if (above.has(real)) return
    const entries = listDirectory(directory)
    if (!Array.isArray(entries)) {
      const place = { path: showPath(directory, cwd) }
      found.diagnostics.push(problem('LEX1003', place, `expected a readable directory, found ${entries.reason}`))
      return
    }
    const inside = new Set(above).add(real)
    for (const entry of entries.toSorted((left, right) => byCodeUnit(left.name, right.name))) {
      const path = join(directory, entry.name)
      // A link to nowhere counts as a file, which reading then notes.
      const target = entry.isSymbolicLink() ? (kindOfPath(path) ?? 'file') : kindOfStats(entry)
      const realEntry = entry.isSymbolicLink() ? resolveRealPath(path) : join(real, entry.name)
      if (target === 'directory') {
        if (!isSkippedFolder(entry.name)) walk(path, realEntry, inside)
      } else if (target === 'file' && isLexiconFile(entry.name)) add(path, false, realEntry)
    }
  }
}

type Kind = 'file' | 'directory' | 'special'

/** What is at a path; undefined where there is nothing. */
export function kindOfPath(path: string): Kind | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    return stats === undefined ? undefined : kindOfStats(stats)
  } catch {
    // Such as a link to itself: reading it reports that.
    return 'file'
  }
}

/** Pipes and devices are read when they are named, but not when a directory holds them: that could wait for ever. */
function kindOfStats(stats: Stats | Dirent): Kind {
  return stats.isDirectory() ? 'directory' : stats.isFile() ? 'file' : 'special'
}

function resolveRealPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    // Gone or unreadable in the meantime: reading it reports that.
    return path
  }
}

function listDirectory(path: string): Dirent[] | { reason: string } {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    return { reason: describeFailure(error) }
  }
}

function reportNotFound(spec: string, absolute: string, cwd: string): Diagnostic {
  const parent = dirname(absolute)
  const siblings = listDirectory(parent)
  const near = Array.isArray(siblings)
    ? findNearest(
        basename(absolute),
        siblings.map(({ name }) => name),
      )
    : undefined
  const path = isAbsolute(spec) ? spec : showPath(absolute, cwd)
  const hint =
    hintForOtherWords(spec) ?? (near === undefined ? undefined : `did you mean ${showPath(join(parent, near), cwd)}?`)
  return problem('LEX1001', { path }, `expected a file, a directory or a glob, found nothing at ${spec}`, { hint })
}

/** What to do with words that name lexicons, but no files. */
function hintForOtherWords(spec: string): string | undefined {
  if (/^(?:https?|at):\/\/?/.test(spec)) return 'lexgen reads no lexicons off the network: save it, and name the file'
  if (/^[a-z][\w-]*(?:\.[\w-]+){2,}$/i.test(spec)) return `an NSID picks documents of the sources: --include ${spec}`
  return undefined
}
