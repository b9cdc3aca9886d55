/** What a result is. Groups of results come in the order of their best ones. */
export type GroupName = 'Documents' | 'Definitions' | 'Fields' | 'Errors' | 'Text'

/** One result. */
export interface Hit {
  readonly name: string
  /** Where it is: an NSID, and for what is below a document the way to it. */
  readonly where: string
  /** Its kind or its type; of a text the passage that was found. */
  readonly detail: string
  /** `deprecated,unstable` */
  readonly marks: string
  readonly nsid: string
  readonly anchor: string
}

/** Results of one kind, best first, and how many there are in all. */
export interface HitGroup {
  readonly group: GroupName
  readonly hits: readonly Hit[]
  readonly count: number
}

/** Results of one group that are shown. */
export const SHOWN_PER_GROUP = 8

/** Keeps the best results of each group; `make` is called for those that are kept only. */
export class BestHits {
  readonly #groups = new Map<GroupName, { count: number; ranks: number[]; hits: Hit[] }>()

  add(group: GroupName, rank: number, make: () => Hit): void {
    let kept = this.#groups.get(group)
    if (kept === undefined) this.#groups.set(group, (kept = { count: 0, ranks: [], hits: [] }))
    kept.count += 1
    const { ranks, hits } = kept
    let at = ranks.length
    while (at > 0 && (ranks[at - 1] ?? 0) > rank) at -= 1
    if (at >= SHOWN_PER_GROUP) return
    ranks.splice(at, 0, rank)
    hits.splice(at, 0, make())
    ranks.length = hits.length = Math.min(hits.length, SHOWN_PER_GROUP)
  }

  list(): HitGroup[] {
    const groups = [...this.#groups].map(([group, { count, ranks, hits }]) => ({
      group,
      hits,
      count,
      rank: ranks[0] ?? 0,
    }))
    return groups.toSorted((a, b) => a.rank - b.rank).map(({ group, hits, count }) => ({ group, hits, count }))
  }
}
