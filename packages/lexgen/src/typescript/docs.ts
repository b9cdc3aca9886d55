import type { FieldSchema, ParamSchema } from '../language/document.ts'
import type { KeyRow, Kind } from '../language/kind-row.ts'
import { KINDS } from '../language/kinds.ts'
import { ALL_KINDS } from '../language/types.ts'
import { isDeprecation } from '../text/deprecation.ts'
import type { Doc, DocTag } from './model.ts'

export const NO_DOC: Doc = { text: [], tags: [] }

/** A doc comment of descriptions (absent and blank ones are left out) and tags. */
export function docOf(descriptions: readonly (string | undefined)[], tags: readonly DocTag[] = []): Doc {
  const text: string[] = []
  for (const each of descriptions) {
    if (each !== undefined && each.trim() !== '' && !text.includes(each)) text.push(each)
  }
  const isDeprecated = text.some(isDeprecation)
  return { text, tags: isDeprecated ? [{ name: 'deprecated', text: '' }, ...tags] : tags }
}

/**
 * The doc comment of a property, a parameter or a definition: its description, those of an array's items, then constraints and
 * default as tags. Items that are deprecated do not deprecate what holds them.
 */
export function schemaDoc(schema: FieldSchema | ParamSchema, isTyped: IsTypedFormat): Doc {
  const own = docOf([schema.description], constraintTags(schema, isTyped))
  if (schema.type !== 'array') return own
  return { ...own, text: docOf([...own.text, ...itemDescriptions(schema)]).text }
}

/** Whether the type of a string says its format already. */
export type IsTypedFormat = (format: string) => boolean

/** Constraints that the type cannot express, as tags such as `@maxLength 640 bytes`: what the table of kinds names a tag for. */
export function constraintTags(schema: FieldSchema | ParamSchema, isTyped: IsTypedFormat): DocTag[] {
  const tags = (TAGGED_KEYS.get(schema.type) ?? []).flatMap(([key, { tag, unit }]): DocTag[] => {
    const value: unknown = Reflect.get(schema, key)
    if (tag === undefined || value === undefined || (key === 'format' && isTyped(String(value)))) return []
    const text = printConstraint(value, tag)
    return text === '' ? [] : [{ name: tag, text: unit === undefined ? text : `${text} ${unit}` }]
  })
  if (schema.type !== 'array') return tags
  const ofItems = constraintTags(schema.items, isTyped)
  return [...tags, ...ofItems.map(({ name, text }) => ({ name: 'items', text: `${name} ${text}` }))]
}

/** The keys of each kind that have a tag and hold no schema. */
const TAGGED_KEYS: ReadonlyMap<Kind, readonly (readonly [key: string, row: KeyRow])[]> = new Map(
  ALL_KINDS.map((kind) => [
    kind,
    Object.entries<KeyRow>(KINDS[kind].keys).filter(([, { tag, child }]) => tag !== undefined && child === undefined),
  ]),
)

function printConstraint(value: unknown, tag: string): string {
  if (tag === 'default') return JSON.stringify(value)
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** Points from what is generated back to its NSID. */
export function seeTag(nsid: string): DocTag {
  return { name: 'see', text: nsid }
}

function itemDescriptions(schema: FieldSchema | ParamSchema): (string | undefined)[] {
  if (schema.type !== 'array') return []
  return [schema.items.description, ...itemDescriptions(schema.items)]
}
