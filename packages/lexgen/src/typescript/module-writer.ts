import { type Layout, hardline, join, semi } from '../layout/builders.ts'
import { printLayout } from '../layout/print-layout.ts'
import type { Style } from '../layout/style.ts'
import { generatedMark } from '../text/generated-marks.ts'
import { docComment } from './doc-comment.ts'
import { createImportTable } from './imports.ts'
import type { Doc } from './model.ts'
import type { PrintContext } from './print-context.ts'
import { createTypePrinter } from './print-type.ts'
import { type ImportExtension, modulePath, rebaseRuntime, runtimeEntry, specifierBetween } from './specifiers.ts'
import type { Part, TsSymbol } from './symbols/symbol.ts'

/** What all modules of an output have in common. */
export interface ModuleSettings {
  readonly style: Style
  /** The runtime's module specifier; a relative one starts from the top of the output. */
  readonly runtime: string
  readonly importExtension: ImportExtension
  /** Lines of comment that come before the banner. */
  readonly header?: readonly string[] | undefined
  /** Import specifiers of the documents that other packages provide, by NSID. */
  readonly externals: ReadonlyMap<string, string>
}

/** What a module is, before anything of it is printed. */
export interface ModuleSpec {
  /** Path below the top of the output without an extension, such as `com/atproto/server/createSession`. */
  readonly path: string
  /** What the banner says that it is generated from. */
  readonly source: string
  /** The document whose module it is; undefined where it is of none or of many. */
  readonly nsid?: string
  /** Which of the document's modules it is. @default the main one */
  readonly part?: Part
  /** Where it takes the runtime from, such as `validate` for `@lexgen/xrpc/validate`. @default the main entry */
  readonly runtimeEntry?: string
  /** Lines for tools, without `//`, below the banner. @default none */
  readonly notes?: readonly string[]
  /** Names that it declares: no import takes one of them. */
  readonly declared: ReadonlySet<string>
  /** What it takes from other modules. @default nothing */
  readonly foreign?: readonly TsSymbol[]
}

/** Writes a module: its statements are printed first, the imports that they turned out to need come before them in the end. */
export interface ModuleWriter extends PrintContext {
  /**
   * The text of the module: banner, the module's own comment, imports, statements with a blank line between them. `imports` are
   * statements of that kind which the emitter wrote itself.
   */
  readonly finish: (
    statements: readonly Layout[],
    parts?: { readonly doc?: Doc; readonly imports?: readonly Layout[] },
  ) => string
}

/** Opens a module for writing. */
export function openModule(spec: ModuleSpec, settings: ModuleSettings): ModuleWriter {
  const { style, importExtension } = settings
  const runtime = rebaseRuntime(settings.runtime, spec.path)
  const table = createImportTable({
    runtime: spec.runtimeEntry === undefined ? runtime : runtimeEntry(runtime, spec.runtimeEntry),
    nsid: spec.nsid,
    part: spec.part,
    declared: spec.declared,
    foreign: spec.foreign ?? [],
    specifierOf: (nsid, part) =>
      (part === undefined ? settings.externals.get(nsid) : undefined) ??
      specifierBetween(spec.path, modulePath(nsid, part), importExtension),
  })
  return {
    style,
    imports: table,
    types: createTypePrinter(table, style),
    finish: (statements, { doc, imports = [] } = {}) => {
      const needed = [...table.print(style), ...imports]
      const comment = doc === undefined || doc.text.length === 0 ? '' : moduleComment(doc)
      // The module's comment belongs to the statement below it, which must not be the first declaration; nor is a file without any a module.
      const isBare = needed.length === 0 && (comment !== '' || statements.length === 0)
      const head = isBare ? [['export {}', semi(style), hardline]] : needed
      const body = join([hardline, hardline], statements)
      const end = statements.length > 0 ? hardline : ''
      const between = head.length > 0 && statements.length > 0 ? hardline : ''
      return printLayout([printBanner(spec, settings.header), comment, head, between, body, end], style)
    },
  }
}

/** A document's description, marked as the whole module's. */
function moduleComment({ text, tags }: Doc): Layout {
  return docComment({ text, tags: [...tags, { name: 'module', text: '' }] })
}

/** The first lines of every generated file. They name no version and no time, so that equal lexicons give equal bytes. */
function printBanner({ source, notes = [] }: ModuleSpec, header: readonly string[] = []): Layout {
  const lines = [
    ...header,
    `${generatedMark('ts')}${source}. Do not edit.`,
    // What a linter would say of it, nobody is to mend by hand.
    '/* eslint-disable */',
    ...notes.map((note) => `// ${note}`),
  ]
  return lines.map((line): Layout => [line, hardline])
}
