import type { ObjectSchema, ParamsSchema, UnionSchema } from '../language/document.ts'
import { membersOf } from '../program/aliases.ts'
import type { LinkedDef } from '../program/program.ts'
import { repeated } from '../text/lists.ts'
import { lastSegment, typeTag } from '../text/nsid.ts'
import { childPointer } from '../text/pointer.ts'
import { anchorOf } from './anchors.ts'
import { describeBounds } from './describe-bounds.ts'
import { type Scope, type ValueSchema, describeType, linkDef } from './describe-type.ts'
import type { FieldEntry, Inline, ValueEntry, Values } from './page.ts'
import { type HasPage, readProse } from './prose.ts'

/** What the entries of one document are made with. */
export interface EntryScope extends Scope {
  /** Gives a place its permalink: the one that is wished for, or one like it where that is taken. */
  readonly claimAnchor: (wished: string) => string
  /** Whether the document has its keys in the order of their names, which says nothing: what is required comes first then. */
  readonly isSorted: boolean
}

/** A value at a pointer of its document. */
export function describeValue(schema: ValueSchema, pointer: string, scope: EntryScope): ValueEntry {
  const { innermost, at } = unwrapArrays(schema, pointer)
  return {
    type: describeType(schema, scope),
    format: innermost.type === 'string' ? innermost.format : undefined,
    bounds: describeBounds(schema),
    ...('default' in schema && schema.default !== undefined && { default: JSON.stringify(schema.default) }),
    ...('const' in innermost && innermost.const !== undefined && { const: JSON.stringify(innermost.const) }),
    values: listValues(innermost, scope),
    ...((innermost.type === 'object' || innermost.type === 'params') && {
      fields: describeFields(innermost, at, scope),
    }),
  }
}

/** What the arrays around a schema hold in the end. */
function unwrapArrays(schema: ValueSchema, pointer: string): { innermost: ValueSchema; at: string } {
  let [innermost, at] = [schema, pointer]
  while (innermost.type === 'array') [innermost, at] = [innermost.items, `${at}/items`]
  return { innermost, at }
}

function listValues(schema: ValueSchema, scope: Scope): Values | undefined {
  switch (schema.type) {
    case 'string':
      if (schema.enum !== undefined) return { heading: 'Values', values: schema.enum.map(code) }
      if (schema.knownValues === undefined) return undefined
      return { heading: 'Known values', values: schema.knownValues.map((each) => linkToken(each, scope)) }
    case 'integer':
      return schema.enum && { heading: 'Values', values: schema.enum.map((each) => code(String(each))) }
    case 'blob':
      return schema.accept && { heading: 'Accepts', values: schema.accept.map(code) }
    case 'union':
      return listMembers(schema, scope)
    default:
      return undefined
  }
}

function listMembers(union: UnionSchema, { nsid, program, hasPage }: Scope): Values | undefined {
  const { defs } = membersOf(union, nsid, program.resolve)
  // One that is alone is in the type.
  if (defs.length < 2) return undefined
  return { heading: 'Members', values: linkMembers(defs, hasPage) }
}

/** Links by names, of which none is there twice: those of several documents are told apart by these. */
function linkMembers(defs: readonly LinkedDef[], hasPage: HasPage): Inline[] {
  const names = defs.map((def) => linkDef(def, hasPage).text)
  const tags = defs.map(({ nsid, name }) => (name === 'main' ? nsid : `${lastSegment(nsid)}#${name}`))
  const [isTwice, isTagTwice] = [repeated(names), repeated(tags)]
  return defs.map((def, at) => {
    const link = linkDef(def, hasPage)
    if (!isTwice.has(link.text)) return link
    const tag = tags[at] ?? link.text
    return { ...link, text: isTagTwice.has(tag) ? typeTag(def) : tag }
  })
}

/** A known value that is the name of a token leads to it. */
function linkToken(value: string, { nsid, program, hasPage }: Scope): Inline {
  const def = program.resolve(value, nsid)
  if (def?.definition.type !== 'token' || !hasPage(def.nsid)) return code(value)
  return { kind: 'link', text: value, target: { nsid: def.nsid, anchor: def.name === 'main' ? undefined : def.name } }
}

function code(text: string): Inline {
  return { kind: 'code', text }
}

/** The properties of an object or the parameters of a method, in the author's order where there is one. */
export function describeFields(
  { properties, ...schema }: ObjectSchema | ParamsSchema,
  pointer: string,
  scope: EntryScope,
): FieldEntry[] {
  const required = new Set(schema.required)
  const nullable = new Set(schema.type === 'object' ? schema.nullable : [])
  const entries = Object.entries(properties)
  const ordered = scope.isSorted
    ? [...entries.filter(([name]) => required.has(name)), ...entries.filter(([name]) => !required.has(name))]
    : entries
  return ordered.map(([name, each]) => {
    const at = childPointer(`${pointer}/properties`, name)
    const anchor = scope.claimAnchor(anchorOf(at))
    return {
      ...describeValue(each, at, scope),
      name,
      anchor,
      isRequired: required.has(name),
      isNullable: nullable.has(name),
      prose: describeProse(each, scope),
    }
  })
}

/** What is said of a field, and of the items of an array. */
function describeProse(schema: ValueSchema, scope: Scope): FieldEntry['prose'] {
  const own = readProse(schema.description, scope.hasPage)
  return schema.type === 'array' ? [...own, ...describeProse(schema.items, scope)] : own
}
