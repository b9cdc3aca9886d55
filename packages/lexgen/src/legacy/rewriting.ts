import { childPointer } from '../text/pointer.ts'
import type { JsonObject } from '../text/json.ts'
import type { RuleId } from './rules.ts'
import { findFreeNumber } from '../text/free-name.ts'

/** One application of a rule. */
export interface RuleUse {
  readonly rule: RuleId
  /** Where in the source. */
  readonly pointer: string
  readonly message: string
}

/** What rules leave behind. */
export interface Traces {
  readonly uses: RuleUse[]
  /** Source pointers of the nodes that were made or moved. */
  readonly origins: WeakMap<object, string>
}

/** The rewriting of one document: what the rules know, and what they have done. */
export interface Rewriting extends Traces {
  /** The document as it was read. */
  readonly original: JsonObject
  /** Whether it is of the JSON Schema era (2022), where rules apply that would hide mistakes in later documents. */
  readonly isFlat: boolean
  /** Definitions that rules have made, by name. */
  readonly hoisted: Map<string, JsonObject>
  /** Names that definitions of the result have. */
  readonly names: Set<string>
  /** The number that a taken name gets next. */
  readonly nextNumbers: Map<string, number>
  /** What names of `$defs` are called now, innermost schema last. */
  readonly scopes: { readonly names: ReadonlyMap<string, string>; readonly defs: JsonObject }[]
}

/** Notes that a rule was applied. */
export function noteUse(traces: Traces, rule: RuleId, pointer: string, message: string): void {
  traces.uses.push({ rule, pointer, message })
}

/** `node`, remembered as what became of the source at `pointer`. */
export function markOrigin<T extends object>(traces: Traces, pointer: string, node: T): T {
  traces.origins.set(node, pointer)
  return node
}

/** A node with one key rewritten: the same node when nothing changed. */
export function withKey(traces: Traces, at: string, node: JsonObject, key: string, next: unknown): JsonObject {
  return next === node[key] ? node : markOrigin(traces, at, { ...node, [key]: next })
}

/** A node without some keys. */
export function withoutKeys(rewriting: Rewriting, at: string, node: JsonObject, keys: readonly string[]): JsonObject {
  return markOrigin(rewriting, at, Object.fromEntries(Object.entries(node).filter(([key]) => !keys.includes(key))))
}

/** A map with every value rewritten: the same map when nothing changed. */
export function mapValues(
  rewriting: Rewriting,
  at: string,
  map: JsonObject,
  rewrite: (value: unknown, at: string, key: string) => unknown,
): JsonObject {
  let changed: Map<string, unknown> | undefined
  for (const key in map) {
    const value = map[key]
    const next = rewrite(value, childPointer(at, key), key)
    if (next !== value) changed = (changed ?? new Map()).set(key, next)
  }
  if (changed === undefined) return map
  // Spreading and `fromEntries` define keys such as `__proto__` in place of assigning to them.
  return markOrigin(rewriting, at, { ...map, ...Object.fromEntries(changed) })
}

/** Adds a definition under `name`, or `name2` and so on where that is taken, and returns the name. */
export function hoist(rewriting: Rewriting, name: string, make: () => JsonObject): string {
  const free = freeName(rewriting, name)
  rewriting.names.add(free)
  rewriting.hoisted.set(free, make())
  return free
}

function freeName(rewriting: Rewriting, name: string): string {
  if (!rewriting.names.has(name)) return name
  const number = findFreeNumber(name, rewriting.names, rewriting.nextNumbers.get(name))
  rewriting.nextNumbers.set(name, number + 1)
  return `${name}${number}`
}
