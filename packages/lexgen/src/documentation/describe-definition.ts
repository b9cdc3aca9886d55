import type { Body, ErrorDefinition, MethodDefinition, PermissionSetDefinition } from '../language/document.ts'
import { isMethod, schemaOf } from '../language/types.ts'
import { DEFAULT_SUBPROTOCOL } from '../language/subprotocols.ts'
import type { LinkedDef } from '../program/program.ts'
import { childPointer } from '../text/pointer.ts'
import { rootsOf } from '../typescript/roots.ts'
import { type Role, type SymbolTable, errorRole } from '../typescript/symbols/symbol.ts'
import { anchorOf, errorAnchor } from './anchors.ts'
import { type EntryScope, describeValue } from './describe-value.ts'
import { marksOf } from './marks.ts'
import type { DefinitionEntry, ErrorEntry, Inline, Part, PermissionEntry, Use, Prose } from './page.ts'
import { type HasPage, readProse } from './prose.ts'

/** What the definitions of one document are made with. */
export interface DefinitionScope extends EntryScope {
  readonly symbols: SymbolTable
  readonly usesOf: (def: LinkedDef) => readonly Use[]
}

/** One definition as a page shows it. */
export function describeDefinition(def: LinkedDef, scope: DefinitionScope): DefinitionEntry {
  const { name, definition } = def
  const pointer = childPointer('/defs', name)
  const anchor = scope.claimAnchor(anchorOf(pointer))
  return {
    name,
    anchor,
    noun: definition.type.replace('-', ' '),
    prose: readProse(definition.type === 'permission-set' ? definition.detail : definition.description, scope.hasPage),
    marks: marksOf(def.nsid, definition.description),
    ...(definition.type === 'record' && { key: definition.key }),
    parts: describeParts(def, pointer, scope),
    errors: isMethod(definition) ? describeErrors(def, definition.errors ?? [], scope) : [],
    permissions: definition.type === 'permission-set' ? describePermissions(definition, scope.hasPage) : [],
    uses: scope.usesOf(def),
  }
}

function describeParts(def: LinkedDef, pointer: string, scope: DefinitionScope): Part[] {
  const { definition } = def
  const typeNames = new Map(rootsOf(def).map(({ role }) => [role, scope.symbols.of(def, role).name]))
  if (isMethod(definition)) return describeMethod(definition, pointer, typeNames, scope)
  if (definition.type === 'record') {
    const at = `${pointer}/record`
    const prose = readProse(definition.record.description, scope.hasPage)
    return [
      {
        anchor: scope.claimAnchor(anchorOf(at)),
        heading: 'Record',
        typeName: typeNames.get('type'),
        prose,
        value: describeValue(definition.record, at, scope),
      },
    ]
  }
  const schema = schemaOf(definition)
  if (schema === undefined || schema.type === 'token') return []
  return [{ heading: undefined, prose: [], value: describeValue(schema, pointer, scope) }]
}

/** What types are called, by what they are of. */
type TypeNames = ReadonlyMap<Role, string>

function describeMethod(method: MethodDefinition, pointer: string, typeNames: TypeNames, scope: EntryScope): Part[] {
  const parts: Part[] = []
  const { parameters } = method
  if (parameters !== undefined) {
    const at = `${pointer}/parameters`
    const prose = readProse(parameters.description, scope.hasPage)
    parts.push({
      anchor: scope.claimAnchor(anchorOf(at)),
      heading: 'Parameters',
      typeName: typeNames.get('Params'),
      prose,
      value: describeValue(parameters, at, scope),
    })
  }
  if (method.type === 'procedure' && method.input) {
    parts.push(describeBody('Input', method.input, `${pointer}/input`, typeNames, scope))
  }
  if (method.type !== 'subscription' && method.output) {
    parts.push(describeBody('Output', method.output, `${pointer}/output`, typeNames, scope))
  }
  if (method.type === 'subscription' && method.message) {
    const encoding = method.subprotocol ?? DEFAULT_SUBPROTOCOL
    parts.push(describeBody('Message', { ...method.message, encoding }, `${pointer}/message`, typeNames, scope))
  }
  return parts
}

function describeBody(
  role: 'Input' | 'Output' | 'Message',
  body: Body,
  pointer: string,
  typeNames: TypeNames,
  scope: EntryScope,
): Part {
  return {
    anchor: scope.claimAnchor(anchorOf(pointer)),
    heading: role,
    encoding: body.encoding,
    typeName: typeNames.get(role),
    prose: describeBodyText(body, scope),
    ...(body.schema && { value: describeValue(body.schema, `${pointer}/schema`, scope) }),
  }
}

/** What is said of a body and of its schema, once where that is the same. */
function describeBodyText({ description, schema }: Body, scope: EntryScope): Prose {
  const texts = [...new Set([description, schema?.description])]
  return texts.flatMap((text) => readProse(text, scope.hasPage))
}

/** Each error once, whatever says it twice. */
function describeErrors(def: LinkedDef, errors: readonly ErrorDefinition[], scope: DefinitionScope): ErrorEntry[] {
  const byName = new Map(errors.map((error) => [error.name, error]))
  return [...byName.values()].map(({ name, description }) => ({
    name,
    anchor: scope.claimAnchor(errorAnchor(name)),
    prose: readProse(description, scope.hasPage),
    class: scope.symbols.of(def, errorRole(name)).name,
  }))
}

function describePermissions({ permissions }: PermissionSetDefinition, hasPage: HasPage): PermissionEntry[] {
  return permissions.map(({ type: _type, resource, ...fields }) => ({
    resource,
    fields: Object.entries(fields).map(([name, value]) => {
      const values = Array.isArray(value) && value.length > 0 ? (value as readonly unknown[]) : [value]
      return [name, values.map((each) => describePermitted(each, hasPage))]
    }),
  }))
}

/** What is permitted: a link where it is a document of the site. */
function describePermitted(value: unknown, hasPage: HasPage): Inline {
  if (typeof value !== 'string') return { kind: 'code', text: JSON.stringify(value) ?? 'null' }
  return hasPage(value) ? { kind: 'link', text: value, target: { nsid: value } } : { kind: 'code', text: value }
}
