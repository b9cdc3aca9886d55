import { resolve } from 'node:path'
import { type Build, type BuildRequest, buildOutput } from './build-output.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { listCauses } from '../drift/causes.ts'
import { type OutputFinding, compareOutput } from '../drift/compare-output.ts'
import { reportFindings } from '../drift/output-diagnostics.ts'
import type { Options } from './options.ts'
import { translateOptions } from './recorded-options.ts'
import type { OutputFolder } from '../output/files.ts'
import { planWrites, reportManifest } from '../output/plan.ts'
import { addManifest } from '../output/write.ts'
import type { MakingCommand } from '../text/making-commands.ts'

/** What to check. */
export interface CheckRequest extends BuildRequest {
  /** The command that makes the output. @default what the manifest in the folder says, else 'generate' */
  readonly command?: MakingCommand
}

/** What `check` found. */
export interface CheckResult {
  /** Whether the output on disk is what the lexicons call for. */
  readonly ok: boolean
  /** Whether it could not be told: the lexicons have problems, or the output folder or its manifest cannot be read. */
  readonly failed: boolean
  /** Problems of the lexicons, then one finding for each file that is missing, out of date, edited, left over or laid out anew. */
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Build['sources']
  readonly documents: number
  /** What brought the output out of date, such as the lexicons that changed, or gave it another layout; empty where nothing did. */
  readonly causes: readonly string[]
  readonly folder: OutputFolder
  /** The command that makes the output. */
  readonly command: MakingCommand
  /** Options that were taken from the manifest since the request does not give them, and that are not at their defaults. */
  readonly adopted: Partial<Options>
  /** Paths of files of somebody else that are in the way: while they are there, generating refuses to write. */
  readonly inTheWay: readonly string[]
  /** The files behind the findings, with what is on disk and what is called for. */
  readonly findings: readonly OutputFinding[]
  /** What references lack, if anything. */
  readonly missing: Build['missing']
}

/**
 * Generates in memory and compares with what is on disk. Writes nothing and needs no version control. Options that shape the output and
 * are not given are those of the manifest.
 */
export async function check({ command, ...request }: CheckRequest): Promise<CheckResult> {
  const build = await buildOutput(request, { isToBeWritten: false, command })
  const { folder, files, manifest, style, sources, documents, adopted, missing } = build
  const about = { sources, documents: documents.length, folder, command: build.command, adopted, missing }
  const failure = (diagnostics: readonly Diagnostic[]): CheckResult => ({
    ok: false,
    failed: true,
    diagnostics,
    causes: [],
    inTheWay: [],
    findings: [],
    ...about,
  })
  if (files.length === 0) return failure(build.diagnostics)
  const { plan: planned, diagnostics: obstacles } = planWrites(folder, addManifest(files, manifest, style))
  if (planned.files.length === 0) return failure([...build.diagnostics, ...obstacles])
  const { previous } = planned
  const options = previous && translateOptions(previous.options, manifest.options)
  const plan = { ...planned, previous: previous && options && { ...previous, options } }
  const comparison = await compareOutput(plan, manifest, request.progress)
  const inTheWay = obstacles.flatMap(({ path }) => path ?? [])
  const reported = [...reportManifest(plan), ...reportFindings(comparison, folder), ...obstacles]
  return {
    ok: !hasErrors(reported),
    failed: false,
    diagnostics: [...build.diagnostics, ...reported],
    causes: await listCauses({ comparison, plan, inTheWay, cwd: resolve(request.cwd ?? process.cwd()) }),
    inTheWay,
    findings: comparison.findings,
    ...about,
  }
}
