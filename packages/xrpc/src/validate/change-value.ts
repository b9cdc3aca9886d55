import { fieldsOf } from '../internal/fields-of.ts'
import type { Finding, Key } from './check.ts'

/** Changes of a value, and of what is below it by key. */
interface Changes {
  readonly below: Map<Key, Changes>
  change?: Finding
}

/** A copy of a value with the changes that were found; what they do not touch is shared. Without changes it is the value itself. */
export function changeValue(value: unknown, found: readonly Finding[]): unknown {
  const changes: Changes = { below: new Map() }
  for (const finding of found) {
    if (finding.code !== 'put' && finding.code !== 'drop') continue
    let at = changes
    for (let step = finding.way; step; step = step.rest) {
      let next = at.below.get(step.key)
      if (!next) at.below.set(step.key, (next = { below: new Map() }))
      at = next
    }
    at.change = finding
  }
  return apply(value, changes)
}

function apply(value: unknown, { below, change }: Changes): unknown {
  const base = change ? change.value : value
  if (below.size === 0) return base
  if (Array.isArray(base)) {
    return base.flatMap((item: unknown, index) => {
      const changes = below.get(index)
      if (changes?.change?.code === 'drop') return []
      return [changes ? apply(item, changes) : item]
    })
  }
  // By way of entries: a property may be called `__proto__`.
  const fields = new Map<Key, unknown>(Object.entries(fieldsOf(base)))
  for (const [key, changes] of below) fields.set(key, apply(fields.get(key), changes))
  return Object.fromEntries(fields)
}
