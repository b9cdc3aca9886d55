import { readFileSync, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { isRefused } from '../../diagnostics/has-errors.ts'
import { problem } from '../../diagnostics/problem.ts'
import { claimantsOf, printSection } from '../../emit/emitters.ts'
import { claimSymbols } from '../../emit/run-emitters.ts'
import { replaceFile } from '../../output/replace-file.ts'
import { type LoadedProgram, loadProgram } from '../../program/load-program.ts'
import type { MissingDocuments } from '../../program/missing-documents.ts'
import type { LexiconSource } from '../../sources/source.ts'
import { type SystemError, explainSystemCode, isSystemError } from '../../text/errors.ts'
import { LEX_MARKERS } from '../../text/lex-markers.ts'
import type { BuildRequest } from '../build-output.ts'
import { defaultOptions } from '../options.ts'
import { findSection } from './find-section.ts'

/** What a section of a page is made from. */
export interface SectionRequest extends Omit<BuildRequest, 'out'> {
  /** The page, absolute or relative to `cwd`. */
  readonly into: string
  /** Whether anything may be written. */
  readonly isToBeWritten: boolean
}

/** What became of it. */
export interface SectionResult {
  /** `stale` where nothing was to be written, which a diagnostic says, too. `failed`: it could not be made, or not be told; diagnostics say why, and nothing was written. */
  readonly state: 'current' | 'stale' | 'written' | 'failed'
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: readonly LexiconSource[]
  /** How many documents the section has. */
  readonly documents: number
  readonly missing: MissingDocuments | undefined
}

/** Brings what is between the markers of a page in Markdown up to date; what is outside stays byte for byte. */
export async function updateSection(request: SectionRequest): Promise<SectionResult> {
  const cwd = resolve(request.cwd ?? process.cwd())
  const options = { ...defaultOptions(), ...request }
  const loaded = await loadProgram({
    ...options,
    cwd,
    stdin: request.stdin,
    progress: request.progress,
    out: undefined,
  })
  const { sources, missing } = loaded
  const units = pickUnits(loaded, options.docsNamespace)
  const about = { sources, missing, documents: units.length }
  const fail = (more: readonly Diagnostic[]): SectionResult => ({
    state: 'failed',
    diagnostics: [...loaded.diagnostics, ...more],
    ...about,
  })
  if (isRefused(loaded.diagnostics, options.strict)) return fail([])
  if (units.length === 0) return fail([reportNothing(options.docsNamespace)])
  const read = readPage(resolve(cwd, request.into), request.into)
  if ('problem' in read) return fail([read.problem])
  const symbols = claimSymbols(claimantsOf('docs'), loaded.program, options)
  const text = printSection(units, options.docsStyle, loaded.program, symbols, options.docsService)
  const wanted = read.replaceSection(text)
  if (wanted.equals(read.content)) return { state: 'current', diagnostics: loaded.diagnostics, ...about }
  if (!request.isToBeWritten) {
    return { state: 'stale', diagnostics: [...loaded.diagnostics, reportStale(request.into, read.line)], ...about }
  }
  const failure = writePage(read, request.into, wanted)
  if (failure !== undefined) return fail([failure])
  return { state: 'written', diagnostics: loaded.diagnostics, ...about }
}

/** The documents of a namespace and of those below it, or all, in the order of their NSIDs. */
function pickUnits({ units, documents }: LoadedProgram, namespace: string | undefined): LoadedProgram['units'] {
  const byId = new Map(units.map((unit) => [unit.document.id, unit]))
  const isPicked = (nsid: string): boolean => namespace === undefined || `${nsid}.`.startsWith(`${namespace}.`)
  return documents.flatMap(({ id }) => (isPicked(id) ? (byId.get(id) ?? []) : []))
}

function reportNothing(namespace: string | undefined): Diagnostic {
  if (namespace === undefined) return problem('LEX4002', {}, 'expected lexicons, found none')
  const message = `expected lexicons below ${namespace}, found none`
  return problem('LEX4002', {}, message, { hint: 'check --namespace, or leave it out for all documents' })
}

interface ReadPage {
  /** Behind any links. */
  readonly path: string
  /** Where the section begins, from 1. */
  readonly line: number
  readonly content: Buffer
  readonly replaceSection: (text: string) => Buffer
}

/** The permissions of a file that let anybody write to it. */
const ANY_WRITE = 0o222

/** A page is bytes: whatever encoding it has outside of the section stays. */
function readPage(path: string, shown: string): ReadPage | { readonly problem: Diagnostic } {
  let content: Buffer
  let real: string
  try {
    real = realpathSync(path)
    content = readFileSync(real)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return { problem: reportUnusable(shown, error) }
  }
  const found = findSection(content.toString('latin1'))
  if ('found' in found) {
    const message = `expected a section between the markers of lex, found ${found.found}`
    const report = problem('LEX4017', { path: shown }, message, { hint: found.hint })
    return { problem: found.line === undefined ? report : { ...report, position: lineOf(found.line) } }
  }
  const { line, from, to, lineEnd } = found
  const replaceSection = (text: string): Buffer =>
    Buffer.concat([content.subarray(0, from), Buffer.from(text.replaceAll('\n', lineEnd)), content.subarray(to)])
  return { path: real, line, content, replaceSection }
}

function lineOf(line: number): NonNullable<Diagnostic['position']> {
  return { line, column: 1, endLine: line, endColumn: 1 }
}

function reportStale(shown: string, line: number): Diagnostic {
  const message = 'expected the section as the lexicons call for it, found it out of date'
  return { ...problem('LEX4107', { path: shown }, message), position: lineOf(line) }
}

/** Who made a page read-only wants it to stay, although another file could take its place. */
function writePage({ path, line }: ReadPage, shown: string, content: Buffer): Diagnostic | undefined {
  try {
    if ((statSync(path).mode & ANY_WRITE) === 0) {
      const message = 'expected a page to write into, found that it is read-only'
      const hint = 'make it writable and run again'
      return { ...problem('LEX4018', { path: shown }, message, { hint }), position: lineOf(line) }
    }
    replaceFile(path, content)
    return undefined
  } catch (error) {
    if (!isSystemError(error)) throw error
    return reportUnusable(shown, error)
  }
}

function reportUnusable(shown: string, { code }: SystemError): Diagnostic {
  const message = `expected a page to write into, found that ${explainSystemCode(code)}`
  const hint =
    code === 'ENOENT'
      ? `make it, with the lines ${LEX_MARKERS.start} and ${LEX_MARKERS.end}`
      : 'the page is as it was; fix that and run again'
  return problem('LEX4018', { path: shown }, message, { hint })
}
