import * as fc from 'fast-check'
import type { LexiconDocument } from '../../../src/language/document.ts'
import { isObject } from '../../../src/text/json.ts'

/** A node of a document that is being edited. */
interface Node {
  [key: string]: unknown
}

/** Edits that people make; each changes a node of a kind that it fits, and says nothing of the others. */
const EDITS: Readonly<Record<string, (node: Node) => void>> = {
  'takes a property away': withProperties((node, [first = '']) => {
    delete propertiesOf(node)[first]
    for (const key of ['required', 'nullable']) node[key] = listOf(node[key]).filter((name) => name !== first)
  }),
  'puts a property in': withProperties((node) => void (propertiesOf(node)['brandNew'] = { type: 'boolean' })),
  'requires a property': withProperties((node, [first = '']) => void (node['required'] = [first])),
  'requires none': withProperties((node) => void delete node['required']),
  'lets one be null': (node) => {
    if (node['type'] === 'object') withProperties((each, [first = '']) => void (each['nullable'] = [first]))(node)
  },
  'raises a length': ofTypes(['string', 'bytes', 'array'], (node) => void (node['maxLength'] = 100_000)),
  'takes lengths away': ofTypes(['string', 'bytes', 'array'], (node) => {
    for (const key of ['minLength', 'maxLength', 'minGraphemes', 'maxGraphemes']) delete node[key]
  }),
  'takes a range away': ofTypes(['integer'], (node) => {
    delete node['minimum']
    delete node['maximum']
  }),
  'turns a union': ofTypes(['union'], (node) => {
    if (listOf(node['refs']).length > 0) node['closed'] = node['closed'] !== true
  }),
  'takes a member away': ofTypes(['union'], (node) => void (node['refs'] = listOf(node['refs']).slice(1))),
  'takes types of blobs away': ofTypes(['blob'], (node) => void (node['accept'] = ['image/png'])),
  'makes it another type': ofTypes(['boolean', 'cid-link', 'bytes'], (node) => {
    for (const key of Object.keys(node)) delete node[key]
    node['type'] = 'unknown'
  }),
}

/** Documents, and the same with one to five edits here and there. */
export function editedSet(sets: fc.Arbitrary<LexiconDocument[]>): fc.Arbitrary<[LexiconDocument[], LexiconDocument[]]> {
  const edit = fc.tuple(fc.constantFrom(...Object.values(EDITS)), fc.nat())
  return fc.tuple(sets, fc.array(edit, { minLength: 1, maxLength: 5 })).map(([set, edits]) => {
    const edited = structuredClone(set)
    const nodes = nodesIn(edited)
    for (const [apply, at] of edits) {
      // The first node from there on that it changes.
      for (const node of [...nodes.slice(at % nodes.length), ...nodes.slice(0, at % nodes.length)]) {
        const before = JSON.stringify(node)
        apply(node)
        if (JSON.stringify(node) !== before) break
      }
    }
    return [set, edited]
  })
}

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap((each: unknown) => nodesIn(each))
  return 'type' in value && typeof value.type === 'string' ? [value as Node, ...inside] : inside
}

function ofTypes(types: readonly string[], apply: (node: Node) => void): (node: Node) => void {
  return (node) => {
    if (types.includes(String(node['type']))) apply(node)
  }
}

function withProperties(apply: (node: Node, names: readonly string[]) => void): (node: Node) => void {
  return (node) => {
    if (node['type'] !== 'object' && node['type'] !== 'params') return
    const names = Object.keys(propertiesOf(node))
    if (names.length > 0) apply(node, names)
  }
}

function propertiesOf(node: Node): Node {
  return isObject(node['properties']) ? (node['properties'] as Node) : {}
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
