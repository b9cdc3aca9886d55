import type { OptionRows } from '../options/option-table.ts'
import { rebasePath } from '../text/paths.ts'

/** What both emitters of documentation read. */
export interface DocsOptions {
  readonly docsFormat: 'html' | 'markdown'
  readonly docsTitle: string
  readonly docsBase: string | undefined
  readonly docsService: string | undefined
  readonly docsTheme: string | undefined
}

export const DOCS_OPTIONS: OptionRows<DocsOptions> = {
  docsFormat: {
    kind: 'choice',
    flag: 'format',
    choices: ['html', 'markdown'],
    default: 'html',
    summary: 'What documentation is: a static site, or Markdown for a site generator',
    commands: ['docs'],
    shapesOutput: true,
  },
  docsTitle: {
    kind: 'string',
    flag: 'title',
    value: 'text',
    default: 'Lexicons',
    summary: 'Title of the documentation',
    commands: ['docs'],
    shapesOutput: true,
  },
  docsBase: {
    kind: 'string',
    flag: 'base',
    value: 'path',
    pattern: '(?:https?://[^/\\s]+)?/(?:[^\\s?#]*/)?',
    patternName: 'a path or a URL that ends in a slash, such as /lexicons/',
    summary: 'Where the documentation will be, for what has to say it in full; links between pages work anywhere',
    commands: ['docs'],
    shapesOutput: true,
  },
  docsService: {
    kind: 'string',
    flag: 'service',
    value: 'url',
    pattern: 'https?://[^\\s?#]+',
    patternName: 'a URL that begins with https:// or http://',
    summary: 'The service that samples name, and that queries are tried on',
    commands: ['docs'],
    shapesOutput: true,
  },
  docsTheme: {
    kind: 'string',
    flag: 'theme',
    value: 'file',
    summary: "Stylesheet that comes after the site's own, for colours and fonts of one's own",
    rebase: rebasePath,
    namesFile: true,
    commands: ['docs'],
    shapesOutput: true,
  },
}

/** What a section of a page is made with, in place of a folder. */
export interface SectionOptions {
  readonly docsInto: string | undefined
  readonly docsNamespace: string | undefined
  readonly docsStyle: 'tables' | 'legacy'
}

export const SECTION_OPTIONS: OptionRows<SectionOptions> = {
  docsInto: {
    kind: 'string',
    flag: 'into',
    value: 'file',
    summary: 'A page in Markdown, of which only what is between its markers is written, in place of a folder',
    commands: ['docs'],
    flagOnly: true,
  },
  docsNamespace: {
    kind: 'string',
    flag: 'namespace',
    value: 'nsid',
    pattern: '[a-zA-Z][\\w-]*(?:\\.[\\w-]+)*',
    patternName: 'the beginning of NSIDs, such as com.example.feed',
    summary: 'Which documents a section has: those below it',
    commands: ['docs'],
    flagOnly: true,
  },
  docsStyle: {
    kind: 'choice',
    flag: 'style',
    choices: ['tables', 'legacy'],
    default: 'tables',
    summary: 'What a section has: tables and the documents as JSON, or these alone, as pages of 2022 to 2024',
    commands: ['docs'],
    flagOnly: true,
  },
}
