import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { ROOT } from './compile.ts'

/** Loads the module of validators of a document by its path, such as `com/atproto/server/createSession`. */
export type LoadValidators = (path: string) => Promise<Readonly<Record<string, unknown>>>

/** Makes generated validators loadable: their types are taken off, and the runtime is the one of the workspace, from its sources. */
export async function bundleValidators(out: string): Promise<LoadValidators> {
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.validator.ts'))
  const compiled = join(out, 'compiled')
  await build({
    entryPoints: paths.map((path) => join(out, path)),
    outdir: compiled,
    outbase: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    alias: { '@lexgen/xrpc/validate': join(ROOT, 'packages/xrpc/src/validate/index.ts') },
    logLevel: 'error',
  })
  return (path) => import(pathToFileURL(join(compiled, `${path}.validator.mjs`)).href)
}
