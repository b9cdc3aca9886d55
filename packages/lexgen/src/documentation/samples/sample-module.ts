import { type Layout, braces, delimited, hardline, join, trailingComma } from '../../layout/builders.ts'
import { printLayout } from '../../layout/print-layout.ts'
import { type Json, isArray } from '../../text/json.ts'
import { type ImportTable, createImportTable } from '../../typescript/imports.ts'
import { type PrintSpecial, printJson } from '../../typescript/json-literal.ts'
import { modulePath } from '../../typescript/specifiers.ts'
import type { TsSymbol } from '../../typescript/symbols/symbol.ts'
import { objectKey, stringLiteral } from '../../typescript/syntax.ts'
import type { SampleLiterals } from './sample-literals.ts'
import { SAMPLE_STYLE, type SampleScope } from './sample-scope.ts'

/** The runtime that samples import. */
const RUNTIME = '@lexgen/xrpc'

/** Prints a value of JSON on as few lines as it fits, objects too. */
export function printCompact(value: Json, printSpecial: PrintSpecial = () => undefined): Layout {
  if (value === null || typeof value !== 'object' || printSpecial(value) !== undefined) {
    return printJson(value, SAMPLE_STYLE, printSpecial)
  }
  if (isArray(value)) {
    if (value.length === 0) return '[]'
    const items = value.map((each) => printCompact(each, printSpecial))
    return delimited('[', items, ']', { last: trailingComma(SAMPLE_STYLE, 'es5') })
  }
  return printFields(
    Object.entries(value).map(([key, each]) => [
      objectKey(key, SAMPLE_STYLE.singleQuote),
      ': ',
      printCompact(each, printSpecial),
    ]),
  )
}

/** An object of members that are written already, on one line where it fits. */
export function printFields(members: readonly Layout[]): Layout {
  return members.length === 0 ? '{}' : braces(members, ',', trailingComma(SAMPLE_STYLE, 'es5'), SAMPLE_STYLE)
}

/** What a sample is made with, known before it is printed. */
interface SampleNames {
  /** Names that it declares or that are global to it: nothing is imported under them. */
  readonly declared: readonly string[]
  readonly foreign: readonly TsSymbol[]
  /** What the values in it were sampled with. */
  readonly literals: SampleLiterals
}

/** A sample of TypeScript while it is written. */
export interface SampleModule {
  readonly imports: ImportTable
  readonly printSpecial: PrintSpecial
}

/** What a sample consists of beside the imports that it turns out to need. */
interface Written {
  /** An import of a module that the platform has; it comes first. */
  readonly builtIn?: string
  /** An import of another entry of the runtime. */
  readonly entry?: string
  readonly paragraphs: readonly Layout[]
}

/** The text of a sample: its imports, of which one is of the runtime or of the SDK, and its paragraphs of statements. */
export function printSampleModule(
  { declared, foreign, literals }: SampleNames,
  write: (module: SampleModule) => Written,
): string {
  const imports = createImportTable({
    runtime: RUNTIME,
    nsid: undefined,
    part: undefined,
    declared: new Set(declared),
    foreign,
    specifierOf: (nsid) => `./gen/${modulePath(nsid)}.js`,
  })
  const printSpecial = literals.printSpecial(imports, SAMPLE_STYLE.singleQuote)
  const { builtIn, entry, paragraphs } = write({ imports, printSpecial })
  const [first = [], ...others] = imports.print(SAMPLE_STYLE)
  const line = (text: string | undefined): Layout => (text === undefined ? [] : [text, hardline])
  const head = [line(builtIn), first, line(entry), others]
  return printLayout([head, hardline, join([hardline, hardline], paragraphs)], SAMPLE_STYLE)
}

/** The statement that makes a client. */
export function printClient({ service }: SampleScope, needsLogin: boolean, imports: ImportTable): Layout {
  const headers = needsLogin ? [['headers: ', printFields([`authorization: ${TOKEN_HEADER}`])]] : []
  const options = [`service: ${quote(service)}`, ...headers]
  return [`const client = ${imports.runtimeValue('createXrpcClient')}(`, printFields(options), ')']
}

/** The access token that a reader has to have. */
export const TOKEN_HEADER = "`Bearer ${process.env['TOKEN']}`"

/** The import by which a sample sends a file. */
export const FILE_IMPORT = "import { openAsBlob } from 'node:fs'"

/** A text as a literal. */
export function quote(text: string): string {
  return stringLiteral(text, SAMPLE_STYLE.singleQuote)
}

/** `name(a, b)`; arguments follow one another on a line, of which objects may break. */
export function printCall(name: string, args: readonly Layout[]): Layout {
  return [`${name}(`, join(', ', args), ')']
}

/** The statement that shows what came of a sample. */
export function printLog(value: string): string {
  return `console.log(${value})`
}

/** Statements one below the other. */
export function printLines(lines: readonly Layout[]): Layout {
  return join(hardline, lines)
}
