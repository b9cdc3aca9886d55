import { isPathPattern, normalisePathPattern } from '../text/document-pattern.ts'
import { matchesGlob } from '../text/nsid-glob.ts'

/** What documents are picked by. */
export interface Picked {
  /** What the document calls itself; where it does not say, what its file may be called after. */
  readonly ids: readonly string[]
  /** As people see it, `LexiconSource.path`. */
  readonly path: string
}

/** Whether a document is one of those that patterns mean. */
export type MatchDocument = (picked: Picked) => boolean

/** Whether an NSID matches one of the globs. */
export function matcher(globs: readonly string[]): (nsid: string) => boolean {
  return (nsid) => globs.some((glob) => matchesGlob(nsid, glob))
}

/**
 * Patterns of documents: NSID globs, in which `*` stands for any run of characters, dots too, and paths of files and folders, or globs
 * of them, which start from `cwd`.
 */
export async function compilePatterns(patterns: readonly string[], cwd: string): Promise<MatchDocument> {
  const matchesId = matcher(patterns)
  const paths = patterns.filter(isPathPattern)
  const matchesPath = paths.length === 0 ? () => false : await compilePaths(paths, cwd)
  return ({ ids, path }) => ids.some(matchesId) || matchesPath(path)
}

async function compilePaths(patterns: readonly string[], cwd: string): Promise<(path: string) => boolean> {
  const { default: picomatch } = await import('picomatch')
  const plain = new Set(patterns)
  const shown = patterns.map((pattern) => normalisePathPattern(pattern, cwd))
  const globs = picomatch(
    shown.flatMap((pattern) => [pattern, `${pattern}/**`]),
    { dot: true },
  )
  return (path) =>
    // As it is printed, even where it has signs of a glob or is no path: `module:x#all[3]`.
    plain.has(path) ||
    shown.some((pattern) => path === pattern || path.startsWith(`${pattern}/`)) ||
    // `**` at the start stands for what is above the working directory, too.
    globs(path) ||
    globs(path.replace(/^(?:\.\.\/)+/, ''))
}
