import { quote } from '../../text/json.ts'
import type { Finding, LintRule } from '../rule.ts'
import { lastSegment } from '../../text/nsid.ts'

/** What implementations agree to accept as a name: a letter, then letters and digits, 256 characters in all. */
const SAFE_NAME = /^[a-zA-Z][a-zA-Z0-9]{0,255}$/

const LOWER_CAMEL_CASE = /^[a-z][a-zA-Z0-9]*$/

/** Names that are a keyword, or an accessor that everything has, in common languages. */
const AWKWARD_FIELDS: ReadonlySet<string> = new Set(['default', 'length'])

export const defNameSyntax: LintRule = {
  id: 'def-name-syntax',
  code: 'LEX5002',
  level: 'warn',
  summary: 'The name of a definition has other characters than letters and digits.',
  why: 'Code generators and reference parsers differ in what else they accept.',
  fix: 'Name it with ASCII letters and digits, a letter first.',
  source: 'goat',
  checks: {
    def: ({ defName, pointer }) => checkSafeName(defName, pointer),
  },
}

export const fieldNameSyntax: LintRule = {
  id: 'field-name-syntax',
  code: 'LEX5003',
  level: 'warn',
  summary: 'The name of a field or parameter has other characters than letters and digits.',
  why: 'Code generators and query strings differ in what else they accept.',
  fix: 'Name it with ASCII letters and digits, a letter first.',
  source: 'goat',
  checks: {
    // An empty name is reported by reading, and one that begins with `$` by a rule of its own.
    schema: ({ site, pointer }) =>
      site.name === undefined || site.name === '' || site.name.startsWith('$') ? [] : checkSafeName(site.name, pointer),
  },
}

export const nameCase: LintRule = {
  id: 'name-case',
  code: 'LEX5029',
  level: 'info',
  summary: 'A name is not in lowerCamelCase.',
  why: 'NSIDs, definitions and fields become identifiers in many languages; one spelling keeps them predictable.',
  fix: 'Write it `likeThis`. A name in use cannot be changed.',
  source: 'style-guide',
  checks: {
    document: ({ document }) => checkCase(lastSegment(document.id), '/id'),
    def: ({ defName, pointer }) => (SAFE_NAME.test(defName) ? checkCase(defName, pointer) : []),
    schema: ({ site, pointer }) =>
      site.name !== undefined && SAFE_NAME.test(site.name) ? checkCase(site.name, pointer) : [],
  },
}

export const dollarField: LintRule = {
  id: 'dollar-field',
  code: 'LEX5030',
  level: 'warn',
  summary: 'The name of a field or parameter begins with `$`.',
  why: 'The data model keeps such keys for itself (`$type`, `$link`, `$bytes`).',
  fix: 'Choose a name without `$`. `$type` is implied and never declared.',
  source: 'style-guide',
  checks: {
    schema: ({ site, pointer }) =>
      site.name?.startsWith('$')
        ? [{ pointer, message: `expected a name that does not begin with \`$\`, found ${quote(site.name)}` }]
        : [],
  },
}

export const awkwardFieldName: LintRule = {
  id: 'awkward-field-name',
  code: 'LEX5035',
  level: 'info',
  summary: 'A field or parameter is called `default` or `length`.',
  why: 'The one is a keyword, the other a built-in accessor in many languages, so generated code has to rename them.',
  fix: 'Say what it is the default or the length of: `defaultLanguage`, `durationSeconds`.',
  source: 'style-guide',
  checks: {
    schema: ({ site, pointer }) =>
      site.name !== undefined && AWKWARD_FIELDS.has(site.name)
        ? [{ pointer, message: `expected a name that is no keyword or accessor, found ${quote(site.name)}` }]
        : [],
  },
}

function checkSafeName(name: string, pointer: string): Finding[] {
  return SAFE_NAME.test(name)
    ? []
    : [{ pointer, message: `expected a letter, then letters and digits, found ${quote(name)}` }]
}

function checkCase(name: string, pointer: string): Finding[] {
  return LOWER_CAMEL_CASE.test(name) ? [] : [{ pointer, message: `expected lowerCamelCase, found ${quote(name)}` }]
}
