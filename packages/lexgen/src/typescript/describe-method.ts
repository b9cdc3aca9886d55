import type { Body, LexiconDocument, MethodDefinition, ObjectSchema, ParamsSchema } from '../language/document.ts'
import { isMethod } from '../language/types.ts'
import { followAlias, membersOf } from '../program/aliases.ts'
import { targetOf } from '../program/look-up.ts'
import type { LinkedDef, LinkedProgram } from '../program/program.ts'
import { docOf, seeTag } from './docs.ts'
import { isJson, isReadAsJson, isSentAsJson, isText } from './encodings.ts'
import { typeTag } from '../text/nsid.ts'
import { type Argument, type Doc, type DocTag, type TypeExpr, typeOf } from './model.ts'
import { type SymbolTable, type TsSymbol, errorRole } from './symbols/symbol.ts'

/** A definition that is a method. */
export type MethodDef = LinkedDef & { readonly definition: MethodDefinition }

/** A method as its function is written: what it takes, what it gives back, how it fails. */
export interface MethodShape {
  readonly nsid: string
  readonly kind: MethodDefinition['type']
  /** The function; a subscription has a descriptor only. */
  readonly function: TsSymbol
  readonly descriptor: TsSymbol
  readonly doc: Doc
  readonly params: Argument | undefined
  readonly input: (Argument & { readonly encoding: string }) | undefined
  readonly output: { readonly type: TypeExpr; readonly encoding: string; readonly binary: boolean } | undefined
  /** A subscription's messages: the union's type and the `$type` of each. */
  readonly message: { readonly type: TypeExpr; readonly tags: readonly string[] } | undefined
  /** How a subscription frames its messages, where the lexicon says; else by the default of the specification. */
  readonly subprotocol: string | undefined
  /** Whether every body is JSON, so that the smallest transport does. */
  readonly jsonOnly: boolean
  readonly errors: readonly { readonly errorName: string; readonly class: TsSymbol }[]
  /** The union of the declared errors; undefined where none is declared. */
  readonly errorType: TypeExpr | undefined
}

/** The methods of some documents of a program, in their order. */
export function methodsOf(program: LinkedProgram, documents: readonly LexiconDocument[]): MethodDef[] {
  return documents.flatMap(({ id }) => {
    const def = program.defs.get(`${id}#main`)
    return def !== undefined && isMethodDef(def) ? [def] : []
  })
}

function isMethodDef(def: LinkedDef): def is MethodDef {
  return isMethod(def.definition)
}

/** What a method looks like, for its descriptor, its function and whoever else calls it. */
export function describeMethod(def: MethodDef, program: LinkedProgram, symbols: SymbolTable): MethodShape {
  const { definition, nsid } = def
  const parameters = definition.parameters
  const hasParams = parameters !== undefined && Object.keys(parameters.properties).length > 0
  const input = definition.type === 'procedure' ? definition.input : undefined
  const output = definition.type === 'subscription' ? undefined : definition.output
  const subprotocol = definition.type === 'subscription' ? definition.subprotocol : undefined
  const errors = [...new Set((definition.errors ?? []).map(({ name }) => name))].map((errorName) => ({
    errorName,
    class: symbols.of(def, errorRole(errorName)),
  }))
  return {
    nsid,
    kind: definition.type,
    function: symbols.of(def, 'function'),
    descriptor: symbols.of(def, 'Method'),
    doc: docOf(
      // A description of params that have no type has no other place.
      [definition.description, hasParams ? undefined : parameters?.description],
      [...subprotocolTag(subprotocol), ...throwsTag(errors), seeTag(nsid)],
    ),
    params: hasParams ? { type: typeOf(symbols.of(def, 'Params')), optional: areOmittable(parameters) } : undefined,
    input: input && {
      type: typeOf(symbols.of(def, 'Input')),
      optional: isOmittable(input, def, program),
      encoding: input.encoding,
    },
    output: output && {
      type: typeOf(symbols.of(def, 'Output')),
      encoding: output.encoding,
      binary: !isJson(output.encoding) && !isText(output.encoding),
    },
    message: describeMessage(def, program, symbols),
    subprotocol,
    jsonOnly:
      (input === undefined || isSentAsJson(input.encoding)) && (output === undefined || isReadAsJson(output.encoding)),
    errors,
    errorType: errors.length > 0 ? typeOf(symbols.of(def, 'Error')) : undefined,
  }
}

function describeMessage(def: MethodDef, program: LinkedProgram, symbols: SymbolTable): MethodShape['message'] {
  const schema = def.definition.type === 'subscription' ? def.definition.message?.schema : undefined
  if (schema === undefined) return undefined
  return {
    type: typeOf(symbols.of(def, 'Message')),
    tags: membersOf(schema, def.nsid, program.resolve).defs.map(typeTag),
  }
}

/** Whether a caller may leave the input out: JSON of an object (or a ref to one) whose type requires nothing. */
function isOmittable({ schema, encoding }: Body, def: LinkedDef, program: LinkedProgram): boolean {
  if (schema === undefined || !isJson(encoding)) return false
  switch (schema.type) {
    case 'object':
      return areOmittable(schema)
    case 'ref': {
      const target = followAlias(targetOf(schema.ref, def.nsid, program), program.resolve)?.definition
      return target?.type === 'object' && (target.required ?? []).length === 0
    }
    case 'union':
      return false
  }
}

/** Whether nothing has to be given: what has a default may be left out of what a caller sends. */
function areOmittable({ properties, required }: ParamsSchema | ObjectSchema): boolean {
  const needed = new Set(required)
  return Object.entries(properties).every(([name, each]) => !needed.has(name) || 'default' in each)
}

function subprotocolTag(subprotocol: string | undefined): DocTag[] {
  return subprotocol === undefined ? [] : [{ name: 'subprotocol', text: subprotocol }]
}

function throwsTag(errors: MethodShape['errors']): DocTag[] {
  const classes = errors.map((error) => error.class.name)
  return classes.length > 0 ? [{ name: 'throws', text: `{${classes.join(' | ')}}` }] : []
}
