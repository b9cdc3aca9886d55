import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { skipN } from 'pure-rand/utils/skipN'

/** A stream of choices that a seed determines completely. */
export interface Random {
  /** An integer from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean
  /** One element of a list that is not empty. */
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
  /** One value of a table, each as likely as its weight says. */
  readonly weighted: <T>(table: WeightTable<T>) => T
}

/** Values and how often each should come up; the weights need not add up to anything. */
export type WeightTable<T> = readonly [readonly [T, number], ...(readonly [T, number])[]]

const CHANCE_STEPS = 1_000_000
/** The odd number nearest to 2^32 divided by the golden ratio: consecutive stream numbers end up far apart. */
const STREAM_STRIDE = 0x9e3779b1
/** Outputs thrown away at the start: the first few of neighbouring seeds resemble one another. */
const WARM_UP = 32

/** Stream number `stream` of `seed`; streams do not depend on one another, so documents can be made in any order. */
export function seededRandom(seed: number, stream: number): Random {
  const generator = xoroshiro128plus((seed ^ Math.imul(stream + 1, STREAM_STRIDE)) | 0)
  skipN(generator, WARM_UP)
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1)
  return {
    below,
    chance: (probability) => below(CHANCE_STEPS) < probability * CHANCE_STEPS,
    pick: (list) => list[below(list.length)] ?? list[0],
    weighted: (table) => {
      let rest = below(table.reduce((sum, [, weight]) => sum + weight, 0))
      for (const [value, weight] of table) {
        if (rest < weight) return value
        rest -= weight
      }
      return table[0][0]
    },
  }
}
