/**
 * The one place that decides names. Within a module every declaration, type or value, has a name of its own.
 *
 * 1. What a method needs keeps its plain name: `CreateSessionParams`, `...Input`, `...Output`, `...Message`, `...Error`, `createSessionMethod`, `createSession`.
 * 2. Definitions come next, in code-unit order of their names: `profileView` is `ProfileView`. Of `fooBar` and `foo_bar` the first keeps `FooBar`, the second is `FooBar2`.
 * 3. A main object, record, token or other main type is called after the NSID's last segment and yields to a definition of that name: `ExternalMain` beside `External`.
 * 4. Declared errors are `<Name>Error`; a name that ends so is not doubled, unless that would clash (`Foo` and `FooError`: `FooError`, `FooErrorError`).
 * 5. Inline unions, enumerations and objects are called after the way to them, `PostEmbed`; where two ways give one name, all of those carry their role: `SearchParamsSort`.
 * 6. Guards (`isPost`), record descriptors and tokens (`post`) and lists of values (`postStatusValues`) follow their type.
 * 7. What still clashes gets the smallest number from 2 on that makes it unique.
 */
import type { Definition, LexiconDocument } from '../../language/document.ts'
import { lastSegment } from '../../text/nsid.ts'
import { byCodeUnit } from '../../text/order.ts'
import { camelCase, pascalCase } from './identifiers.ts'
import { childPointer } from '../../text/pointer.ts'
import { type InlineType, inlineTypesOf, isEnumeration } from './inline-types.ts'

/** Longest name made from a path of properties, in characters; deeper paths keep their ends. */
const LONGEST_INLINE_NAME = 80

/** The names of one module. */
export interface ModuleNames {
  /** The name of a definition in a role. Throws (a bug) where the document has no such. */
  readonly of: (def: string, role: string) => string
  readonly declared: ReadonlySet<string>
}

export type Role = 'Params' | 'Input' | 'Output' | 'Message' | 'Error' | 'Method' | 'function'

interface Wish {
  readonly key: string
  readonly candidates: readonly string[]
}

const ROLES: readonly Role[] = ['Params', 'Input', 'Output', 'Message', 'Error', 'Method', 'function']

/** Names everything that a document's module declares. Pure: the same document gives the same names, whatever the order of its keys. */
export function nameModule(document: LexiconDocument): ModuleNames {
  const segment = lastSegment(document.id)
  const prefix = pascalCase(segment)
  const main = Object.hasOwn(document.defs, 'main') ? document.defs['main'] : undefined
  const others = Object.keys(document.defs)
    .filter((def) => def !== 'main')
    .sort(byCodeUnit)
  // main comes last, since it yields to the others.
  const defs = main ? [...others, 'main'] : others
  const inlines = Object.entries(document.defs)
    .flatMap(([name, definition]) =>
      inlineTypesOf({ id: `${document.id}#${name}`, nsid: document.id, name, definition }),
    )
    .sort((a, b) => byCodeUnit(a.pointer, b.pointer))
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const grant = (wishes: readonly Wish[]): void => {
    for (const { key, candidates } of wishes) {
      const name = firstFree(candidates, taken)
      taken.add(name)
      names.set(key, name)
    }
  }
  const nameOf = (key: string): string => {
    const name = names.get(key)
    if (name === undefined) throw new Error(`No name was given to ${key} of ${document.id}`)
    return name
  }

  if (isMethod(main))
    grant(ROLES.map((role) => ({ key: `role:${role}`, candidates: [roleName(role, prefix, segment)] })))
  grant(others.map((def) => ({ key: `type:${def}`, candidates: [pascalCase(def)] })))
  if (main && !isMethod(main) && main.type !== 'permission-set')
    grant([{ key: 'type:main', candidates: [prefix, `${prefix}Main`] }])
  if (isMethod(main)) grant([...new Set((main.errors ?? []).map(({ name }) => name))].sort(byCodeUnit).map(errorWish))

  const typePrefix = (def: string): string => (def === 'main' && isMethod(main) ? prefix : nameOf(`type:${def}`))
  grant(inlineWishes(inlines, typePrefix))

  grant(
    defs
      .filter((def) => hasTag(document.defs[def]))
      .map((def) => ({ key: `guard:${def}`, candidates: [`is${nameOf(`type:${def}`)}`] })),
  )
  grant(
    defs
      .filter((def) => hasValue(document.defs[def]))
      .map((def) => ({ key: `value:${def}`, candidates: valueCandidates(def, segment) })),
  )
  const enumerations = [
    ...defs
      .filter((def) => isEnumeration(document.defs[def]))
      .map((def) => ({ pointer: childPointer('/defs', def), name: nameOf(`type:${def}`) })),
    ...inlines
      .filter(({ schema }) => schema.type === 'string' || schema.type === 'integer')
      .map(({ pointer }) => ({ pointer, name: nameOf(`inline:${pointer}`) })),
  ]
  grant(
    enumerations.map(({ pointer, name }) => ({ key: `values:${pointer}`, candidates: [`${camelCase(name)}Values`] })),
  )

  return {
    of: (def, role) => {
      const key = DEF_ROLES.has(role) ? `${role}:${def}` : KEYED.test(role) ? role.replace(' ', ':') : `role:${role}`
      return nameOf(key)
    },
    declared: new Set(names.values()),
  }
}

const DEF_ROLES: ReadonlySet<string> = new Set(['type', 'value', 'guard'])
const KEYED = /^(?:error|inline|values) /

/** Whether a definition is a record or an object, whose values carry or may carry a `$type`. */
export function hasTag(definition: Definition | undefined): boolean {
  return definition?.type === 'record' || definition?.type === 'object'
}

function isMethod(
  definition: Definition | undefined,
): definition is Extract<Definition, { type: 'query' | 'procedure' | 'subscription' }> {
  return definition?.type === 'query' || definition?.type === 'procedure' || definition?.type === 'subscription'
}

function hasValue(definition: Definition | undefined): boolean {
  return definition?.type === 'token' || definition?.type === 'record' || definition?.type === 'permission-set'
}

function roleName(role: Role, prefix: string, segment: string): string {
  if (role === 'function') return camelCase(segment)
  if (role === 'Method') return `${camelCase(segment).replace(/_$/, '')}Method`
  return prefix + role
}

function errorWish(name: string): Wish {
  const plain = pascalCase(name)
  return { key: `error:${name}`, candidates: plain.endsWith('Error') ? [plain, `${plain}Error`] : [`${plain}Error`] }
}

function valueCandidates(def: string, segment: string): string[] {
  return def === 'main' ? [camelCase(segment), `${camelCase(segment)}Main`] : [camelCase(def)]
}

/** Rule 5: a short name where it is the only one, else the name with its role. */
function inlineWishes(inlines: readonly InlineType[], prefixOf: (def: string) => string): Wish[] {
  const short = (inline: InlineType): string => prefixOf(inline.def) + pathName(inline.path)
  const uses = new Map<string, number>()
  for (const inline of inlines) uses.set(short(inline), (uses.get(short(inline)) ?? 0) + 1)
  const wish = (inline: InlineType): Wish => {
    const full = prefixOf(inline.def) + inline.role + pathName(inline.path)
    return {
      key: `inline:${inline.pointer}`,
      candidates: uses.get(short(inline)) === 1 ? [short(inline), full] : [full],
    }
  }
  return inlines.map(wish)
}

function pathName(path: readonly string[]): string {
  const name = path.map(pascalCase).join('')
  if (name.length <= LONGEST_INLINE_NAME) return name
  return name.slice(0, LONGEST_INLINE_NAME / 2) + name.slice(-LONGEST_INLINE_NAME / 2)
}

function firstFree(candidates: readonly string[], taken: ReadonlySet<string>): string {
  const free = candidates.find((each) => !taken.has(each))
  if (free !== undefined) return free
  const last = candidates.at(-1) ?? '_'
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${last}${number}`)) return `${last}${number}`
  }
}
