import { isPlainObject } from '../../documentation/is-plain-object.ts'
import type { DefinitionEntry, ErrorEntry, Part, PermissionEntry, Use } from '../../documentation/page.ts'
import { type Markdown, anchor, code, heading, join, link, list, flow, paragraph, stack, table } from './markdown.ts'
import { type Place, listInlines, printProse } from './place.ts'
import { printFacts, printFields, printType } from './print-value.ts'

/** A definition with its parts, errors, permissions and uses. */
export function printDefinition(definition: DefinitionEntry, place: Place): Markdown {
  const { name, anchor: id, noun, prose, marks, parts, errors, permissions, uses, key } = definition
  return stack([
    heading(
      place.level + 1,
      flow`${anchor(place.idOf(id))}${code(name)} ${noun}${marks.map((mark) => flow` · ${mark}`)}`,
    ),
    ...printProse(prose, place).map(paragraph),
    key !== undefined && flow`Record key: ${code(key)}`,
    ...parts.map((part) => printPart(part, place)),
    errors.length > 0 && printErrors(errors, place),
    permissions.length > 0 && printPermissions(permissions, place),
    uses.length > 0 && printUses(uses, place),
  ])
}

function printPart({ anchor: id, heading: title, encoding, typeName, prose, value }: Part, place: Place): Markdown {
  const fields = value?.fields
  return stack([
    title !== undefined &&
      heading(
        place.level + 2,
        flow`${id !== undefined && anchor(place.idOf(id))}${title}${encoding !== undefined && flow` ${code(encoding)}`}`,
      ),
    typeName !== undefined && flow`In TypeScript: ${code(typeName)}`,
    ...printProse(prose, place).map(paragraph),
    value && !isPlainObject(value) && flow`Type: ${printType(value, place)}`,
    ...(value ? printFacts(value, place).map(paragraph) : []),
    fields && fields.length > 0 && printFields(fields, place),
    fields?.length === 0 && flow`No fields.`,
  ])
}

function printErrors(errors: readonly ErrorEntry[], place: Place): Markdown {
  const rows = errors.map(({ name, anchor: id, class: errorClass, prose }) => [
    flow`${anchor(place.idOf(id))}${code(name)}`,
    code(errorClass),
    join(printProse(prose, place), '<br/>'),
  ])
  return stack([heading(place.level + 2, flow`Errors`), table(['Name', 'Class', 'Description'], rows)])
}

function printPermissions(permissions: readonly PermissionEntry[], place: Place): Markdown {
  const items = permissions.map(({ resource, fields }) =>
    join([code(resource), ...fields.map(([name, values]) => flow`${name} ${listInlines(values, place)}`)], ' · '),
  )
  return stack([heading(place.level + 2, flow`Permissions`), list(items)])
}

function printUses(uses: readonly Use[], place: Place): Markdown {
  return stack([
    heading(place.level + 2, flow`Used by`),
    list(uses.map(({ target, text }) => link(text, place.hrefTo(target)))),
  ])
}
