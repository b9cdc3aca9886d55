import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type BuildOptions, type Plugin, build } from 'esbuild'
import { generate } from 'lexgen'
import { officialLexicons, writeLexicons } from './official.ts'
import { PEER_VERSIONS, ROOT, linkRuntime } from './workbench.ts'

/**
 * What a benchmark measures, told apart by what can change a figure: a command with all that it runs, an app on the generated code
 * with all that it holds, or that code with the types of the runtime. Comments and layout of the source are no part of it.
 */
export type Subject =
  | { readonly kind: 'command'; readonly entry: string }
  | { readonly kind: 'app'; readonly text: string }
  | { readonly kind: 'types' }

/** The benchmark itself, as a file of `src/benchmarks`, and what it measures. */
export interface Measured {
  readonly module: string
  readonly subjects: readonly Subject[]
}

const PACKAGES = join(ROOT, 'packages')
const HASH_DIGITS = 16
const COMMENTS = /\/\*[\s\S]*?\*\/|^\/\/.*$/gm

/** Makes the hashes of what benchmarks measure; `close` removes what had to be generated for them. */
export interface InputHasher {
  readonly hash: (measured: Measured) => Promise<string>
  readonly close: () => void
}

export function openInputHasher(): InputHasher {
  const folder = mkdtempSync(join(tmpdir(), 'lexgen-inputs-'))
  let generated: Promise<string> | undefined
  const project = (): Promise<string> => (generated ??= generateProject(folder))
  return {
    hash: async ({ module, subjects }) => {
      const hash = createHash('sha256')
      hash.update(await bundle({ entryPoints: [join(PACKAGES, 'bench/src/benchmarks', module)], packages: 'external' }))
      hash.update(JSON.stringify([readDependencies('bench'), PEER_VERSIONS, officialLexicons()]))
      for (const subject of subjects) hash.update(await describe(subject, project))
      return hash.digest('hex').slice(0, HASH_DIGITS)
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function describe(subject: Subject, project: () => Promise<string>): Promise<string> {
  switch (subject.kind) {
    case 'command': {
      const entryPoints = [join(PACKAGES, 'lexgen/src/cli', subject.entry)]
      const code = await bundle({ entryPoints, packages: 'external', plugins: [leaveOutOtherCommands(subject.entry)] })
      return code + JSON.stringify(readDependencies('lexgen'))
    }
    case 'app':
      return bundle({
        stdin: { contents: subject.text, resolveDir: await project(), loader: 'ts' },
        external: ['@atcute/*', '@atproto/*'],
      })
    case 'types':
      return readTypes(await project())
  }
}

/** What a bundler makes of a program: no comments, no layout, no paths, and nothing that is not used. */
async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build({
    ...options,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles.map(({ text }) => text).join('\n')
}

/** The list of emitters names all of them; generating runs none of those that have a command of their own. */
function leaveOutOtherCommands(entry: string): Plugin {
  const filter = entry.startsWith('docs') ? /\/json-schema\// : /\/(?:docs-html|docs-markdown|json-schema)\//
  return {
    name: 'leave-out-other-commands',
    setup: ({ onResolve }) => onResolve({ filter }, ({ path }) => ({ path, external: true, sideEffects: false })),
  }
}

function readDependencies(name: string): unknown {
  const { dependencies } = JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8')) as {
    dependencies: unknown
  }
  return dependencies
}

/** The official documents, generated into `<folder>/gen`. */
async function generateProject(folder: string): Promise<string> {
  const lexicons = join(folder, 'lexicons')
  writeLexicons(lexicons, officialLexicons())
  linkRuntime(folder)
  const { ok } = await generate({ sources: [lexicons], out: join(folder, 'gen'), cwd: folder, validators: true })
  if (!ok) throw new Error('expected official documents that can be generated from, found problems in them')
  return folder
}

/** The generated modules, and the declarations of the runtime that they lead to. */
function readTypes(project: string): string {
  const modules = readdirSync(join(project, 'gen'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.validator.ts'))
    .toSorted()
    .map((path) => readFileSync(join(project, 'gen', path), 'utf8'))
  const declarations = readDeclarations(join(PACKAGES, 'xrpc/dist/index.d.ts'), new Set())
  return [...modules, ...declarations].map((text) => text.replaceAll(COMMENTS, '').replaceAll(/\s+/g, ' ')).join('\n')
}

function readDeclarations(path: string, seen: Set<string>): string[] {
  if (seen.has(path)) return []
  seen.add(path)
  const text = readFileSync(path, 'utf8')
  const imported = [...text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.(?:js|ts)['"]/g)]
  return [text, ...imported.flatMap(([, name = '']) => readDeclarations(join(dirname(path), `${name}.d.ts`), seen))]
}
