import { usableDefault } from '../data/allowed-value.ts'
import type { FieldSchema, ObjectSchema, ParamsSchema, RefSchema, UnionSchema } from '../language/document.ts'
import { membersOf } from '../program/aliases.ts'
import type { Circles } from '../program/find-circles.ts'
import { type Flows, flowsOf } from '../program/flows.ts'
import { targetOf } from '../program/look-up.ts'
import type { LinkedDef, LinkedProgram } from '../program/program.ts'
import { assertNever } from '../text/assert-never.ts'
import { appendUnderscores } from '../text/free-name.ts'
import { type DefId, typeTag } from '../text/nsid.ts'
import type { StringFormats } from '../typescript/lower-type.ts'
import { pascalCase } from '../typescript/symbols/identifiers.ts'
import type {
  CheckBody,
  CheckCall,
  CheckName,
  CheckStatement,
  CheckedRoot,
  CheckedMember,
  CheckedProperty,
  ItemCheck,
} from './check-model.ts'
import { helper, planScalar, positive, trim } from './plan-scalar.ts'
import { type Anything, type Root, anythingIn, rootsOf } from '../typescript/roots.ts'

/** The statements of a module of validators, and what printing them needs to know beforehand. */
export interface CheckModule {
  readonly statements: readonly CheckStatement[]
  /** Every name that the module declares. */
  readonly declared: ReadonlySet<string>
  /** What it calls that other modules have. */
  readonly foreign: readonly CheckedRoot[]
}

/** Where planning happens: what it reads, and what it collects on the way. */
interface Planning {
  readonly def: LinkedDef
  readonly program: LinkedProgram
  /** What the type of data is called, which names of functions are built on. */
  readonly typeNameOf: (root: CheckedRoot) => string
  readonly circles: Circles
  /** What data of each definition is a part of. */
  readonly flows: ReadonlyMap<DefId, Flows>
  readonly stringFormats: StringFormats
  readonly statements: CheckStatement[]
  readonly declared: Set<string>
  readonly foreign: CheckedRoot[]
}

/** A place in the schema of a root: what functions of its own are called after, and what holds for all of that. */
interface Site extends Pick<Root, 'isSent'> {
  readonly name: string
  readonly anything: Anything
}

/** Plans the validators of all definitions of a document, in a module where some names are taken. */
export function planChecks(
  defs: readonly LinkedDef[],
  taken: Iterable<string>,
  shared: Pick<Planning, 'program' | 'typeNameOf' | 'circles' | 'flows' | 'stringFormats'>,
): CheckModule {
  const statements: CheckStatement[] = []
  const declared = new Set(taken)
  const foreign: CheckedRoot[] = []
  for (const def of defs)
    for (const root of rootsOf(def)) planRoot(root, { ...shared, statements, declared, foreign, def })
  return { statements, declared, foreign }
}

function planRoot(root: Root, planning: Planning): void {
  const { def, typeNameOf, flows, statements } = planning
  const of = { def, role: root.role }
  const site = { name: typeNameOf(of), isSent: root.isSent, anything: anythingIn(flowsOf(def.id, root.flow, flows)) }
  const body = planBody(root, site, planning)
  statements.push({ kind: 'check', check: of, body }, { kind: 'validator', of })
}

function planBody({ schema, tag }: Root, site: Site, planning: Planning): CheckBody {
  if (schema.type === 'token') return { kind: 'value', calls: [helper('constant', typeTag(planning.def))] }
  if (schema.type === 'ref') return { kind: 'alias', ...planReference(schema.ref, planning) }
  if (schema.type === 'union') return planUnion(schema, planning)
  if (schema.type === 'params') return planObject(schema, site, planning)
  if (schema.type !== 'object') return { kind: 'value', calls: planValue(schema, site, planning) }
  if (tag === undefined && isAny(schema)) return { kind: 'value', calls: [helper(site.anything)] }
  return planObject(schema, site, planning, tag)
}

/** The properties of an object, its `$type` first. */
function planObject(schema: ObjectSchema | ParamsSchema, site: Site, planning: Planning, tag?: Root['tag']): CheckBody {
  const required = new Set(schema.required)
  const nullable = new Set(schema.type === 'object' ? schema.nullable : [])
  const properties = Object.entries(schema.properties).flatMap(([name, each]): CheckedProperty[] => {
    // A property of that name is ours.
    if (tag !== undefined && name === '$type') return []
    const hasDefault = 'default' in each && each.default !== undefined
    const filling = usableDefault(each)
    return [
      {
        name,
        calls: planField(each, below(site, name), planning),
        absence: absenceOf(required.has(name), hasDefault && site.isSent, filling !== undefined),
        isNullable: nullable.has(name),
        default: filling,
      },
    ]
  })
  if (tag?.isRequired !== true) return { kind: 'object', tag: tag?.value, properties }
  const calls = [helper('constant', tag.value)]
  return { kind: 'object', properties: [{ name: '$type', calls, absence: 'error', isNullable: false }, ...properties] }
}

/** What a caller may leave out has a default, whatever that is, or is not required; of what is received, only the latter. */
function absenceOf(isRequired: boolean, mayBeLeftOut: boolean, isFilled: boolean): CheckedProperty['absence'] {
  if (!isRequired || mayBeLeftOut) return 'allowed'
  return isFilled ? 'filled' : 'error'
}

function planField(schema: FieldSchema, site: Site, planning: Planning): CheckCall[] {
  if (schema.type === 'ref') {
    const { check, isCircular } = planReference(schema.ref, planning)
    return [{ kind: isCircular ? 'recurse' : 'nested', check }]
  }
  if (schema.type === 'union') return planNested(planUnion(schema, planning), site, planning)
  if (schema.type !== 'object') return planValue(schema, site, planning)
  if (isAny(schema)) return [helper(site.anything)]
  return planNested(planObject(schema, site, planning), site, planning)
}

/** A function of its own, for what has a body in the middle of another one. */
function planNested(body: CheckBody, site: Site, planning: Planning): CheckCall[] {
  return [{ kind: 'nested', check: declareCheck(site, body, planning) }]
}

/** What calls of helpers check alone, wherever it stands. */
type ValueSchema = Exclude<FieldSchema, RefSchema | UnionSchema | ObjectSchema>

function planValue(schema: ValueSchema, site: Site, planning: Planning): CheckCall[] {
  switch (schema.type) {
    case 'array':
      return [
        {
          kind: 'array',
          item: planItem(schema.items, below(site, 'item'), planning),
          limits: trim([schema.maxLength, positive(schema.minLength)]),
        },
      ]
    case 'blob':
    case 'boolean':
    case 'bytes':
    case 'cid-link':
    case 'integer':
    case 'string':
      return planScalar(schema, planning.stringFormats)
    case 'unknown':
      return [helper(site.anything)]
    default:
      return assertNever(schema)
  }
}

/** A helper or a check where one alone does it; else a function of its own, which is made once and not for every array. */
function planItem(schema: FieldSchema, site: Site, planning: Planning): ItemCheck {
  const calls = planField(schema, site, planning)
  const [first] = calls
  if (calls.length === 1 && first !== undefined) {
    if (first.kind === 'helper' && first.limits.length === 0) return { kind: 'helper', name: first.name }
    if (first.kind === 'nested') return { kind: 'check', check: first.check }
  }
  const name = declareLocal(site, planning)
  planning.statements.push({ kind: 'item', name, calls })
  return { kind: 'own', name }
}

function planUnion(schema: UnionSchema, planning: Planning): CheckBody {
  const { def, program, circles } = planning
  const { defs, isOpen } = membersOf(schema, def.nsid, program.resolve)
  const members = defs.map((member): CheckedMember => {
    const tag = typeTag(member)
    if (member.definition.type === 'token') return { tag }
    return { tag, check: nameOf(member, planning), isCircular: circles.hasBoth(def, member) }
  })
  return { kind: 'union', members, isOpen }
}

function planReference(ref: string, planning: Planning): { readonly check: CheckName; readonly isCircular: boolean } {
  const { def, program, circles } = planning
  const target = targetOf(ref, def.nsid, program)
  return { check: nameOf(target, planning), isCircular: circles.hasBoth(def, target) }
}

/** The check of another definition, which its module exports. */
function nameOf(target: LinkedDef, { def, foreign }: Planning): CheckName {
  const root = { def: target, role: 'type' }
  if (target.nsid !== def.nsid) foreign.push(root)
  return root
}

/** Declares a check that only this module has. */
function declareCheck(site: Site, body: CheckBody, planning: Planning): CheckName {
  const name = declareLocal(site, planning)
  const check = { local: name }
  planning.statements.push({ kind: 'check', check, body })
  return check
}

function declareLocal({ name }: Site, { declared }: Planning): string {
  const free = appendUnderscores(`check${name}`, declared)
  declared.add(free)
  return free
}

function below(site: Site, key: string): Site {
  const name = site.name + pascalCase(key)
  if (name.length <= LONGEST_NAME) return { ...site, name }
  return { ...site, name: name.slice(0, LONGEST_NAME / 2) + name.slice(-LONGEST_NAME / 2) }
}

/** Longest name of a function that no other module sees, in characters; deeper paths keep their ends. */
const LONGEST_NAME = 80

/** Whether an object may hold whatever it likes. */
function isAny({ properties }: ObjectSchema): boolean {
  return Object.keys(properties).length === 0
}
