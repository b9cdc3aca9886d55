import type { LinkedProgram } from '../../../program/program.ts'
import { jsonEqual } from '../../../text/json.ts'
import { byCodeUnit } from '../../../text/order.ts'
import type { Change, Comparison } from './comparison.ts'
import { compareDocuments, documentSite, type Positions } from './documents.ts'
import { type DocumentPair, findMoves } from './moves.ts'
import { emptyQueue } from './behind.ts'
import { compareShapes } from './shapes.ts'

/** Every difference between two programs, by NSID and then in the order of the documents. */
export function listChanges(base: LinkedProgram, head: LinkedProgram, positions: Positions): Change[] {
  const changes: Change[] = []
  const report = (change: Change): void => void changes.push(change)
  const blank: Comparison = {
    base,
    head,
    report,
    compare: compareShapes,
    renamed: new Map(),
    moved: new Map(),
    guessesRenames: true,
    equal: new Set(),
    behind: emptyQueue(),
  }
  const pairs = pairDocuments(base, head)
  const comparison = { ...blank, ...findMoves(pairs, blank) }
  for (const pair of pairs) {
    if (pair.base === undefined || pair.head === undefined) report(describeWhole(pair, positions))
    // What is written the same is the same, and most of it is: all 387 official documents take 15 ms so in place of 80.
    else if (!jsonEqual(pair.base, pair.head)) compareDocuments(pair.base, pair.head, positions, comparison)
  }
  return changes
}

function pairDocuments(base: LinkedProgram, head: LinkedProgram): DocumentPair[] {
  const [old, now] = [base, head].map(({ documents }) => new Map(documents.map((each) => [each.id, each])))
  const nsids = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])
  return [...nsids].sort(byCodeUnit).map((nsid) => ({ nsid, base: old?.get(nsid), head: now?.get(nsid) }))
}

/** A document that one program lacks; what is in it goes with it. */
function describeWhole({ nsid, base, head }: DocumentPair, positions: Positions): Change {
  const site = documentSite(nsid, positions)
  const type = (head ?? base)?.defs['main']?.type ?? null
  const kind = type === null ? 'lexicon' : `lexicon (${type})`
  if (head !== undefined) return { rule: 'lexicon-added', site, message: `a new ${kind}`, new: type ?? 'definitions' }
  return { rule: 'lexicon-removed', site, message: `the ${kind} is gone`, old: type ?? 'definitions' }
}
