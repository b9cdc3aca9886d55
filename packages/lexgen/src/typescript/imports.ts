import { type Layout, delimited, hardline, line, semi, softline, trailingComma } from '../layout/builders.ts'
import type { Style } from '../layout/style.ts'
import { byCodeUnit } from '../text/order.ts'
import { nameForeign, nameRuntimeExport } from './symbols/foreign-names.ts'
import type { Part, TsSymbol } from './symbols/symbol.ts'
import { stringLiteral } from './syntax.ts'

/** Collects what a module uses while its body is printed; the import statements come out at the end, and only then. */
export interface ImportTable {
  /** The local name of a type of the runtime package. */
  readonly runtimeType: (name: string) => string
  /** The local name of a value of the runtime package. */
  readonly runtimeValue: (name: string) => string
  /** The local name of a type of any module, this one included. */
  readonly symbolType: (symbol: TsSymbol) => string
  /** The same of a value. */
  readonly symbolValue: (symbol: TsSymbol) => string
  readonly print: (style: Style) => Layout[]
}

interface Use {
  readonly specifier: string
  readonly imported: string
  readonly local: string
  value: boolean
}

export interface ImportTableOptions {
  readonly runtime: string
  /** The NSID of the module that imports; undefined for one that is no document's. */
  readonly nsid: string | undefined
  /** Which of the document's modules it is. */
  readonly part: Part | undefined
  /** Names that the module declares: an import never takes one of them. */
  readonly declared: ReadonlySet<string>
  /** Everything that the module takes from other modules; known beforehand, so that a clash gives all of them longer names. */
  readonly foreign: readonly TsSymbol[]
  readonly specifierOf: (nsid: string, part: Part | undefined) => string
}

/** An import table for one module. */
export function createImportTable(options: ImportTableOptions): ImportTable {
  const uses = new Map<string, Use>()
  const locals = nameForeign(options.foreign, options.declared)
  const taken = new Set([...options.declared, ...locals.values()])
  const use = (specifier: string, imported: string, local: string, value: boolean): string => {
    const key = `${specifier}\n${imported}`
    const known = uses.get(key)
    if (known) known.value ||= value
    else uses.set(key, { specifier, imported, local, value })
    return known?.local ?? local
  }
  const useSymbol = ({ nsid, name, part }: TsSymbol, value: boolean): string =>
    nsid === options.nsid && part === options.part
      ? name
      : use(options.specifierOf(nsid, part), name, locals.get(`${nsid}#${name}`) ?? name, value)
  const { runtime } = options
  return {
    runtimeType: (name) => use(runtime, name, nameRuntimeExport(name, taken), false),
    runtimeValue: (name) => use(runtime, name, nameRuntimeExport(name, taken), true),
    symbolType: (symbol) => useSymbol(symbol, false),
    symbolValue: (symbol) => useSymbol(symbol, true),
    print: (style) => printImports([...uses.values()], runtime, style),
  }
}

function printImports(uses: readonly Use[], runtime: string, style: Style): Layout[] {
  const specifiers = [...new Set(uses.map(({ specifier }) => specifier))].sort((a, b) =>
    a === runtime ? -1 : b === runtime ? 1 : byCodeUnit(a, b),
  )
  return specifiers.map((specifier) =>
    printImport(
      specifier,
      uses.filter((use) => use.specifier === specifier),
      style,
    ),
  )
}

// import { type CallOptions, type XrpcClient, XrpcError } from '@lexgen/xrpc'
function printImport(specifier: string, uses: readonly Use[], style: Style): Layout {
  const sorted = [...uses].sort((a, b) => byCodeUnit(a.imported, b.imported))
  const typesOnly = sorted.every(({ value }) => !value)
  const names = sorted.map(({ imported, local, value }) =>
    [value || typesOnly ? '' : 'type ', imported, imported === local ? '' : ` as ${local}`].join(''),
  )
  const open = typesOnly ? 'import type {' : 'import {'
  const close = `} from ${stringLiteral(specifier, style.singleQuote)}${semi(style)}`
  // A single name stays on the line, however long that is.
  const space = style.bracketSpacing ? ' ' : ''
  if (names.length === 1) return [`${open}${space}${names.join('')}${space}${close}`, hardline]
  const edge = style.bracketSpacing ? line : softline
  return [delimited(open, names, close, { last: trailingComma(style, 'es5'), edge }), hardline]
}
