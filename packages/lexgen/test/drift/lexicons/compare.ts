import { loadDocuments } from '../../../src/sources/load-documents.ts'
import { linkProgram } from '../../../src/program/link-program.ts'
import type { LinkedProgram } from '../../../src/program/program.ts'
import { compareLexicons, type DriftOptions } from '../../../src/drift/lexicons/compare-lexicons.ts'
import type { DriftFinding, DriftReport } from '../../../src/drift/lexicons/finding.ts'

/** Documents by path; a path is made up from the id where a list is given. */
export type Documents = readonly object[] | Readonly<Record<string, object>>

/** Reads and links documents; throws where they have errors, since a comparison needs sound ones. */
export function programOf(documents: Documents): LinkedProgram {
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
  return linked.program
}

/** Compares two sets of documents. */
export function compare(base: Documents, head: Documents, options?: DriftOptions): DriftReport {
  return compareLexicons(programOf(base), programOf(head), options)
}

/** `error prop-added-required output.name`, one a finding. */
export function linesOf({ findings }: DriftReport): string[] {
  return findings.map(({ severity, rule, nsid, def, path }) =>
    `${severity} ${rule} ${nsid.replace('com.example.', '')}${def === 'main' || def === '' ? '' : `#${def}`} ${path}`.trim(),
  )
}

/** The findings of a rule, or the first where there is one. */
export function findingOf({ findings }: DriftReport, rule: string): DriftFinding {
  const found = findings.find((finding) => finding.rule === rule)
  if (found === undefined) throw new Error(`no ${rule} among ${findings.map((each) => each.rule).join(', ')}`)
  return found
}

function pathOf(document: object): string {
  return `lexicons/${'id' in document ? String(document.id).replaceAll('.', '/') : 'unnamed'}.json`
}

/** A document below `com.example`. */
export function documentOf(name: string, defs: object, more: object = {}): object {
  return { lexicon: 1, id: `com.example.${name}`, ...more, defs }
}

/** A place where data can be, with the document that puts an object there. */
export const PLACES = {
  request: (object: object, defs: object = {}) =>
    documentOf('put', { main: { type: 'procedure', input: json(object) }, ...defs }),
  response: (object: object, defs: object = {}) =>
    documentOf('get', { main: { type: 'query', output: json(object) }, ...defs }),
  record: (object: object, defs: object = {}) =>
    documentOf('thing', { main: { type: 'record', key: 'tid', record: object }, ...defs }),
} as const

/** A JSON body. */
export function json(schema: object): object {
  return { encoding: 'application/json', schema }
}

/** A query with these parameters. */
export function queryWith(properties: object, required: readonly string[] = []): object {
  return documentOf('find', { main: { type: 'query', parameters: { type: 'params', properties, required } } })
}

/** An object of one property `x`. */
export function objectWith(x: object, more: object = {}): object {
  return { type: 'object', properties: { x }, ...more }
}
