/**
 * Every option exists once: here. The table yields the command line's flags, the keys of the config file, the defaults, the help and
 * the README's table.
 */
export interface OptionSpec {
  readonly kind: 'string' | 'strings' | 'boolean' | 'choice'
  /** Short flag. */
  readonly alias?: string
  readonly choices?: readonly string[]
  readonly default?: string | boolean
  /** A regular expression for the whole of a string, and what such a string is called. */
  readonly pattern?: string
  readonly patternName?: string
  /** What stands for the value in the help. */
  readonly value?: string
  readonly summary: string
  /** The commands that read it. */
  readonly commands: readonly Command[]
  /** Options that only make sense on the command line. */
  readonly flagOnly?: boolean
}

/** A command that takes options. */
export type Command = 'generate' | 'check' | 'lint'

/** The options by the name that the config file uses; a flag is the same name in kebab-case. */
export const OPTIONS = {
  out: {
    kind: 'string',
    alias: 'o',
    value: 'dir',
    summary: 'Folder for the generated code',
    commands: ['generate', 'check'],
  },
  config: {
    kind: 'string',
    value: 'file',
    summary:
      'Config file, from whose folder the paths in it start; otherwise lexgen.config.{json,js,mjs,ts} or "lexgen" in package.json is looked for',
    commands: ['generate', 'check', 'lint'],
    flagOnly: true,
  },
  include: {
    kind: 'strings',
    value: 'globs',
    summary: 'NSID globs of the documents to take, such as com.atproto.*; documents that those refer to stay in',
    commands: ['generate', 'check', 'lint'],
  },
  exclude: {
    kind: 'strings',
    value: 'globs',
    summary: 'NSID globs of the documents to leave out',
    commands: ['generate', 'check', 'lint'],
  },
  id: {
    kind: 'string',
    value: 'nsid',
    summary: 'NSID of a bare definition that is given without a document around it',
    commands: ['generate', 'check', 'lint'],
    flagOnly: true,
  },
  era: {
    kind: 'choice',
    choices: ['any', 'today'],
    default: 'any',
    summary: "Dialects to read: any of them, or today's only",
    commands: ['generate', 'check', 'lint'],
  },
  importExt: {
    kind: 'choice',
    choices: ['js', 'ts', 'none'],
    default: 'js',
    summary: 'What relative imports in the generated code end in',
    commands: ['generate', 'check'],
  },
  stringFormats: {
    kind: 'choice',
    choices: ['template', 'plain'],
    default: 'template',
    summary: 'Formats such as did as template literal types, or all of them as string',
    commands: ['generate', 'check'],
  },
  runtime: {
    kind: 'string',
    value: 'specifier',
    default: '@lexgen/xrpc',
    summary:
      'Module that the generated code imports its runtime from; a relative path starts from the top of that code',
    commands: ['generate', 'check'],
  },
  package: {
    kind: 'string',
    value: 'name',
    pattern: '(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*',
    patternName: 'a name that npm takes, such as @example/sdk',
    summary: 'Make the output a publishable package of this name',
    commands: ['generate', 'check'],
  },
  external: {
    kind: 'strings',
    value: 'packages',
    summary: 'Generated packages whose documents are imported instead of generated again',
    commands: ['generate', 'check'],
  },
  client: {
    kind: 'boolean',
    default: true,
    summary: 'Write client.ts, the namespaced client',
    commands: ['generate', 'check'],
  },
  format: {
    kind: 'choice',
    choices: ['text', 'json', 'github', 'sarif'],
    default: 'text',
    summary: 'Format of the findings on standard output',
    commands: ['generate', 'check', 'lint'],
  },
  strict: {
    kind: 'boolean',
    default: false,
    summary: 'Let warnings fail the run',
    commands: ['generate', 'check', 'lint'],
  },
  diff: {
    kind: 'boolean',
    default: false,
    summary: 'Print what writing the output would change, as a unified diff',
    commands: ['check'],
    flagOnly: true,
  },
  dryRun: {
    kind: 'boolean',
    default: false,
    summary: 'Print the plan and write nothing',
    commands: ['generate'],
    flagOnly: true,
  },
  watch: {
    kind: 'boolean',
    default: false,
    summary: 'Generate again whenever a source changes',
    commands: ['generate'],
    flagOnly: true,
  },
  quiet: {
    kind: 'boolean',
    default: false,
    summary: 'Print problems only',
    commands: ['generate', 'check', 'lint'],
    flagOnly: true,
  },
  verbose: {
    kind: 'boolean',
    default: false,
    summary: 'Print notes too, such as what was rewritten in legacy documents',
    commands: ['generate', 'check', 'lint'],
    flagOnly: true,
  },
} as const

type Table = typeof OPTIONS
/** Name of an option in the table. */
export type OptionName = keyof Table

type ValueOf<Spec> = Spec extends { kind: 'boolean' }
  ? boolean
  : Spec extends { kind: 'strings' }
    ? readonly string[]
    : Spec extends { kind: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice
      : string

/** The value of every option; those without a default may be missing. */
export type Options = {
  readonly [Name in OptionName]: Table[Name] extends { default: unknown }
    ? ValueOf<Table[Name]>
    : ValueOf<Table[Name]> | undefined
}

/** The table as a list, in the order of the help. */
export function listOptions(): { readonly name: OptionName; readonly spec: OptionSpec }[] {
  return Object.entries(OPTIONS).map(([name, spec]) => ({ name: name as OptionName, spec }))
}

/** `importExt` -> `import-ext`. */
export function flagName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Every option at its default. */
export function defaultOptions(): Options {
  const entries = listOptions().map(({ name, spec }) => [name, spec.default])
  return Object.fromEntries(entries) as Options
}
