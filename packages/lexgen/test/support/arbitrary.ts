import * as fc from 'fast-check'
import type { Definition, LexiconDocument } from '../../src/language/document.ts'
import { definition } from './arbitrary/definitions.ts'
import { type Skeleton, documentId, refPool, skeletons } from './arbitrary/skeleton.ts'

/**
 * A set of one to four valid documents of today's language below one authority (`com.example`): every type in every place where
 * the language allows it, refs that resolve within the set, hostile descriptions and names, recursion, nested inline objects.
 */
export function lexiconSet(authority: string): fc.Arbitrary<LexiconDocument[]> {
  return skeletons.chain((set) => contentsOf(set, authority))
}

/** Two such sets of the same documents, whose definitions have the same names and kinds and nothing else in common. */
export function lexiconSetPair(authority: string): fc.Arbitrary<[LexiconDocument[], LexiconDocument[]]> {
  return skeletons.chain((set) => fc.tuple(contentsOf(set, authority), contentsOf(set, authority)))
}

function contentsOf(set: readonly Skeleton[], authority: string): fc.Arbitrary<LexiconDocument[]> {
  return fc.tuple(...set.map((skeleton) => contents(skeleton, set, authority)))
}

const SAMPLE_AUTHORITY = 'com.random'

/** `count` sets that a seed determines, each below an authority of its own (`com.random0`, ...), so that they also fit into one output. */
export function randomLexicons(count: number, seed: number): LexiconDocument[][] {
  return fc.sample(lexiconSet(SAMPLE_AUTHORITY), { seed, numRuns: count }).map((set, index) => {
    const text = JSON.stringify(set).replaceAll(`"${SAMPLE_AUTHORITY}.`, `"${SAMPLE_AUTHORITY}${index}.`)
    return JSON.parse(text) as LexiconDocument[]
  })
}

function contents(skeleton: Skeleton, set: readonly Skeleton[], authority: string): fc.Arbitrary<LexiconDocument> {
  const id = documentId(skeleton, authority)
  const pool = refPool(skeleton, set, authority)
  const defs = fc.tuple(
    ...skeleton.defs.map(({ name, kind }) => definition(kind, pool).map((made): [string, Definition] => [name, made])),
  )
  return defs.map((entries) => ({ lexicon: 1, id, defs: Object.fromEntries(entries) }))
}
