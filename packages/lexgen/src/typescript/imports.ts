import { pascalCase } from './identifiers.ts'
import { delimited } from '../layout/delimited.ts'
import { type Layout, hardline, semi, trailingComma } from '../layout/printer.ts'
import type { Style } from '../layout/style.ts'
import { stringLiteral } from './syntax.ts'
import { byCodeUnit } from '../text/order.ts'
import { lastSegment } from '../text/nsid.ts'
import { appendUnderscores } from '../text/free-name.ts'

/** Collects what a module uses while its body is printed; the import statements come out at the end, and only then. */
export interface ImportTable {
  /** The local name of a type of the runtime package. */
  readonly runtimeType: (name: string) => string
  /** The local name of a value of the runtime package. */
  readonly runtimeValue: (name: string) => string
  /** The local name of a type that the module of `nsid` declares. */
  readonly moduleType: (nsid: string, name: string) => string
  readonly render: (style: Style) => Layout[]
}

interface Use {
  readonly specifier: string
  readonly imported: string
  readonly local: string
  value: boolean
}

export interface ImportTableOptions {
  readonly runtime: string
  /** The NSID of the module that imports. */
  readonly nsid: string
  /** Names that the module declares: an import never takes one of them. */
  readonly declared: ReadonlySet<string>
  /** Every type that the module takes from other modules; known beforehand, so that a clash gives all of them longer names. */
  readonly foreign: readonly { readonly nsid: string; readonly name: string }[]
  readonly specifierOf: (nsid: string) => string
}

/** An import table for one module. */
export function createImportTable(options: ImportTableOptions): ImportTable {
  const uses = new Map<string, Use>()
  const locals = foreignNames(options)
  const taken = new Set([...options.declared, ...locals.values()])
  const use = (specifier: string, imported: string, local: string, value: boolean): string => {
    const key = `${specifier}\n${imported}`
    const known = uses.get(key)
    if (known) known.value ||= value
    else uses.set(key, { specifier, imported, local, value })
    return known?.local ?? local
  }
  const runtimeLocal = (name: string): string =>
    taken.has(name) ? appendUnderscores(isUpper(name) ? `Xrpc${name}` : `xrpc${pascalCase(name)}`, taken) : name
  return {
    runtimeType: (name) => use(options.runtime, name, runtimeLocal(name), false),
    runtimeValue: (name) => use(options.runtime, name, runtimeLocal(name), true),
    moduleType: (nsid, name) =>
      nsid === options.nsid ? name : use(options.specifierOf(nsid), name, locals.get(`${nsid}#${name}`) ?? name, false),
    render: (style) => renderImports([...uses.values()], options.runtime, style),
  }
}

/** Local names of the types from other modules: their own, or with NSID segments before them where two are alike or one is declared here. */
function foreignNames(options: ImportTableOptions): Map<string, string> {
  const locals = new Map<string, string>()
  const wishes = new Map<string, Set<string>>()
  for (const { nsid, name } of options.foreign) wishes.set(name, (wishes.get(name) ?? new Set()).add(nsid))
  const taken = new Set([...options.declared, ...wishes.keys()])
  for (const [name, nsids] of [...wishes].sort(([a], [b]) => byCodeUnit(a, b))) {
    const clash = nsids.size > 1 || options.declared.has(name)
    for (const nsid of [...nsids].sort(byCodeUnit)) {
      const local = clash ? appendUnderscores(qualified(nsid, name, taken), taken) : name
      taken.add(local)
      locals.set(`${nsid}#${name}`, local)
    }
  }
  return locals
}

/** `View` of `app.bsky.embed.images` -> `ImagesView`, then `EmbedImagesView`, and so on until nothing else is called so. */
function qualified(nsid: string, name: string, taken: ReadonlySet<string>): string {
  const segments = nsid.split('.')
  const first = lastSegment(nsid) === 'defs' ? 2 : 1
  for (let length = first; length <= segments.length; length += 1) {
    const local = segments.slice(-length).map(pascalCase).join('') + name
    if (!taken.has(local)) return local
  }
  return segments.map(pascalCase).join('') + name
}

function isUpper(name: string): boolean {
  return name.charAt(0) !== name.charAt(0).toLowerCase()
}

function renderImports(uses: readonly Use[], runtime: string, style: Style): Layout[] {
  const specifiers = [...new Set(uses.map(({ specifier }) => specifier))].sort((a, b) =>
    a === runtime ? -1 : b === runtime ? 1 : byCodeUnit(a, b),
  )
  return specifiers.map((specifier) =>
    renderImport(
      specifier,
      uses.filter((use) => use.specifier === specifier),
      style,
    ),
  )
}

// import { type CallOptions, type XrpcClient, XrpcError } from '@lexgen/xrpc'
function renderImport(specifier: string, uses: readonly Use[], style: Style): Layout {
  const sorted = [...uses].sort((a, b) => byCodeUnit(a.imported, b.imported))
  const typesOnly = sorted.every(({ value }) => !value)
  const names = sorted.map(({ imported, local, value }) =>
    [value || typesOnly ? '' : 'type ', imported, imported === local ? '' : ` as ${local}`].join(''),
  )
  const space = style.bracketSpacing ? ' ' : ''
  const open = typesOnly ? 'import type {' : 'import {'
  const close = `} from ${stringLiteral(specifier, style.singleQuote)}${semi(style)}`
  // A single name stays on the line, however long that is.
  if (names.length === 1) return [`${open}${space}${names.join('')}${space}${close}`, hardline]
  return [
    delimited({ open, items: names, last: trailingComma(style, 'es5'), close, space, tail: '', depth: 0 }, style),
    hardline,
  ]
}
