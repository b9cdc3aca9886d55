import type { FieldSchema, ObjectSchema, ParamsSchema } from '../../../language/document.ts'
import type { Change, Comparison, Placed } from './comparison.ts'
import { printSchema } from './print-schema.ts'
import { findRenames } from './renames.ts'
import { showTerm } from './show.ts'
import { type Site, enterSite, pointAtEach } from './site.ts'

/** What holds properties or parameters. */
type Fields = ObjectSchema | ParamsSchema

/** Part of every object that says what it is; it describes no data. */
const TYPE_FIELD = '$type'

/** One property or parameter. */
interface Field extends Placed<FieldSchema> {
  readonly name: string
  readonly isRequired: boolean
  readonly isNullable: boolean
}

/** Compares the properties of objects, or parameters, in the order of the head. */
export function compareFields(base: Placed<Fields>, head: Placed<Fields>, site: Site, comparison: Comparison): void {
  const [old, now] = [fieldsOf(base), fieldsOf(head)]
  const gone = [...old.values()].filter(({ name }) => !now.has(name))
  const added = [...now.values()].filter(({ name }) => !old.has(name))
  const renames = findRenames(gone, added, site, comparison, isSameUse)
  const renamed = new Set(renames.values())
  const isParams = head.schema.type === 'params'
  const siteOf = ({ name }: Field): Site => ({
    ...enterSite(site, name, 'properties', name),
    place: isParams ? 'parameter' : 'field',
  })
  for (const field of now.values()) {
    const before = old.get(field.name)
    if (before !== undefined) compareField(before, field, siteOf(field), comparison)
    else if (!renamed.has(field)) comparison.report(describeAdded(field, siteOf(field)))
  }
  for (const field of gone) {
    const other = renames.get(field)
    if (other === undefined) comparison.report(describeRemoved(field, siteOf(field), isParams))
    else comparison.report(describeRenamed(field, other, site))
  }
}

function fieldsOf({ schema, nsid }: Placed<Fields>): ReadonlyMap<string, Field> {
  const required = new Set(schema.required)
  const nullable = new Set('nullable' in schema ? schema.nullable : [])
  return new Map(
    Object.entries<FieldSchema>(schema.properties).flatMap(([name, field]): [string, Field][] => {
      if (name === TYPE_FIELD) return []
      const use = { isRequired: required.has(name), isNullable: nullable.has(name) }
      return [[name, { name, schema: field, nsid, ...use }]]
    }),
  )
}

function isSameUse(old: Field, now: Field): boolean {
  return old.isRequired === now.isRequired && old.isNullable === now.isNullable
}

function compareField(old: Field, now: Field, site: Site, comparison: Comparison): void {
  const { report } = comparison
  if (now.isRequired && !old.isRequired)
    report({ rule: 'prop-became-required', site, message: 'required now, optional before', old: false, new: true })
  if (!now.isRequired && old.isRequired)
    report({ rule: 'prop-became-optional', site, message: 'optional now, required before', old: true, new: false })
  if (now.isNullable && !old.isNullable)
    report({ rule: 'nullable-added', site, message: 'null is valid now', old: false, new: true })
  if (!now.isNullable && old.isNullable)
    report({ rule: 'nullable-removed', site, message: 'null is no longer valid', old: true, new: false })
  comparison.compare(old, now, site, comparison)
}

function describeAdded(field: Field, site: Site): Change {
  const isRequired = field.isRequired
  return {
    rule: isRequired ? 'prop-added-required' : 'prop-added-optional',
    site,
    message: isRequired ? 'new and required' : 'new and optional',
    new: printSchema(field),
  }
}

function describeRemoved(field: Field, site: Site, isParam: boolean): Change {
  const rule = isParam ? 'param-removed' : field.isRequired ? 'prop-removed-required' : 'prop-removed-optional'
  const message = `gone, ${field.isRequired ? 'required' : 'optional'} before`
  return { rule, site, message, old: printSchema(field) }
}

function describeRenamed(old: Field, now: Field, site: Site): Change {
  const at = pointAtEach(site, ['properties', old.name], ['properties', now.name])
  const message = `gone, and ${showTerm(now.name)} of the same shape is new`
  return {
    rule: 'prop-renamed',
    site: { ...enterSite(site, old.name), base: at.base, head: at.head },
    message,
    old: old.name,
    new: now.name,
  }
}
