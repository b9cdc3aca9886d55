import type { FieldSchema, ParamSchema } from '../language/document.ts'
import type { Doc, DocTag } from './model.ts'

export const NO_DOC: Doc = { text: [], tags: [] }

/** A description counts as a deprecation only where it begins with the word: "not deprecated" is none. */
const DEPRECATED = /^\W*deprecated\b/i

/** A doc comment of descriptions (absent and blank ones are left out) and tags. */
export function docOf(descriptions: readonly (string | undefined)[], tags: readonly DocTag[] = []): Doc {
  const text = [...new Set(descriptions.filter((each) => each !== undefined && each.trim() !== ''))] as string[]
  const deprecated = text.some((each) => DEPRECATED.test(each)) ? [{ name: 'deprecated', text: '' }] : []
  return { text, tags: [...deprecated, ...tags] }
}

/**
 * The doc comment of a property, a parameter or a definition: its description, those of an array's items, then constraints and
 * default as tags. Items that are deprecated do not deprecate what holds them.
 */
export function schemaDoc(schema: FieldSchema | ParamSchema, isTyped: IsTypedFormat): Doc {
  const own = docOf([schema.description], constraintTags(schema, isTyped))
  return { ...own, text: docOf([...own.text, ...itemDescriptions(schema)]).text }
}

/** Whether the type of a string says its format already. */
export type IsTypedFormat = (format: string) => boolean

/** Constraints that the type cannot express, as tags such as `@maxLength 640 bytes`. */
export function constraintTags(schema: FieldSchema | ParamSchema, isTyped: IsTypedFormat): DocTag[] {
  switch (schema.type) {
    case 'string':
      return [
        ...tag('format', schema.format === undefined || isTyped(schema.format) ? undefined : schema.format),
        ...tag('minLength', schema.minLength, 'bytes'),
        ...tag('maxLength', schema.maxLength, 'bytes'),
        ...tag('minGraphemes', schema.minGraphemes),
        ...tag('maxGraphemes', schema.maxGraphemes),
        ...defaultTag(schema.default),
      ]
    case 'integer':
      return [...tag('minimum', schema.minimum), ...tag('maximum', schema.maximum), ...defaultTag(schema.default)]
    case 'boolean':
      return defaultTag(schema.default)
    case 'bytes':
      return [...tag('minLength', schema.minLength, 'bytes'), ...tag('maxLength', schema.maxLength, 'bytes')]
    case 'blob':
      return [...tag('accept', schema.accept?.join(', ')), ...tag('maxSize', schema.maxSize, 'bytes')]
    case 'array':
      return [
        ...tag('minItems', schema.minLength),
        ...tag('maxItems', schema.maxLength),
        ...constraintTags(schema.items, isTyped).map(({ name, text }) => ({ name: 'items', text: `${name} ${text}` })),
      ]
    case 'cid-link':
    case 'object':
    case 'ref':
    case 'union':
    case 'unknown':
      return []
  }
}

/** Points from what is generated back to its NSID. */
export function seeTag(nsid: string): DocTag {
  return { name: 'see', text: nsid }
}

function itemDescriptions(schema: FieldSchema | ParamSchema): (string | undefined)[] {
  if (schema.type !== 'array') return []
  return [schema.items.description, ...itemDescriptions(schema.items)]
}

function tag(name: string, value: string | number | undefined, unit?: string): DocTag[] {
  if (value === undefined || value === '') return []
  return [{ name, text: unit === undefined ? String(value) : `${value} ${unit}` }]
}

function defaultTag(value: string | number | boolean | undefined): DocTag[] {
  return value === undefined ? [] : [{ name: 'default', text: JSON.stringify(value) }]
}
