import { resolve } from 'node:path'
import { isJsonFile, isMarkdownFile } from './file-names.ts'
import { showPath } from './paths.ts'

/**
 * Whether an entry of `--include` or `--exclude` is (also) the path of a file or folder: it has a separator, ends as a file does, or is
 * a single word, which no NSID is.
 */
export function isPathPattern(pattern: string): boolean {
  return /[\\/]/.test(pattern) || isJsonFile(pattern) || isMarkdownFile(pattern) || /^[^.*]+$/.test(pattern)
}

/** A path that may be a glob, as it leads there from `cwd`, with `/`. */
export function normalisePathPattern(pattern: string, cwd: string): string {
  return showPath(resolve(cwd, pattern.replaceAll('\\', '/')), cwd)
}

/** An entry that starts from the folder `from`, if it is a path, as it is written in the folder `to`. */
export function rebaseDocumentPattern(pattern: string, from: string, to: string): string {
  if (!isPathPattern(pattern)) return pattern
  const rebased = showPath(resolve(from, pattern.replaceAll('\\', '/')), to)
  // A single word stays a path only where it is one to see.
  return isPathPattern(rebased) ? rebased : `./${rebased}`
}
