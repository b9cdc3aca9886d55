import type { WalkedNode } from '../language/walk.ts'
import type { JsonObject } from '../text/json.ts'

/** A document with some of its nodes replaced: what is around them is copied, everything else is shared with the original. */
export function replaceNodes(document: JsonObject, replaced: ReadonlyMap<WalkedNode, JsonObject>): JsonObject {
  const copies = new Map<WalkedNode, Record<string, unknown>>()
  let root = document
  const copyOf = (node: WalkedNode): Record<string, unknown> => {
    const known = copies.get(node)
    if (known !== undefined) return known
    const copy = { ...(replaced.get(node) ?? node.value) }
    copies.set(node, copy)
    if (node.parent === undefined) root = copy
    else put(copy, node, node.parent, copyOf(node.parent))
    return copy
  }
  for (const node of replaced.keys()) copyOf(node)
  return root
}

/** Puts a copy where its node stands in the copy of the parent; the map or list between them is copied once. */
function put(copy: object, { key, name }: WalkedNode, parent: WalkedNode, around: Record<string, unknown>): void {
  if (name === undefined) {
    around[key] = copy
    return
  }
  const held = around[key]
  if (typeof held !== 'object' || held === null) return
  const own = held === parent.value[key] ? (Array.isArray(held) ? [...held] : { ...held }) : held
  around[key] = own
  // The copy has the name as a key of its own, even where it is `__proto__`.
  Reflect.set(own, name, copy)
}
