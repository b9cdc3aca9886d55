import { type Build, type BuildRequest, buildOutput, resolveFolder } from './build-output.ts'
import { hasErrors } from '../diagnostics/has-errors.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import type { OptionName, Options } from './options.ts'
import type { ReadingOptions } from '../options/options.ts'
import { showOutputPath } from '../output/files.ts'
import { type PlannedFile, type WritePlan, planWrites, reportManifest } from '../output/plan.ts'
import { type Staging, openStaging } from '../output/staging.ts'
import { addManifest, writeOutput } from '../output/write.ts'
import type { MakingCommand } from '../text/making-commands.ts'

/** What a run of `generate`, `jsonSchema` or `docs` found and did. */
export interface GenerateResult {
  /** Whether the output folder is what the lexicons call for (or, in a dry run, would be). */
  readonly ok: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Build['sources']
  /** Number of lexicon documents that were generated from. */
  readonly documents: number
  /** Every file with what happened to it; empty where nothing was planned because of an error. */
  readonly files: readonly PlannedFile[]
  /** What whoever runs this should know, a line each, although nothing is wrong. */
  readonly notes: readonly string[]
  /** What references lack, if anything. */
  readonly missing: Build['missing']
}

/** What a command starts from that makes output of its own: what every one takes, and the options that only it has. */
export type MakeRequest<Own extends OptionName> = Pick<BuildRequest, 'sources' | 'out' | 'cwd' | 'stdin' | 'progress'> &
  Partial<ReadingOptions & Pick<Options, Own | 'strict' | 'dryRun'>>

/**
 * Generates TypeScript from lexicons into `request.out`. All or nothing: any error, and nothing is written. With `dryRun` the plan
 * comes back and nothing is written either.
 */
export async function generate(request: BuildRequest): Promise<GenerateResult> {
  return make('generate', request)
}

/** The same by whichever command. */
export async function make(command: MakingCommand, request: BuildRequest): Promise<GenerateResult> {
  const staging = request.dryRun === true ? undefined : openStaging(resolveFolder(request).absolute)
  try {
    return await makeInto(staging, command, request)
  } finally {
    await staging?.remove()
  }
}

async function makeInto(
  staging: Staging | undefined,
  command: MakingCommand,
  request: BuildRequest,
): Promise<GenerateResult> {
  const build = await buildOutput(request, { staging, isToBeWritten: true, command })
  const { folder, files, manifest, style } = build
  if (files.length === 0) return result(build, build.diagnostics, [], false)
  request.progress?.('writing')
  const { plan, diagnostics } =
    staging === undefined
      ? planWrites(folder, addManifest(files, manifest, style))
      : await writeOutput(folder, files, manifest, style, staging)
  const ok = !hasErrors(diagnostics)
  return result(
    build,
    [...build.diagnostics, ...diagnostics, ...reportManifest(plan), ...reportKept(plan)],
    ok ? plan.files : [],
    ok,
  )
}

/** Files that nothing calls for any more, but that somebody edited. */
function reportKept({ folder, files }: WritePlan): Diagnostic[] {
  return files.flatMap(({ path, action }) => {
    if (action !== 'keep') return []
    const place = { path: showOutputPath(folder, path) }
    const message = `expected ${path} as lexgen wrote it, found it edited: no lexicon calls for it any more, and it is kept`
    return [problem('LEX4013', place, message, { hint: 'move what is worth keeping out of it and delete it' })]
  })
}

function result(
  build: Build,
  diagnostics: readonly Diagnostic[],
  files: readonly PlannedFile[],
  ok: boolean,
): GenerateResult {
  const { sources, documents, notes, missing } = build
  return { ok, diagnostics, sources, documents: documents.length, files, notes, missing }
}
