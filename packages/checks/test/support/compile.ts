import { execFile } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** Where the manifest of each compiler stands, by the name of this package's dependency. */
const MANIFESTS = {
  'typescript-5.5': require.resolve('typescript-5.5/package.json'),
  'typescript-5.9': require.resolve('typescript-5.9/package.json'),
  'typescript-6.0': require.resolve('typescript-6.0/package.json'),
  'typescript-7.0': require.resolve('typescript-7.0/package.json'),
}

/** A compiler that generated code is held to. */
export type Compiler = keyof typeof MANIFESTS

/** All of them, the oldest first. */
export const COMPILERS: readonly Compiler[] = ['typescript-5.5', 'typescript-5.9', 'typescript-6.0', 'typescript-7.0']

/**
 * Whether to try every combination instead of those that the others follow from: `LEXGEN_FULL_MATRIX=1`. Takes minutes; for
 * releases, and for changes to what is rendered.
 */
export const FULL_MATRIX: boolean = process.env['LEXGEN_FULL_MATRIX'] === '1'

/** `compilerOptions` of a tsconfig.json. */
export type CompilerOptions = Readonly<Record<string, unknown>>

/** What a compiler said about a project. */
export interface Verdict {
  /** One line an error; empty where all is well. */
  readonly errors: readonly string[]
  readonly output: string
}

/** The repository's root. */
export const ROOT: string = fileURLToPath(new URL('../../../../', import.meta.url))

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024

/**
 * What holds for every compilation: nothing is written, nothing is skipped but a compiler's own library, nothing but the project's
 * own types is seen.
 */
const COMMON: CompilerOptions = {
  noEmit: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable', 'dom.asynciterable'],
  types: [],
}

/** Makes a folder a project in which packages of the workspace can be imported by name. */
export function makeProject(
  folder: string,
  packages: Readonly<Record<string, string>> = { '@lexgen/xrpc': 'packages/xrpc' },
): void {
  linkPackages(folder, packages)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
}

/** Puts packages into `node_modules`, from the names that users know to their folders in the repository. */
export function linkPackages(folder: string, packages: Readonly<Record<string, string>>): void {
  for (const [name, path] of Object.entries(packages)) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(ROOT, path), link, 'junction')
  }
}

/** Compiles what `include` names below a project with the given options and no others than the common ones. */
export async function compile(
  compiler: Compiler,
  project: string,
  { name, include, options }: { name: string; include: readonly string[]; options: CompilerOptions },
): Promise<Verdict> {
  const config = join(project, `tsconfig.${compiler}.${name}.json`)
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...COMMON, ...options }, include }))
  const output = await new Promise<string>((resolve, reject) => {
    const args = [
      join(dirname(MANIFESTS[compiler]), 'bin/tsc'),
      '-p',
      config,
      '--pretty',
      'false',
      '--extendedDiagnostics',
    ]
    execFile(process.execPath, args, { maxBuffer: MAX_OUTPUT_BYTES }, (error, stdout, stderr) => {
      // A compiler that finds errors exits with 1 or 2; one that could not run has no such code.
      if (error && typeof error.code !== 'number') reject(error)
      else resolve(`${stdout}${stderr}`)
    })
  })
  if (!/^Check time/m.test(output)) throw new Error(`${compiler} did not get to checking:\n${output.slice(0, 2000)}`)
  return { errors: output.split('\n').filter((line) => /\berror TS\d+:/.test(line)), output }
}

/** A figure of `--extendedDiagnostics`. @throws {Error} when the compiler told no such figure */
export function figure({ output }: Verdict, label: string): number {
  const found = new RegExp(`^${label}:\\s+([\\d.]+)`, 'm').exec(output)?.[1]
  if (found === undefined) throw new Error(`The compiler told no "${label}"`)
  return Number(found)
}
