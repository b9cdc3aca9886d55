import { MANIFEST_NAME } from '../output/files.ts'
import type { Manifest } from '../output/manifest.ts'
import type { PlannedFile, WritePlan } from '../output/plan.ts'

/** One file that is not what the lexicons call for. */
export interface OutputFinding {
  readonly code: 'LEX4101' | 'LEX4102' | 'LEX4103' | 'LEX4104' | 'LEX4105'
  /** Relative to the output folder. */
  readonly path: string
  readonly message: string
  readonly hint: string | undefined
}

/** Every file that differs (line ends and a byte order mark aside), and what brought that about. */
export async function compareOutput(plan: WritePlan, manifest: Manifest): Promise<{ findings: OutputFinding[]; causes: string[] }> {
  const findings = plan.files.flatMap((file) => findingOf(file) ?? [])
  const differs = findings.some(({ code }) => code !== 'LEX4105')
  if (!differs) return { findings, causes: [] }
  return { findings: findings.sort((a, b) => (a.path < b.path ? -1 : 1)), causes: plan.previous ? causesOf(plan.previous, manifest) : ['there is no manifest of an earlier run'] }
}

function findingOf(file: PlannedFile): OutputFinding | undefined {
  const { path, current, wanted, edited } = file
  if (wanted === undefined) return { code: 'LEX4104', path, message: `expected no ${path}, found a file that no lexicon calls for any more`, hint: undefined }
  if (current === undefined) return { code: 'LEX4101', path, message: `expected ${path}, found nothing`, hint: undefined }
  if (normalised(current) === normalised(wanted)) return undefined
  // The manifest records versions and hashes of inputs; what it says about files is found at the files themselves.
  if (path === MANIFEST_NAME) return manifestFinding(current, wanted, path)
  if (edited) return { code: 'LEX4103', path, message: `expected ${path} as lexgen wrote it, found it edited by hand`, hint: 'change the lexicon instead, or code that imports the file' }
  return { code: 'LEX4102', path, message: `expected ${path} as the lexicons call for, found an older state`, hint: undefined }
}

/** A manifest counts only for what it says of inputs and files: another generator version with equal output is no drift. */
function manifestFinding(current: string, wanted: string, path: string): OutputFinding | undefined {
  const parts = (text: string): string => {
    const { files, lexicons, options }: Partial<Manifest> = JSON.parse(normalised(text))
    return JSON.stringify({ files, lexicons, options })
  }
  if (parts(current) === parts(wanted)) return undefined
  return { code: 'LEX4102', path, message: `expected ${path} as the lexicons call for, found an older state`, hint: undefined }
}

/** What changed since the manifest was written: lexicons, options, the generator. */
function causesOf(previous: Manifest, manifest: Manifest): string[] {
  const changed = Object.keys(manifest.lexicons).filter((nsid) => nsid in previous.lexicons && previous.lexicons[nsid] !== manifest.lexicons[nsid])
  const added = Object.keys(manifest.lexicons).filter((nsid) => !(nsid in previous.lexicons))
  const removed = Object.keys(previous.lexicons).filter((nsid) => !(nsid in manifest.lexicons))
  const options = [...new Set([...Object.keys(manifest.options), ...Object.keys(previous.options)])].filter(
    (name) => JSON.stringify(manifest.options[name]) !== JSON.stringify(previous.options[name]),
  )
  return [
    ...listed('changed lexicons', changed),
    ...listed('new lexicons', added),
    ...listed('removed lexicons', removed),
    ...listed('changed options', options),
    ...(manifest.generator === previous.generator ? [] : [`lexgen ${previous.generator} -> ${manifest.generator}`]),
  ]
}

function listed(title: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${title}: ${[...names].sort().join(', ')}`]
}

function normalised(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
}
