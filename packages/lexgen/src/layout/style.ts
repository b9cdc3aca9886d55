/** How code is laid out: the options of prettier that change what the renderer prints, with prettier's defaults. */
export interface Style {
  /** In columns. @default 80 */
  readonly printWidth: number
  /** In columns. @default 2 */
  readonly tabWidth: number
  readonly useTabs: boolean
  readonly semi: boolean
  readonly singleQuote: boolean
  readonly bracketSpacing: boolean
  readonly trailingComma: 'all' | 'es5' | 'none'
  readonly endOfLine: 'lf' | 'crlf' | 'cr' | 'auto'
}

export const DEFAULT_STYLE: Style = {
  printWidth: 80,
  tabWidth: 2,
  useTabs: false,
  semi: true,
  singleQuote: false,
  bracketSpacing: true,
  trailingComma: 'all',
  endOfLine: 'lf',
}

/** Values of prettier options that change TypeScript output in ways that the renderer cannot print. */
const INEXPRESSIBLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  plugins: (value) => Array.isArray(value) && value.length > 0,
  quoteProps: (value) => value !== 'as-needed',
  objectWrap: (value) => value !== 'preserve',
  insertPragma: (value) => value === true,
  requirePragma: (value) => value === true,
  parser: (value) => value !== 'typescript' && value !== 'babel-ts',
}

/** Whether the renderer can print what a prettier config asks for; if not, `prettier.format` has to. */
export function isExpressible(config: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(INEXPRESSIBLE).every(
    ([key, inexpressible]) => config[key] === undefined || !inexpressible(config[key]),
  )
}

/** The style of a resolved prettier config; what it does not set keeps prettier's default. */
export function styleOf(config: Readonly<Record<string, unknown>>): Style {
  const known = Object.entries(config).filter(
    ([key, value]) => key in DEFAULT_STYLE && value !== undefined && value !== null,
  )
  return { ...DEFAULT_STYLE, ...Object.fromEntries(known) }
}

/** Characters of one column each: of anything else only prettier knows the width. */
export const SINGLE_WIDTH: RegExp = /^[\x20-\x7e]*$/
