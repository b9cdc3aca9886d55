import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LexiconDocument } from '../../../src/language/document.ts'
import { isObject } from '../../../src/text/json.ts'
import { splitReference } from '../../../src/text/nsid.ts'
import { lexiconSet, lexiconSetPair } from '../../support/arbitrary.ts'
import { compare } from './compare.ts'
import { editedSet } from './edits.ts'

const RUNS = { numRuns: 100, seed: 11 }

/** Documents as they were and as they are: edited here and there, or with little in common. */
const pairs = fc.oneof(editedSet(lexiconSet('com.example')), lexiconSetPair('com.example'))

/** Rules and what they are called when base and head change places. */
const INVERSES: readonly (readonly [string, string])[] = [
  ['lexicon-added', 'lexicon-removed'],
  ['token-added', 'token-removed'],
  ['def-type-changed', 'def-type-changed'],
  ['prop-added-required', 'prop-removed-required'],
  ['prop-became-required', 'prop-became-optional'],
  ['nullable-added', 'nullable-removed'],
  ['prop-type-changed', 'prop-type-changed'],
  ['type-specialized', 'type-generalized'],
  ['param-became-array', 'param-became-scalar'],
  ['ref-union-changed', 'ref-union-changed'],
  ['format-added', 'format-removed'],
  ['format-narrowed', 'format-widened'],
  ['format-changed', 'format-changed'],
  ['enum-added', 'enum-removed'],
  ['enum-value-added', 'enum-value-removed'],
  ['known-value-added', 'known-value-removed'],
  ['const-added', 'const-removed'],
  ['const-changed', 'const-changed'],
  ['default-added', 'default-removed'],
  ['default-changed', 'default-changed'],
  ['string-length-narrowed', 'string-length-widened'],
  ['integer-range-narrowed', 'integer-range-widened'],
  ['bytes-length-narrowed', 'bytes-length-widened'],
  ['array-length-narrowed', 'array-length-widened'],
  ['blob-accept-narrowed', 'blob-accept-widened'],
  ['blob-size-narrowed', 'blob-size-widened'],
  ['union-opened', 'union-closed'],
  ['union-closed-ref-added', 'union-closed-ref-removed'],
  ['record-key-narrowed', 'record-key-widened'],
  ['record-key-changed', 'record-key-changed'],
  ['method-kind-changed', 'method-kind-changed'],
  ['input-added', 'input-removed'],
  ['output-added', 'output-removed'],
  ['input-encoding-narrowed', 'input-encoding-widened'],
  ['output-encoding-narrowed', 'output-encoding-widened'],
  ['body-schema-added', 'body-schema-removed'],
  ['error-added', 'error-removed'],
  ['message-variant-added', 'message-variant-removed'],
  ['subprotocol-changed', 'subprotocol-changed'],
  ['permission-added', 'permission-removed'],
  ['permission-narrowed', 'permission-widened'],
  ['permission-aud-changed', 'permission-aud-changed'],
]
const INVERSE = new Map([...INVERSES, ...INVERSES.map(([one, other]) => [other, one] as const)])

/** A parameter that is gone has a rule of its own, whether it was required or not. */
const isParameterOnly = (rule: string, path: string): boolean =>
  rule === 'prop-added-required' && path.startsWith('parameters')

/** The same documents in other words: refs spelled out, sets turned round, keys in another order, what says nothing left out or put in. */
function respell(documents: readonly LexiconDocument[]): object[] {
  return documents.toReversed().map((document) => respellNode(document, document.id, false) as object)
}

function respellNode(value: unknown, nsid: string, isMap: boolean): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => respellNode(each, nsid, false))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => {
    if (isMap) return [key, respellNode(each, nsid, false)]
    if (key === 'ref' && typeof each === 'string') return [key, splitReference(each, nsid).id.replace(/#main$/, '')]
    if (key === 'refs' && Array.isArray(each))
      return [key, each.map((ref) => splitReference(String(ref), nsid).id).toReversed()]
    if (['required', 'nullable', 'enum', 'knownValues', 'accept', 'errors'].includes(key) && Array.isArray(each))
      return [key, each.toReversed()]
    return [key, respellNode(each, nsid, key === 'properties' || key === 'defs')]
  })
  const more = !isMap && value['type'] === 'union' && value['closed'] === undefined ? [['closed', false] as const] : []
  return Object.fromEntries([...entries, ...more].toReversed())
}

describe('whatever the lexicons are', () => {
  test('they are the same as themselves', () => {
    fc.assert(
      fc.property(lexiconSet('com.example'), (set) => {
        expect(compare(set, structuredClone(set)).findings).toEqual([])
      }),
      RUNS,
    )
  })

  test('they are the same as themselves in other words', () => {
    fc.assert(
      fc.property(lexiconSet('com.example'), (set) => {
        expect(compare(set, respell(set)).findings).toEqual([])
      }),
      RUNS,
    )
  })

  test('turning base and head round turns narrower into wider, place by place', () => {
    let compared = 0
    fc.assert(
      fc.property(pairs, ([base, head]) => {
        const [there, back] = [compare(base, head), compare(head, base)]
        const placesOf = (rules: readonly string[], turn: boolean): string[] =>
          (turn ? back : there).findings
            .filter(({ rule, path }) => rules.includes(rule) && !isParameterOnly(rule, path))
            .map(({ rule, nsid, def, path, positions }) =>
              [turn ? INVERSE.get(rule) : rule, nsid, def, path, positions.join()].join(' '),
            )
            .sort()
        const rules = [...INVERSE.keys()]
        compared += placesOf(rules, false).length
        expect(placesOf(rules, true)).toEqual(placesOf(rules, false))
      }),
      RUNS,
    )
    expect(compared).toBeGreaterThan(500)
  })

  test('what is reported has a place in each document that there is, and a fingerprint of its own', () => {
    fc.assert(
      fc.property(pairs, ([base, head]) => {
        const { findings } = compare(base, head)
        const ids = [base, head].map((set) => set.map(({ id }) => id))
        for (const { nsid, base: before, head: after } of findings)
          expect([before !== undefined, after !== undefined]).toEqual(ids.map((all) => all.includes(nsid)))
        expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length)
      }),
      RUNS,
    )
  })
})
