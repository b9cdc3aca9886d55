import type { Json } from '../../text/json.ts'
import type { ImportExtension } from '../../typescript/specifiers.ts'

/** tsconfig.json that builds a generated package from `src` into `dist`. */
export function tsconfigOf(importExtension: ImportExtension): Record<string, Json> {
  const resolution: Record<string, Json> =
    importExtension === 'none' ? { module: 'preserve', moduleResolution: 'bundler' } : { module: 'nodenext' }
  return {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      ...resolution,
      ...(importExtension === 'ts' ? { rewriteRelativeImportExtensions: true } : {}),
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      declaration: true,
      rootDir: 'src',
      outDir: 'dist',
    },
    include: ['src'],
  }
}
