import { isObject, type JsonObject } from '../text/json.ts'
import { knownStringsOf } from './json-schema.ts'
import { lookUpPointer, pointerToName } from './references.ts'
import { hoist, markOrigin, noteUse, type Rewriting } from './rewriting.ts'

/** Rewrites one inner definition; the walk over schemas, passed in since both call each other. */
export type RewriteDefinition = (node: unknown, at: string, rewriting: Rewriting) => unknown

const DEFINITION_NAME = /^[a-zA-Z][a-zA-Z0-9]*$/

/** N4c, N4d, N4e: a `oneOf` becomes a union, or a string with known values. */
export function rewriteOneOf(
  node: JsonObject,
  at: string,
  rewriting: Rewriting,
  rewriteDefinition: RewriteDefinition,
): JsonObject {
  const arms = node['oneOf']
  if (!Array.isArray(arms) || arms.length === 0 || !arms.every(isObject)) return node
  const { description } = node
  const described = description !== undefined && { description }
  const targets = arms.map((arm) => (typeof arm['$ref'] === 'string' ? lookUpPointer(arm['$ref'], rewriting) : arm))
  const knownValues = knownStringsOf(targets)
  if (knownValues !== undefined) {
    noteUse(rewriting, 'N4e', `${at}/oneOf`, 'a choice between strings is read as a string with known values')
    return markOrigin(rewriting, at, { type: 'string', ...described, knownValues: [...new Set(knownValues)] })
  }
  const inline = arms.some((arm) => arm['$ref'] === undefined)
  noteUse(rewriting, inline ? 'N4d' : 'N4c', `${at}/oneOf`, '"oneOf" is read as a union; data of the time has no $type')
  const known = [...arms.entries()].filter(([i]) => !isOpenArm(targets[i]))
  const refs = known.map(([i, arm]) => refOfArm(arm, `${at}/oneOf/${i}`, i, rewriting, rewriteDefinition))
  return markOrigin(rewriting, at, {
    type: 'union',
    ...described,
    refs: markOrigin(rewriting, `${at}/oneOf`, refs),
    // Without an arm for everything else, a choice allows nothing else.
    ...(known.length === arms.length && { closed: true }),
  })
}

/** The reference that an arm becomes; an inline object becomes a definition first (N4d). */
function refOfArm(
  arm: JsonObject,
  at: string,
  index: number,
  rewriting: Rewriting,
  rewriteDefinition: RewriteDefinition,
): string {
  if (typeof arm['$ref'] === 'string') return pointerToName(arm['$ref'], rewriting)
  const name = constantOf(arm) ?? `variant${index + 1}`
  return `#${hoist(rewriting, name, () => {
    const definition = rewriteDefinition(arm, at, rewriting)
    return markOrigin(rewriting, at, isObject(definition) ? { ...definition } : {})
  })}`
}

/** Whether an arm stands for everything that the others do not: one of its properties excludes their values. */
function isOpenArm(arm: JsonObject | undefined): boolean {
  const properties = arm?.['properties']
  return (
    isObject(properties) &&
    Object.values(properties).some((property) => isObject(property) && isObject(property['not']))
  )
}

/** The constant that tells an inline object apart, where it can name a definition. */
function constantOf(arm: JsonObject): string | undefined {
  const properties = arm['properties']
  if (!isObject(properties)) return undefined
  return Object.values(properties)
    .map((property) => (isObject(property) ? property['const'] : undefined))
    .find((value): value is string => typeof value === 'string' && DEFINITION_NAME.test(value))
}
