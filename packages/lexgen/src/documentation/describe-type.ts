import type { FieldSchema, ParamSchema, ParamsSchema, TokenSchema, UnionSchema } from '../language/document.ts'
import { membersOf } from '../program/aliases.ts'
import type { LinkedDef, LinkedProgram } from '../program/program.ts'
import { assertNever } from '../text/assert-never.ts'
import { lastSegment } from '../text/nsid.ts'
import type { HasPage } from './prose.ts'
import type { Inline } from './page.ts'

/** A schema that a value can have. */
export type ValueSchema = FieldSchema | ParamSchema | ParamsSchema | TokenSchema

/** What descriptions are made in: the document that they are of, and what it may lead to. */
export interface Scope {
  readonly nsid: string
  readonly program: LinkedProgram
  readonly hasPage: HasPage
}

/** A type as it is read: `array of profileView`, with links. What it leads to is called by its name, `main` by the NSID's last segment. */
export function describeType(schema: ValueSchema, scope: Scope): readonly Inline[] {
  switch (schema.type) {
    case 'array': {
      const items = describeType(schema.items, scope)
      return [text('array of '), ...items]
    }
    case 'ref':
      return [linkRef(schema.ref, scope)]
    case 'union':
      return describeUnion(schema, scope)
    case 'params':
      return [text('object')]
    case 'boolean':
    case 'integer':
    case 'string':
    case 'bytes':
    case 'cid-link':
    case 'blob':
    case 'object':
    case 'token':
    case 'unknown':
      return [text(schema.type)]
    default:
      return assertNever(schema)
  }
}

// one of 3, open; of one that is alone its name
function describeUnion(union: UnionSchema, { nsid, program, hasPage }: Scope): readonly Inline[] {
  const { defs, isOpen } = membersOf(union, nsid, program.resolve)
  const [first, ...others] = defs
  const end = isOpen ? ', open' : ', closed'
  if (first === undefined) return [text(isOpen ? 'any object with a $type' : 'never')]
  return others.length === 0 ? [linkDef(first, hasPage), text(end)] : [text(`one of ${defs.length}${end}`)]
}

/** A reference as a link to what it leads to. */
export function linkRef(ref: string, { nsid, program, hasPage }: Scope): Inline {
  const def = program.resolve(ref, nsid)
  return def === undefined ? { kind: 'code', text: ref } : linkDef(def, hasPage)
}

/** A definition as a link to it, or by its name alone where the site has no page of it. */
export function linkDef({ nsid, name }: LinkedDef, hasPage: HasPage): Inline {
  const shown = name === 'main' ? lastSegment(nsid) : name
  if (!hasPage(nsid)) return { kind: 'code', text: name === 'main' ? nsid : `${nsid}#${name}` }
  return { kind: 'link', text: shown, target: { nsid, anchor: name === 'main' ? undefined : name } }
}

/** Text as it is. */
export function text(content: string): Inline {
  return { kind: 'text', text: content }
}
