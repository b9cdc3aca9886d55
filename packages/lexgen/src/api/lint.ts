import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import type { LintConfig } from '../lint/levels.ts'
import { lintProgram } from '../lint/lint-program.ts'
import type { Options } from './options.ts'
import type { ReadingOptions } from '../options/options.ts'
import { loadProgram } from '../program/load-program.ts'
import type { MissingDocuments } from '../program/missing-documents.ts'
import type { LexiconSource } from '../sources/source.ts'
import type { NoteProgress } from '../text/progress.ts'

/** What to lint; options that are left out have the defaults of the option table. */
export interface LintRequest extends Partial<ReadingOptions & Pick<Options, 'out'>> {
  readonly sources: readonly string[]
  /** @default the process's working directory */
  readonly cwd?: string
  readonly stdin?: () => Promise<string>
  /** Levels by rule and NSID glob. */
  readonly rules?: LintConfig
  /** Hears how far the run has come. @default nobody does */
  readonly progress?: NoteProgress | undefined
}

/** What `lint` found. */
export interface LintResult {
  /** Whether all documents could be read and linked; of the others the rules see what is sound. */
  readonly valid: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly LexiconSource[]
  readonly documents: number
  /** What references lack, if anything. */
  readonly missing: MissingDocuments | undefined
}

/** Reads, validates and links lexicons and applies the lint rules. Writes nothing. */
export async function lint(request: LintRequest): Promise<LintResult> {
  const { rules, out, ...what } = request
  const cwd = resolve(request.cwd ?? process.cwd())
  const loaded = await loadProgram({ ...what, cwd, out: out === undefined ? undefined : resolve(cwd, out) })
  const findings = lintProgram(loaded.everything, loaded.units, rules, request.progress)
  return {
    valid: !hasErrors(loaded.diagnostics),
    diagnostics: mergeFindings(loaded.diagnostics, findings),
    sources: loaded.sources,
    documents: loaded.units.length,
    missing: loaded.missing,
  }
}

/** Keys that the language does not know are told of once: what a misspelt one is meant for by reading, any other by the rule, which has levels. */
function mergeFindings(read: readonly Diagnostic[], findings: readonly Diagnostic[]): Diagnostic[] {
  const placeOf = ({ path, lineOffset, pointer }: Diagnostic): string => `${path}:${lineOffset}${pointer}`
  const misspelt = new Set(read.filter(({ code }) => code === 'LEX2011' || code === 'LEX2035').map(placeOf))
  return [
    ...read.filter(({ code }) => code !== 'LEX2040'),
    ...findings.filter((finding) => finding.code !== 'LEX5001' || !misspelt.has(placeOf(finding))),
  ]
}
