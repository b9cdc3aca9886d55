import type {
  BodyData,
  CallData,
  DocumentChecks,
  MemberData,
  PropertyData,
} from '../../src/emit/docs-html/validate/checks-data.ts'
import type { Check, CheckAt, CheckContext } from '../../../xrpc/src/validate/check.ts'
import * as runtime from '../../../xrpc/src/validate/index.ts'
import { report } from '../../../xrpc/src/validate/report.ts'

/** Helpers by the names that plans have for them, of which each takes limits of its own; the JSON boundary. */
const HELPERS = runtime as unknown as Readonly<Record<string, (...args: readonly unknown[]) => number>>

/** The checks of the documents of a site, as far as they are loaded. */
export interface CheckBuilder {
  /** The check of data that a definition has in a role. */
  readonly checkOf: (nsid: string, def: string, role: string) => Check
}

/** What stands for a definition of a document that is not there. */
export type CheckUnresolved = (nsid: string, value: unknown, context: CheckContext) => number

/** Counts what is not there as an issue. */
export const refuseUnresolved: CheckUnresolved = (nsid, value, context) =>
  report(value, undefined, context, 'type', `what ${nsid} says, which is not on this site`)

/** Takes what is not there for valid. */
export const acceptUnresolved: CheckUnresolved = () => 0

/** Makes functions of plans: each calls the very helpers that a generated validator does, in the same order. */
export function buildChecks(
  documents: ReadonlyMap<string, DocumentChecks>,
  checkUnresolved: CheckUnresolved,
): CheckBuilder {
  const built = new Map<string, Check>()
  const items = new Map<string, CheckAt>()
  for (const [nsid, { roots, locals, items: ofItems }] of documents) {
    const inDocument = (key: string): Check => find(key.includes('#') ? key : `${nsid} ${key}`)
    const itemOf = (name: string): CheckAt => items.get(`${nsid} ${name}`) ?? fail(name)
    const scope: Scope = { checkOf: inDocument, itemOf }
    for (const [name, calls] of ofItems) items.set(`${nsid} ${name}`, buildCalls(calls, scope))
    for (const [name, body] of locals) built.set(`${nsid} ${name}`, buildBody(body, scope))
    for (const [def, role, body] of roots) built.set(`${nsid}#${def} ${role}`, buildBody(body, scope))
  }
  /** Looks a check up when it is called: those that lead back to themselves are not there before. */
  function find(key: string): Check {
    return (value, context) => {
      const check = built.get(key)
      return check === undefined
        ? checkUnresolved(key.slice(0, key.indexOf('#')), value, context)
        : check(value, context)
    }
  }
  return { checkOf: (nsid, def, role) => find(`${nsid}#${def} ${role}`) }
}

interface Scope {
  readonly checkOf: (key: string) => Check
  readonly itemOf: (name: string) => CheckAt
}

function buildBody(data: BodyData, scope: Scope): Check {
  switch (data[0]) {
    case 'object':
      return buildObject(data, scope)
    case 'union':
      return buildUnion(data, scope)
    case 'value': {
      const [, ...calls] = data
      const check = buildCalls(calls, scope)
      return (value, context) => check(value, undefined, context)
    }
    case 'alias': {
      const [, key, isCircular] = data
      const check = scope.checkOf(key)
      return isCircular ? (value, context) => runtime.recurse(value, undefined, context, check) : check
    }
  }
}

function buildObject(
  [, tag, ...properties]: Extract<BodyData, readonly ['object', ...unknown[]]>,
  scope: Scope,
): Check {
  const checks = properties.map((property) => buildProperty(property, scope))
  return (value, context) => {
    if (!runtime.isObject(value)) return runtime.noObject(value, context)
    let count = tag === null ? 0 : runtime.objectType(value, context, tag)
    for (const check of checks) count += check(value, context)
    return count
  }
}

function buildProperty([name, absence, isNullable, calls, filling]: PropertyData, scope: Scope): Check {
  const check = buildCalls(calls, scope)
  return (object, context) => {
    const value = name in Object.prototype ? runtime.own(object, name) : object[name]
    const isAbsent = (absence !== 'error' && value === undefined) || (isNullable && value === null)
    if (!isAbsent) return check(value, name, context)
    return filling === undefined ? 0 : runtime.fill(value, name, context, filling, absence === 'filled')
  }
}

function buildUnion([, isOpen, ...members]: Extract<BodyData, readonly ['union', ...unknown[]]>, scope: Scope): Check {
  const checks = new Map(members.map((member) => [member[0], buildMember(member, scope)]))
  const tags = members.map(([tag]) => tag).join(', ')
  return (value, context) => {
    const check = checks.get(runtime.tagOf(value) ?? '')
    if (check !== undefined) return check(value, context)
    return isOpen ? runtime.openMember(value, context) : runtime.noMember(value, context, tags)
  }
}

function buildMember([, key, isCircular]: MemberData, scope: Scope): Check {
  if (key === undefined) return () => 0
  const check = scope.checkOf(key)
  return isCircular ? (value, context) => runtime.recurse(value, undefined, context, check) : check
}

function buildCalls(calls: readonly CallData[], scope: Scope): CheckAt {
  const checks = calls.map((call) => buildCall(call, scope))
  return (value, key, context) => {
    let count = 0
    for (const check of checks) count += check(value, key, context)
    return count
  }
}

function buildCall(call: CallData, scope: Scope): CheckAt {
  const [name, ...rest] = call
  // The JSON boundary: what stands behind the name is what the name says.
  const [first, second, ...others] = rest as readonly (string | null)[]
  switch (name) {
    case '@nested': {
      const check = scope.checkOf(String(first))
      return (value, key, context) => runtime.nested(check(value, context), key, context)
    }
    case '@recurse': {
      const check = scope.checkOf(String(first))
      return (value, key, context) => runtime.recurse(value, key, context, check)
    }
    case '@array':
      return buildArray(String(first), String(second), others, scope)
    default: {
      const helper = helperOf(name)
      const limits = rest.map((limit) => limit ?? undefined)
      return (value, key, context) => helper(value, key, context, ...limits)
    }
  }
}

function buildArray(kind: string, name: string, limits: readonly unknown[], scope: Scope): CheckAt {
  const helper = helperOf(kind === 'check' ? 'arrayOf' : 'array')
  const given = limits.map((limit) => limit ?? undefined)
  const item = kind === 'check' ? scope.checkOf(name) : kind === 'own' ? scope.itemOf(name) : helperOf(name)
  return (value, key, context) => helper(value, key, context, item, ...given)
}

function helperOf(name: string): (...args: readonly unknown[]) => number {
  const helper = HELPERS[name]
  if (helper === undefined) throw new Error(`the runtime has no helper ${name}`)
  return helper
}

function fail(name: string): never {
  throw new Error(`there is no check ${name}`)
}
