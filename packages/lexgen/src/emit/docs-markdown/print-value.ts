import { explainFormat } from '../../documentation/format-notes.ts'
import type { FieldEntry, ValueEntry } from '../../documentation/page.ts'
import { type Markdown, anchor, code, join, flow, table } from './markdown.ts'
import { type Place, listInlines, printInlines, printProse } from './place.ts'

/** Ends a line within a cell or a paragraph. */
const BREAK = '<br/>'

/** `string · did`, `array of profileView`. */
export function printType({ type, format }: ValueEntry, place: Place): Markdown {
  return flow`${printInlines(type, place)}${format !== undefined && ` · ${format}`}`
}

/** What a type alone does not say, a fact a line; fields come in a table of their own. */
export function printFacts(value: ValueEntry, place: Place): Markdown[] {
  const { bounds, values } = value
  return [
    ...(bounds.length > 0 ? [flow`${bounds.join(', ')}`] : []),
    ...(value.default === undefined ? [] : [flow`Default: ${code(value.default)}`]),
    ...(value.const === undefined ? [] : [flow`Always: ${code(value.const)}`]),
    ...(values === undefined ? [] : [flow`${values.heading}: ${listInlines(values.values, place)}`]),
  ]
}

/** The fields of an object, and those of the objects in it: a row each, called by the way to it. */
export function printFields(fields: readonly FieldEntry[], place: Place): Markdown {
  return table(['Name', 'Type', 'Required', 'Description'], listRows(fields, '', place))
}

/** What the author says of a field; where that is nothing, what its format means. */
function printDescription({ prose, format }: FieldEntry, place: Place): Markdown[] {
  const note = prose.length > 0 || format === undefined ? undefined : explainFormat(format)
  return note === undefined ? printProse(prose, place) : [flow`${note}`]
}

function listRows(fields: readonly FieldEntry[], above: string, place: Place): Markdown[][] {
  return fields.flatMap((field) => {
    const name = above + field.name
    const { anchor: id, isRequired, isNullable } = field
    const row = [
      flow`${anchor(place.idOf(id))}${code(name)}`,
      flow`${printType(field, place)}${isNullable && ' or null'}`,
      flow`${isRequired ? 'yes' : 'no'}`,
      join([...printDescription(field, place), ...printFacts(field, place)], BREAK),
    ]
    return [row, ...listRows(field.fields ?? [], `${name}.`, place)]
  })
}
