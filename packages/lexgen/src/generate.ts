import { resolve } from 'node:path'
import { type Build, type BuildRequest, buildOutput, hasErrors } from './build-output.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { MANIFEST_NAME } from './output/files.ts'
import { printManifest } from './output/manifest.ts'
import { type PlannedFile, planWrites } from './output/plan.ts'
import { writeOutput } from './output/write.ts'

/** What a run of `generate` found and did. */
export interface GenerateResult {
  /** Whether the output folder is what the lexicons call for (or, in a dry run, would be). */
  readonly ok: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Build['sources']
  /** Number of lexicon documents that were generated from. */
  readonly documents: number
  /** Every file with what happened to it; empty where nothing was planned because of an error. */
  readonly files: readonly PlannedFile[]
}

/**
 * Generates TypeScript from lexicons into `request.out`. All or nothing: any error, and nothing is written. With `dryRun` the plan
 * comes back and nothing is written either.
 */
export async function generate(request: BuildRequest): Promise<GenerateResult> {
  const folder = resolve(request.cwd ?? process.cwd(), request.out)
  const build = await buildOutput(request, folder)
  if (build.files.length === 0) return result(build, build.diagnostics, [], false)
  const write = request.dryRun === true ? dryRun : writeOutput
  const { plan, diagnostics } = await write(folder, build.files, build.manifest, build.style)
  const ok = !hasErrors(diagnostics)
  return result(build, [...build.diagnostics, ...diagnostics], ok ? plan.files : [], ok)
}

function dryRun(folder: string, files: Build['files'], manifest: Build['manifest'], style: Build['style']): ReturnType<typeof planWrites> {
  return planWrites(folder, [...files, { path: MANIFEST_NAME, text: printManifest(manifest, style) }])
}

function result(build: Build, diagnostics: readonly Diagnostic[], files: readonly PlannedFile[], ok: boolean): GenerateResult {
  return { ok, diagnostics, sources: build.sources, documents: build.documents.length, files }
}
