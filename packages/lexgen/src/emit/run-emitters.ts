import type { Module } from '../typescript/ir.ts'
import { renderClient } from './client/client-module.ts'
import { renderIndex } from './index/index-module.ts'
import { type RenderOptions, renderModule } from './types/module.ts'
import { type PackageOptions, packageFiles } from './package/package-files.ts'

export interface RenderFilesOptions extends RenderOptions {
  readonly client: boolean
  /** What the output is to be published as; undefined for plain source files. */
  readonly package: Omit<PackageOptions, 'client' | 'style' | 'runtime' | 'importExtension'> | undefined
}

/** Every file of the output, sources below `src/` where it is a package. */
export function renderFiles(
  modules: readonly Module[],
  options: RenderFilesOptions,
): { path: string; text: string; own?: string }[] {
  const client = options.client && modules.some(isCallable)
  const sources = [
    ...modules.map((module) => ({ path: `${module.path}.ts`, text: renderModule(module, options) })),
    { path: 'index.ts', text: renderIndex(modules, options) },
    ...(client ? [{ path: 'client.ts', text: renderClient(modules, options) }] : []),
  ]
  if (options.package === undefined) return sources
  const { style, runtime, importExtension } = options
  const inPackage = sources.map(({ path, text }) => ({ path: `src/${path}`, text }))
  return [...inPackage, ...packageFiles(modules, { ...options.package, style, runtime, importExtension, client })]
}

function isCallable(module: Module): boolean {
  return module.declarations.some((each) => each.kind === 'method' && each.methodKind !== 'subscription')
}
