import type { ErrorDefinition, MethodDefinition, ParamsSchema } from '../../../language/document.ts'
import { assertNever } from '../../../text/assert-never.ts'
import type { DriftPosition } from '../rule.ts'
import { compareBodies } from './bodies.ts'
import type { Comparison, Placed } from './comparison.ts'
import { compareDescriptions } from './descriptions.ts'
import { compareFields } from './fields.ts'
import { eachDifference } from './lists.ts'
import { compareMessages } from './messages.ts'
import { type Site, enterSite, pointAtEach } from './site.ts'

const NO_PARAMS: ParamsSchema = { type: 'params', properties: {} }

/** Compares what is called by its NSID. */
export function compareMethods(
  base: Placed<MethodDefinition>,
  head: Placed<MethodDefinition>,
  site: Site,
  comparison: Comparison,
): void {
  const [old, now] = [base.schema, head.schema]
  compareDescriptions(old, now, site, comparison)
  if (old.type !== now.type) {
    const message = `a ${now.type} now, a ${old.type} before`
    return comparison.report({ rule: 'method-kind-changed', site, message, old: old.type, new: now.type })
  }
  const params = enterPart(site, 'parameters', 'request')
  const [before, after] = [old.parameters ?? NO_PARAMS, now.parameters ?? NO_PARAMS]
  compareDescriptions(before, after, params, comparison)
  compareFields({ ...base, schema: before }, { ...head, schema: after }, params, comparison)
  compareParts(base, head, site, comparison)
  compareErrors(old.errors ?? [], now.errors ?? [], enterPart(site, 'errors', 'response'), comparison)
}

/** Compares what only some kinds of methods have. */
function compareParts(
  base: Placed<MethodDefinition>,
  head: Placed<MethodDefinition>,
  site: Site,
  comparison: Comparison,
): void {
  const [old, now] = [base.schema, head.schema]
  const compare = (side: 'input' | 'output', position: DriftPosition): void => {
    const [before, after] = [bodyOf(old, side), bodyOf(now, side)]
    const part = enterPart(site, side, position)
    compareBodies({ ...base, schema: before }, { ...head, schema: after }, side, part, comparison)
  }
  switch (now.type) {
    case 'query':
      return compare('output', 'response')
    case 'procedure':
      compare('input', 'request')
      return compare('output', 'response')
    case 'subscription':
      if (old.type !== 'subscription') return
      return compareMessages(
        { ...base, schema: old },
        { ...head, schema: now },
        { ...site, positions: ['response'] },
        comparison,
      )
    default:
      return assertNever(now)
  }
}

function bodyOf(method: MethodDefinition, side: 'input' | 'output') {
  if (side === 'output') return 'output' in method ? method.output : undefined
  return 'input' in method ? method.input : undefined
}

function compareErrors(
  old: readonly ErrorDefinition[],
  now: readonly ErrorDefinition[],
  site: Site,
  comparison: Comparison,
): void {
  const { report } = comparison
  const [had, has] = [indexErrors(old), indexErrors(now)]
  const siteOf = (name: string): Site => {
    const keys = [had, has].map((errors) => (errors.has(name) ? [errors.get(name)?.index ?? 0] : []))
    return { ...pointAtEach(site, keys[0] ?? [], keys[1] ?? []), path: enterSite(site, name).path }
  }
  eachDifference([...had.keys()], [...has.keys()], {
    added: (name) => report({ rule: 'error-added', site: siteOf(name), message: 'a new error', new: name }),
    removed: (name) => report({ rule: 'error-removed', site: siteOf(name), message: 'no longer declared', old: name }),
  })
  for (const [name, { error }] of has) {
    const before = had.get(name)
    if (before !== undefined) compareDescriptions(before.error, error, siteOf(name), comparison)
  }
}

/** Errors by name; of several of one name the first. */
function indexErrors(errors: readonly ErrorDefinition[]) {
  const byName = new Map<string, { readonly error: ErrorDefinition; readonly index: number }>()
  errors.forEach((error, index) => {
    if (!byName.has(error.name)) byName.set(error.name, { error, index })
  })
  return byName
}

function enterPart(site: Site, part: string, position: DriftPosition): Site {
  return { ...enterSite(site, part, part), positions: [position] }
}
