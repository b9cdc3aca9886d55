import { loadDocuments } from '../../src/sources/load-documents.ts'
import type { LexiconSource } from '../../src/sources/source.ts'

/** The smallest document that shows a rule, and what becomes of it. */
export interface RuleCase {
  /** Rules that are applied, each once, in the order of the notes. */
  readonly rules: readonly string[]
  readonly title: string
  readonly given: object
  readonly want: object
}

/** A document of the flat dialects. */
export function flat(definition: object): object {
  return { lexicon: 1, id: 'com.example.thing', ...definition }
}

/** A document of today. */
export function defs(definitions: object): object {
  return { lexicon: 1, id: 'com.example.thing', defs: definitions }
}

/** A flat document with one property in its record, and what becomes of the property. */
export function flatProperty(rule: string, title: string, given: unknown, want: unknown): RuleCase {
  return {
    rules: ['N1', rule],
    title,
    given: flat({ type: 'record', key: 'tid', record: { type: 'object', properties: { x: given } } }),
    want: defs({ main: { type: 'record', key: 'tid', record: { type: 'object', properties: { x: want } } } }),
  }
}

/** A document with one property in an object, and what becomes of the property. */
export function property(rule: string, title: string, given: unknown, want: unknown): RuleCase {
  return { rules: [rule], title, given: inObject(given), want: inObject(want) }
}

function inObject(x: unknown): object {
  return defs({ a: { type: 'object', properties: { x } }, b: { type: 'object', properties: {} } })
}

/** A source that was never text. */
function sourceOf(value: unknown, more: Partial<LexiconSource> = {}): LexiconSource {
  return { path: 'thing.json', text: JSON.stringify(value, null, 2), value, ...more }
}

/** What reading a document yields. */
export function read(value: unknown, more: Partial<LexiconSource> = {}, era: 'any' | 'today' = 'any') {
  const { units, diagnostics } = loadDocuments([sourceOf(value, more)], { era })
  return { unit: units[0], diagnostics, document: units[0]?.document }
}
