import { resolve } from 'node:path'
import { type Build, type BuildRequest, buildOutput, hasErrors } from './build-output.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { problem } from './diagnostics/problem.ts'
import { compareOutput } from './drift/compare-output.ts'
import { MANIFEST_NAME } from './output/files.ts'
import { printManifest } from './output/manifest.ts'
import { type WritePlan, planWrites } from './output/plan.ts'

/** What `check` found. */
export interface CheckResult {
  /** Whether the output on disk is what the lexicons call for. */
  readonly ok: boolean
  /** Whether the lexicons, the options or the manifest made a comparison impossible. */
  readonly failed: boolean
  /** Problems of the lexicons, then one finding for each file that is missing, out of date, edited or left over. */
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Build['sources']
  readonly documents: number
  /** What brought the output out of date, such as the lexicons that changed; empty where nothing did. */
  readonly causes: readonly string[]
}

/** Generates in memory and compares with what is on disk. Writes nothing and needs no version control. */
export async function check(request: BuildRequest): Promise<CheckResult> {
  const folder = resolve(request.cwd ?? process.cwd(), request.out)
  const build = await buildOutput(request, folder)
  const about = { sources: build.sources, documents: build.documents.length }
  if (build.files.length === 0) return { ok: false, failed: true, diagnostics: build.diagnostics, causes: [], ...about }
  const { plan, diagnostics } = planWrites(folder, [...build.files, { path: MANIFEST_NAME, text: printManifest(build.manifest, build.style) }])
  const unreadable = diagnostics.filter(({ code }) => code === 'LEX4003')
  if (hasErrors(unreadable)) {
    return { ok: false, failed: true, diagnostics: [...build.diagnostics, ...unreadable], causes: [], ...about }
  }
  const { findings, causes } = await compareOutput(plan, build.manifest)
  const reported = [...findings.map(toDiagnostic(plan)), ...diagnostics.filter(({ code }) => code === 'LEX4007')]
  return { ok: !hasErrors(reported), failed: false, diagnostics: [...build.diagnostics, ...reported], causes, ...about }
}

function toDiagnostic(plan: WritePlan): (finding: Awaited<ReturnType<typeof compareOutput>>['findings'][number]) => Diagnostic {
  return ({ code, path, message, hint }) => problem(code, { path: `${plan.folder}/${path}` }, message, { hint })
}
