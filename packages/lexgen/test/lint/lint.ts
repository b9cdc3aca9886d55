import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import type { LintConfig } from '../../src/lint/levels.ts'
import { lintProgram } from '../../src/lint/lint-program.ts'

/** Documents by path; a path is made up from the id where a list is given. */
export type Documents = readonly object[] | Readonly<Record<string, object>>

/** Reads, links and lints; throws when the documents have errors, since a test of a rule needs sound ones. */
export function lint(documents: Documents, config?: LintConfig): Diagnostic[] {
  const entries = Array.isArray(documents)
    ? documents.map((document: object): [string, object] => [pathOf(document), document])
    : Object.entries(documents as Readonly<Record<string, object>>)
  const { units, diagnostics } = loadDocuments(
    entries.map(([path, value]) => ({ path, text: JSON.stringify(value, null, 2) })),
  )
  const linked = linkProgram(units)
  const errors = [...diagnostics, ...linked.diagnostics].filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new Error(errors.map(({ code, pointer, message }) => `${code} ${pointer}: ${message}`).join('\n'))
  return lintProgram(linked.program, linked.program.units, config)
}

function pathOf(document: object): string {
  return `lexicons/${'id' in document ? String(document.id).replaceAll('.', '/') : 'unnamed'}.json`
}

/** A definition, in any shape. */
export interface Def {
  readonly type: string
  readonly [key: string]: unknown
}

/** A document around one definition; records and methods are `main`, anything else is `thing`. */
export function documentOf(def: Def, id = 'com.example.getThing'): object {
  const isPrimary = ['record', 'query', 'procedure', 'subscription', 'permission-set'].includes(def.type)
  return { lexicon: 1, id, defs: { [isPrimary ? 'main' : 'thing']: def } }
}

/** A document with an object of these properties. */
export function objectOf(properties: object, more: object = {}): object {
  return documentOf({ type: 'object', properties, ...more })
}
