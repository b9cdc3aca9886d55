import { GIT_SCHEME, splitGitSpec } from '../sources/schemes.ts'
import { isPathSource } from '../sources/readers.ts'
import { UsageError } from './usage-error.ts'

/** The sources of both sides of a comparison. */
export interface DiffSides {
  readonly base: readonly string[]
  readonly head: readonly string[]
}

/** What the command line and the config say of them. */
export interface GivenSides {
  /** Base and head, as far as they are given. */
  readonly words: readonly string[]
  /** The base of the config. */
  readonly configBase: string | undefined
  /** The sources of the config: what the head is where it is not given. */
  readonly configSources: readonly string[] | undefined
  readonly cwd: string
}

const USAGE = 'lexgen diff [base] [head] (lexgen help diff tells more)'

/**
 * Decides what is compared with what. `git:main` alone stands for the sources of the head as they were there. `findBase` is asked for
 * the base where nobody names one. Throws a UsageError where the head is not known.
 */
export function chooseSides({ words, configBase, configSources, cwd }: GivenSides, findBase: () => string): DiffSides {
  const [first, second, third] = words
  if (third !== undefined) throw new UsageError(`expected a base and a head, found a third word, ${third}: ${USAGE}`)
  if (words.includes('')) throw new UsageError('expected a base and a head that are not empty, found an empty one')
  const base = first ?? configBase ?? findBase()
  const head = second === undefined ? (configSources ?? headOf(base, cwd)) : [second]
  return { base: isRefAlone(base) ? head.map((source) => asOf(base, source, cwd)) : [base], head }
}

function isRefAlone(spec: string): boolean {
  return spec.startsWith(GIT_SCHEME) && splitGitSpec(spec).path === undefined
}

/**
 * The head where nobody names sources: what is in the working directory, and of `git:main:lexicons` what is in `lexicons` now. A folder
 * that is the base would be among that.
 */
function headOf(base: string, cwd: string): readonly string[] {
  if (base.startsWith(GIT_SCHEME)) return [splitGitSpec(base).path ?? '.']
  if (!isPathSource(base, cwd)) return ['.']
  throw new UsageError(`expected what to compare with ${base}, found no head and no sources in the config: ${USAGE}`)
}

/** A source as it was; what is no path, such as a module, is the same then and now. */
function asOf(base: string, source: string, cwd: string): string {
  return isPathSource(source, cwd) ? `${base}:${source}` : source
}
