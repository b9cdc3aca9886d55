import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Project, ts } from 'ts-morph'

/** Where the files stand for the compiler; nothing is written there. */
const FOLDER = fileURLToPath(new URL('./virtual/', import.meta.url))
const RUNTIME = fileURLToPath(new URL('../../../xrpc/src/index.ts', import.meta.url))
const VALIDATE = fileURLToPath(new URL('../../../xrpc/src/validate/index.ts', import.meta.url))

const STRICT: ts.CompilerOptions = {
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  paths: { '@lexgen/xrpc': [RUNTIME], '@lexgen/xrpc/validate': [VALIDATE] },
  allowImportingTsExtensions: true,
  strict: true,
}

/** What the compiler is asked for: every flag that generated code is held to, or what most projects have. */
const OPTIONS = {
  'every flag': {
    ...STRICT,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    noUnusedLocals: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    erasableSyntaxOnly: true,
  },
  'strict alone': STRICT,
} satisfies Record<string, ts.CompilerOptions>

/** Which of them. */
export type Flags = keyof typeof OPTIONS

/** A program of generated modules and of code that uses them, against the runtime's sources. */
export interface TypeChecker {
  /** Errors of one file, a line each, as `4: TS2322`, by the line that they are on. */
  readonly errorsOf: (path: string) => string[]
  /** The type of every `export type` and `export const` of a file, as an editor shows it, by name. */
  readonly typesOf: (path: string) => Record<string, string>
}

/** Type-checks files that exist only here. The paths are relative to one another; packages are found as from this folder. */
export function checkTypes(
  files: Iterable<readonly [path: string, text: string]>,
  flags: Flags = 'every flag',
): TypeChecker {
  if (!existsSync(RUNTIME)) throw new Error('The runtime is not where the type tests look for it')
  const project = new Project({ compilerOptions: OPTIONS[flags], skipAddingFilesFromTsConfig: true })
  for (const [path, text] of files) project.createSourceFile(FOLDER + path, text, { overwrite: true })
  const program = project.getProgram().compilerObject
  const checker = program.getTypeChecker()
  const fileOf = (path: string): ts.SourceFile => {
    const file = program.getSourceFile(FOLDER + path)
    if (!file) throw new Error(`There is no file ${path}`)
    return file
  }
  return {
    errorsOf: (path) => {
      const file = fileOf(path)
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
      return found.map(({ start, code }) => `${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}: TS${code}`)
    },
    typesOf: (path) => {
      const symbol = checker.getSymbolAtLocation(fileOf(path))
      const exported = symbol ? checker.getExportsOfModule(symbol) : []
      const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias
      return Object.fromEntries(
        exported.map((each) => {
          const isValue = (each.flags & ts.SymbolFlags.Value) !== 0
          const type = isValue ? checker.getTypeOfSymbol(each) : checker.getDeclaredTypeOfSymbol(each)
          return [each.name, checker.typeToString(type, undefined, flags)]
        }),
      )
    },
  }
}

/** The errors that code says it has: a line that ends in `// TS2322` has that one. */
export function expectedErrors(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const codes = /\/\/ ((?:TS\d+ ?)+)$/.exec(line)?.[1]?.trim().split(' ') ?? []
    return codes.map((code) => `${index + 1}: ${code}`)
  })
}
