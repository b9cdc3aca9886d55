import { fieldsOf } from '../internal/fields-of.ts'
import type { Key, Way } from './check.ts'

/** In place of an item: it is left out of its list. */
export const NO_ITEM: unique symbol = Symbol('no item')

/** A value that a copy has somewhere below. */
export interface Change {
  readonly way: Way | undefined
  readonly value: unknown
}

/** Changes at a place, and those below it by key. */
interface Changes {
  readonly below: Map<Key, Changes>
  change?: Change
}

/** A copy of a value with changes; what they do not touch is shared. Without changes it is the value itself. */
export function changeValue(value: unknown, all: readonly Change[]): unknown {
  const changes: Changes = { below: new Map() }
  for (const change of all) {
    let at = changes
    for (let step = change.way; step; step = step.rest) {
      const next = at.below.get(step.key) ?? { below: new Map<Key, Changes>() }
      at.below.set(step.key, next)
      at = next
    }
    at.change = change
  }
  return apply(value, changes)
}

function apply(value: unknown, { below, change }: Changes): unknown {
  const base = change ? change.value : value
  if (base === NO_ITEM || below.size === 0) return base
  if (Array.isArray(base)) {
    const items = base.map((item: unknown, index) => applyAt(item, below.get(index)))
    return items.filter((item) => item !== NO_ITEM)
  }
  // By way of entries: a property may be called `__proto__`.
  const fields = new Map<Key, unknown>(Object.entries(fieldsOf(base)))
  for (const [key, changes] of below) fields.set(key, apply(fields.get(key), changes))
  return Object.fromEntries(fields)
}

function applyAt(value: unknown, changes: Changes | undefined): unknown {
  return changes ? apply(value, changes) : value
}
