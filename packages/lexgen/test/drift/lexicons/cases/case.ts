import { documentOf, type Documents } from '../compare.ts'

/** Two sets of documents, and all findings: `severity rule nsid path`, without `com.example.`. */
export interface DocumentsCase {
  readonly name: string
  readonly base: Documents
  readonly head: Documents
  readonly want: readonly string[]
}

export const text = { type: 'string' }
export const object = (properties: object = {}, more: object = {}): object => ({ type: 'object', properties, ...more })
export const ref = (target: string): object => ({ type: 'ref', ref: target })
export const token = { type: 'token' }
export const main = (definition: object, defs: object = {}): object => documentOf('main', { main: definition, ...defs })
export const query = (more: object = {}): object => main({ type: 'query', ...more })
export const procedure = (more: object = {}): object => main({ type: 'procedure', ...more })
export const record = (key: string): object => main({ type: 'record', key, record: object() })
export const defs = (all: object): object => documentOf('defs', all)
export const subscription = (refs: readonly string[] | undefined, all: object = {}, more: object = {}): object =>
  main({ type: 'subscription', ...(refs && { message: { schema: { type: 'union', refs } } }), ...more }, all)
export const set = (...permissions: readonly object[]): object =>
  main({ type: 'permission-set', permissions: permissions.map((each) => ({ type: 'permission', ...each })) })
export const repo = (collection: readonly string[], action?: readonly string[]): object => ({
  resource: 'repo',
  collection,
  ...(action && { action }),
})
export const rpc = (lxm: readonly string[], audience: object = { inheritAud: true }): object => ({
  resource: 'rpc',
  lxm,
  ...audience,
})
export const change = (name: string, base: object, head: object, ...want: readonly string[]): DocumentsCase => ({
  name,
  base: [base],
  head: [head],
  want,
})
export const encoded = (encoding: string, schema?: object): object => ({ encoding, ...(schema && { schema }) })
