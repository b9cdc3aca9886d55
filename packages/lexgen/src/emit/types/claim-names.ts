/**
 * What the TypeScript types are called. Names keep still: a name that a module exports means the same whatever is added later, as
 * far as one that depends on nothing but its own definition can; where two come to share a name, neither has it, so that code which
 * used it does not compile in place of meaning something else.
 *
 * 1. What a method needs keeps its plain name: `CreateSessionParams`, `...Input`, `...Output`, `...Message`, `...Error`, `createSessionMethod`, `createSession`.
 * 2. Any other main definition is called after the NSID's last segment: `External`, `post`.
 * 3. A definition whose name is an identifier has it: `profileView` is `ProfileView`. One that would take a name of rules 1 and 2 puts
 *    the segment before its own: `ExternalExternal` beside `External`. Of `x` and `X` neither has the type `X`; the constant `x` is `x`'s.
 * 4. Any other definition carries the segment always: `vm_started` of `com.example.event` is `EventVmStarted`, so that `vmStarted` can
 *    be added.
 * 5. Declared errors are `<Name>Error`; a name that ends so is not doubled. `Foo` beside `FooError` are `GetFooError` and `FooErrorError`.
 * 6. Inline unions, enumerations and objects are called after the way to them, `PostEmbed`; where two ways in a method give one name,
 *    all of those carry their role, `SearchParamsSort`; one whose name a definition has gets a 2, `ViewRecord2`.
 * 7. Guards (`isPost`) and lists of values (`postStatusValues`) follow their type.
 */
import type { ErrorDefinition } from '../../language/document.ts'
import { KINDS } from '../../language/kinds.ts'
import { isMethod } from '../../language/types.ts'
import type { LinkedDef } from '../../program/program.ts'
import { lastSegment } from '../../text/nsid.ts'
import { childPointer } from '../../text/pointer.ts'
import { camelCase, escapeName, isWord, pascalCase } from '../../typescript/symbols/identifiers.ts'
import { type InlineType, inlineTypesOf, isEnumeration } from '../../typescript/symbols/inline-types.ts'
import { type Claim, type NameWish, RANKS } from '../../typescript/symbols/name-wish.ts'
import { type Role, errorRole, inlineRole, valuesRole } from '../../typescript/symbols/symbol.ts'

/** Longest name made from a path of properties, in characters; deeper paths keep their ends. */
const LONGEST_INLINE_NAME = 80

/** What the module of a method may declare besides its function: all of it is kept free, whether the method has it or not. */
const METHOD_TYPES: readonly Role[] = ['Params', 'Input', 'Output', 'Message', 'Error']

/** Claims every name that the types of a definition need. */
export function claimTypeNames(def: LinkedDef, claim: Claim): void {
  const { definition } = def
  if (isMethod(definition)) {
    claimMethod(def, claim)
    return claimErrors(def, definition.errors ?? [], claim)
  }
  const isPermissionSet = definition.type === 'permission-set'
  if (!isPermissionSet) claimType(def, claim)
  if (KINDS[definition.type].data === 'object') claimGuard(def, claim)
  if (isPermissionSet || definition.type === 'token' || definition.type === 'record') claimValue(def, claim)
  if (isEnumeration(definition)) claimValues(childPointer('/defs', def.name), 'type', def.name, claim)
  claimInlines(def, claim)
}

function claimMethod(def: LinkedDef, claim: Claim): void {
  const rank = RANKS.main
  const segment = lastSegment(def.nsid)
  const prefix = pascalCase(segment)
  for (const own of METHOD_TYPES) claim(own, { rank, candidates: [prefix + own], own })
  claim('Method', { rank, candidates: [`${camelCase(segment).replace(/_$/, '')}Method`], own: 'Method' })
  claim('function', { rank, candidates: [camelCase(segment)], own: 'function' })
  claimInlines(def, claim)
}

function claimType(def: LinkedDef, claim: Claim): void {
  const prefix = pascalCase(lastSegment(def.nsid))
  const plain = isWord(def.name) ? pascalCase(def.name) : undefined
  claim('type', { ...rankAndNames(def, prefix, plain, prefix), own: def.name })
}

function claimValue(def: LinkedDef, claim: Claim): void {
  const segment = camelCase(lastSegment(def.nsid))
  const plain = isWord(def.name) && /^[a-z]/.test(def.name) ? camelCase(def.name) : undefined
  claim('value', { ...rankAndNames(def, segment, plain, segment.replace(/_$/, '')), own: def.name })
}

/** Rules 2 to 4: what main is called, what a definition is called after its name alone, what comes before it where that is not enough. */
function rankAndNames(
  { name }: LinkedDef,
  main: string,
  plain: string | undefined,
  prefix: string,
): Pick<NameWish, 'rank' | 'candidates'> {
  if (name === 'main') return { rank: RANKS.main, candidates: [main] }
  const prefixed = prefix + pascalCase(name)
  if (plain !== undefined) return { rank: RANKS.identifier, candidates: [plain, prefixed] }
  // What begins as main does may be the second choice of an identifier that is added later.
  const isClear = !pascalCase(name).startsWith(pascalCase(prefix))
  return { rank: RANKS.definition, candidates: [isClear ? prefixed : `${prefixed}_${escapeName(name)}`] }
}

function claimGuard(def: LinkedDef, claim: Claim): void {
  claim('guard', { rank: RANKS.guard, candidates: (nameOf) => [`is${nameOf('type')}`], own: def.name })
}

function claimErrors(def: LinkedDef, errors: readonly ErrorDefinition[], claim: Claim): void {
  const prefix = pascalCase(lastSegment(def.nsid))
  for (const name of new Set(errors.map((error) => error.name))) {
    const plain = pascalCase(name)
    const candidates = plain.endsWith('Error')
      ? [plain, `${plain}Error`, prefix + plain]
      : [`${plain}Error`, `${prefix}${plain}Error`]
    claim(errorRole(name), { rank: RANKS.error, candidates, own: name })
  }
}

function claimInlines(def: LinkedDef, claim: Claim): void {
  for (const inline of inlineTypesOf(def)) {
    const path = namePath(inline)
    const own = [def.name, inline.role, ...inline.path].join('_')
    claim(inlineRole(inline.pointer), {
      rank: RANKS.inline,
      candidates: (nameOf) => {
        // Only what stands in a method has a role.
        if (inline.role === '') return [nameOf('type') + path, `${nameOf('type')}${path}2`]
        const prefix = pascalCase(lastSegment(def.nsid))
        return [prefix + path, prefix + inline.role + path]
      },
      own,
    })
    if (inline.schema.type === 'string' || inline.schema.type === 'integer') {
      claimValues(inline.pointer, inlineRole(inline.pointer), own, claim)
    }
  }
}

function claimValues(pointer: string, of: Role, own: string, claim: Claim): void {
  claim(valuesRole(pointer), {
    rank: RANKS.values,
    candidates: (nameOf) => [`${camelCase(nameOf(of))}Values`],
    own,
  })
}

function namePath({ path }: InlineType): string {
  const name = path.map(pascalCase).join('')
  if (name.length <= LONGEST_INLINE_NAME) return name
  return name.slice(0, LONGEST_INLINE_NAME / 2) + name.slice(-LONGEST_INLINE_NAME / 2)
}
