import { appendUnderscores } from '../../text/free-name.ts'
import { byCodeUnit } from '../../text/order.ts'
import { escapeName } from './identifiers.ts'
import type { NameWish } from './name-wish.ts'
import type { Role } from './symbol.ts'

/** A wish, and whose it is. */
export interface Claimed {
  readonly def: string
  readonly role: Role
  readonly wish: NameWish
}

/** The name of a definition in a role, and the one that it would have had alone where another has that. */
export interface Decided {
  readonly def: string
  readonly role: Role
  readonly name: string
  readonly instead?: string | undefined
}

/**
 * Gives every claim of a module its name; no two have one. Lower ranks choose first. Of several in one rank that wish for one name none has it, and
 * each turns to its next candidate: who comes first in the document decides nothing. Behind the last candidate is the name that the
 * lexicon itself has (`CcBy40_cc$2dby_4__0`), which nobody else's can be, since no other name has an underscore inside.
 * `nameEarlier` knows names of modules that were decided before, which candidates may build on as well.
 */
export function resolveNames(
  claims: readonly Claimed[],
  nameEarlier?: (def: string, role: Role) => string | undefined,
): Decided[] {
  const all: Decided[] = []
  const names = new Map<string, Map<Role, string>>()
  const taken = new Set<string>()
  for (const rank of ranksOf(claims)) {
    const wishes = rank.map(({ def, role, wish: { candidates, own } }): OpenWish => {
      if (typeof candidates !== 'function') return { def, role, candidates, own }
      const nameOf = (other: Role): string => {
        const name = names.get(def)?.get(other) ?? nameEarlier?.(def, other)
        if (name === undefined) throw new Error(`The name of ${other} is not decided before that of ${role}`)
        return name
      }
      return { def, role, candidates: candidates(nameOf), own }
    })
    for (const decided of decideRank(wishes, taken)) {
      const { def, role, name } = decided
      all.push(decided)
      taken.add(name)
      const own = names.get(def)
      if (own === undefined) names.set(def, new Map([[role, name]]))
      else own.set(role, name)
    }
  }
  return all
}

interface OpenWish {
  readonly def: string
  readonly role: Role
  readonly candidates: readonly string[]
  readonly own: string
}

/** Decides all wishes of a rank at once, candidate by candidate. */
function decideRank(wishes: readonly OpenWish[], taken: ReadonlySet<string>): Decided[] {
  const decided: Decided[] = []
  // Granted or contested in this rank: in either case nobody else's.
  const gone = new Set(taken)
  let open = wishes
  for (let choice = 0; open.length > 0; choice += 1) {
    const wanted = new Map<string, number>()
    for (const { candidates } of open) {
      const name = candidates[choice]
      if (name !== undefined) wanted.set(name, (wanted.get(name) ?? 0) + 1)
    }
    const next: OpenWish[] = []
    const exhausted: OpenWish[] = []
    for (const wish of open) {
      const name = wish.candidates[choice]
      if (name === undefined) exhausted.push(wish)
      else if (gone.has(name) || wanted.get(name) !== 1) next.push(wish)
      else decided.push(decide(wish, name))
    }
    for (const name of wanted.keys()) gone.add(name)
    // In an order that is the same however the document is written, for what little may still be alike.
    for (const wish of exhausted.sort((a, b) => byCodeUnit(a.def, b.def) || byCodeUnit(a.role, b.role))) {
      const name = appendUnderscores(lastResort(wish), gone)
      gone.add(name)
      decided.push(decide(wish, name))
    }
    open = next
  }
  return decided
}

function decide({ def, role, candidates: [best] }: OpenWish, name: string): Decided {
  return { def, role, name, instead: best === name ? undefined : best }
}

/** `CcBy40_cc$2dby_4__0` for a definition `cc-by_4__0` whose better names are all taken. */
function lastResort({ candidates, own }: OpenWish): string {
  return `${candidates[0]}_${escapeName(own)}`
}

/** The claims by rank, the lowest first. */
function ranksOf(claims: readonly Claimed[]): Claimed[][] {
  const ranks: Claimed[][] = []
  for (const claim of claims) (ranks[claim.wish.rank] ??= []).push(claim)
  return ranks.filter((rank) => rank !== undefined)
}
