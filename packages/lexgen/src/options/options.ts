import { RUNTIME_PACKAGE } from '../text/runtime-package.ts'
import { rebaseDocumentPattern } from '../text/document-pattern.ts'
import { rebasePath, rebaseSpecifier } from '../text/paths.ts'
import type { OptionRows } from './option-table.ts'

/** Which lexicons, and where to. */
export interface SourceOptions {
  readonly out: string | undefined
  readonly config: string | undefined
  readonly include: readonly string[] | undefined
  readonly exclude: readonly string[] | undefined
  readonly id: string | undefined
  readonly era: 'any' | 'today'
  readonly external: readonly string[] | undefined
  readonly onConflict: 'error' | 'first' | 'last'
  readonly skipInvalid: boolean
}

/** Those of them that say which documents are read and taken, whatever becomes of them. */
export type ReadingOptions = Omit<SourceOptions, 'out' | 'config'>

export const SOURCE_OPTIONS: OptionRows<SourceOptions> = {
  out: {
    kind: 'string',
    alias: 'o',
    value: 'dir',
    summary: 'Folder for what is generated',
    rebase: rebasePath,
    commands: ['generate', 'json-schema', 'docs', 'check', 'init'],
  },
  config: {
    kind: 'string',
    value: 'file',
    summary:
      'Config file, from whose folder the paths in it start; otherwise the nearest lexgen.config.{json,js,mjs,ts}, or "lexgen" in package.json, from here up to the top of the project',
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint', 'diff'],
    flagOnly: true,
  },
  include: {
    kind: 'strings',
    value: 'globs',
    summary:
      'NSID globs of the documents to take, such as com.atproto.*, or paths of their files; documents that those refer to stay in',
    rebase: rebaseDocumentPattern,
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint', 'diff'],
    shapesOutput: true,
  },
  exclude: {
    kind: 'strings',
    value: 'globs',
    summary: 'The same of the documents to leave out, also of those that cannot be read',
    rebase: rebaseDocumentPattern,
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint', 'diff'],
    shapesOutput: true,
  },
  id: {
    kind: 'string',
    value: 'nsid',
    pattern: '[A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)+\\.[A-Za-z][A-Za-z0-9]*',
    patternName: 'an NSID, such as com.example.getThing',
    summary: 'NSID of a bare definition that is given without a document around it',
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint'],
    flagOnly: true,
  },
  era: {
    kind: 'choice',
    choices: ['any', 'today'],
    default: 'any',
    summary: "Dialects to read: any of them, or today's only",
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint', 'diff'],
  },
  external: {
    kind: 'strings',
    value: 'packages',
    summary: 'Generated packages whose documents are imported instead of generated again',
    rebase: rebaseSpecifier,
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint', 'diff'],
    shapesOutput: true,
  },
  onConflict: {
    kind: 'choice',
    choices: ['error', 'first', 'last'],
    default: 'error',
    summary:
      'What to do where sources hold different documents of one NSID: refuse them, or take the first or the last',
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint', 'diff'],
    shapesOutput: 'unless-default',
  },
  skipInvalid: {
    kind: 'boolean',
    default: false,
    summary: 'Leave out documents in which something is wrong, and those that refer to them, each with a warning',
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint', 'diff'],
    shapesOutput: true,
  },
}

/** What every module of TypeScript has in common. */
export interface ModuleOptions {
  readonly importExt: 'auto' | 'js' | 'ts' | 'none'
  readonly runtime: string
  readonly header: readonly string[] | undefined
}

/** A comment on one line that ends with it, so that whatever follows is code. */
const COMMENT = '//[^\\n\\r\\u2028\\u2029]*|/\\*(?:(?!\\*/)[^\\n\\r\\u2028\\u2029])*\\*/'

export const MODULE_OPTIONS: OptionRows<ModuleOptions> = {
  importExt: {
    kind: 'choice',
    choices: ['auto', 'js', 'ts', 'none'],
    default: 'auto',
    summary: 'What relative imports in the generated code end in; auto is what the project around it takes',
    commands: ['generate', 'check'],
    shapesOutput: true,
  },
  runtime: {
    kind: 'string',
    value: 'specifier',
    default: RUNTIME_PACKAGE,
    summary:
      'Module that the generated code imports its runtime from; a relative path starts from the top of that code',
    commands: ['generate', 'check'],
    shapesOutput: true,
  },
  header: {
    kind: 'strings',
    value: 'line',
    isWhole: true,
    pattern: COMMENT,
    patternName: 'a comment on one line, such as "// biome-ignore-all lint: generated"',
    summary: 'A line of comment for the top of every module, such as a licence; several with a flag each',
    commands: ['generate', 'check'],
    shapesOutput: true,
  },
}

/** How to run and what to report. */
export interface RunOptions {
  readonly format: 'text' | 'json' | 'github' | 'sarif'
  readonly strict: boolean
  readonly diff: boolean
  readonly against: string | undefined
  readonly fix: boolean
  readonly check: boolean
  readonly dryRun: boolean
  readonly watch: boolean
  readonly quiet: boolean
  readonly verbose: boolean
}

export const RUN_OPTIONS: OptionRows<RunOptions> = {
  format: {
    kind: 'choice',
    choices: ['text', 'json', 'github', 'sarif'],
    default: 'text',
    summary: 'Format of the findings on standard output',
    commands: ['generate', 'json-schema', 'check', 'lint'],
  },
  strict: {
    kind: 'boolean',
    default: false,
    summary: 'Let warnings fail the run',
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint'],
  },
  diff: {
    kind: 'boolean',
    default: false,
    summary: 'Print what writing the output would change, as a unified diff',
    commands: ['check'],
    flagOnly: true,
  },
  against: {
    kind: 'string',
    value: 'base',
    summary: 'Say too whom the change of the lexicons breaks since a base, such as git:origin/main',
    commands: ['check'],
    flagOnly: true,
  },
  fix: {
    kind: 'boolean',
    default: false,
    summary: 'Write what differs, as generating would',
    commands: ['check'],
    flagOnly: true,
  },
  check: {
    kind: 'boolean',
    default: false,
    summary:
      'Is what is there current? Writes nothing, as lexgen check, which needs the manifest to know what made a folder',
    commands: ['json-schema', 'docs'],
    flagOnly: true,
  },
  dryRun: {
    kind: 'boolean',
    default: false,
    summary: 'Print the plan and write nothing',
    commands: ['generate', 'json-schema', 'docs', 'init'],
    flagOnly: true,
  },
  watch: {
    kind: 'boolean',
    default: false,
    summary: 'Generate again whenever a source or the config changes',
    commands: ['generate'],
  },
  quiet: {
    kind: 'boolean',
    alias: 'q',
    default: false,
    summary: 'Print only what fails the run',
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint', 'diff', 'init'],
  },
  verbose: {
    kind: 'boolean',
    default: false,
    summary: 'Print notes too, such as what was rewritten in legacy documents',
    commands: ['generate', 'json-schema', 'docs', 'check', 'lint', 'diff'],
  },
}
