import { hasErrors } from '../diagnostics/has-errors.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { loadDocuments } from '../sources/load-documents.ts'
import { readSources } from '../sources/read-sources.ts'
import type { LexiconSource } from '../sources/source.ts'
import { linkProgram } from '../program/link-program.ts'
import { selectDocuments } from '../program/select-documents.ts'
import type { LintConfig } from '../lint/levels.ts'
import { lintProgram } from '../lint/lint-program.ts'
import type { Options } from '../options/options.ts'

/** What to lint; options that are left out have the defaults of the option table. */
export interface LintRequest extends Partial<Pick<Options, 'include' | 'exclude' | 'era' | 'id'>> {
  readonly sources: readonly string[]
  /** @default the process's working directory */
  readonly cwd?: string
  readonly stdin?: () => Promise<string>
  /** Levels by rule and NSID glob. */
  readonly rules?: LintConfig
}

export interface LintResult {
  /** Whether the documents could be read and linked; the rules run only then. */
  readonly valid: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly LexiconSource[]
  readonly documents: number
}

/** Reads, validates and links lexicons and applies the lint rules. Writes nothing. */
export async function lint(request: LintRequest): Promise<LintResult> {
  const read = await readSources(request.sources, {
    cwd: request.cwd ?? process.cwd(),
    ...(request.stdin && { stdin: request.stdin }),
    ...(request.id !== undefined && { expectedId: request.id }),
  })
  const loaded = loadDocuments(read.sources, request.era === undefined ? {} : { era: request.era })
  const linked = linkProgram(loaded.units, {
    partial: loaded.partial,
    isExternal: (nsid) => loaded.unreadable.has(nsid),
  })
  const { units } = selectDocuments(linked.program, { include: request.include, exclude: request.exclude })
  const problems = [...read.diagnostics, ...loaded.diagnostics, ...linked.diagnostics]
  const valid = !hasErrors(problems)
  const findings = lintProgram(linked.program, units, request.rules)
  return { valid, diagnostics: [...problems, ...findings], sources: read.sources, documents: units.length }
}
