import { isPlainObject } from '../../../documentation/is-plain-object.ts'
import type { DefinitionEntry, FieldEntry, Inline, Page, ValueEntry } from '../../../documentation/page.ts'
import type { Collector } from './collector.ts'
import { createStrings } from './strings.ts'
import {
  type FieldGroup,
  type NamedDefinition,
  type NamedDocument,
  type NamesShard,
  plainErrorAnchor,
  plainFieldAnchor,
} from './search-data.ts'

type IndexOf = (text: string) => number

/** Collects what is called something on pages. */
export function collectNames(): Collector<NamesShard> {
  const { strings, indexOf } = createStrings()
  const documents: NamedDocument[] = []
  return { add: (page) => void documents.push(nameDocument(page, indexOf)), data: { strings, documents } }
}

function nameDocument({ nsid, kind, marks, definitions }: Page, indexOf: IndexOf): NamedDocument {
  const named = definitions.map((definition) => nameDefinition(definition, indexOf))
  return [nsid, indexOf(kind), indexOf(marks.join(',')), named]
}

function nameDefinition({ name, noun, anchor, parts, errors }: DefinitionEntry, indexOf: IndexOf): NamedDefinition {
  const groups: FieldGroup[] = []
  const addFields = (part: number, holder: string, fields: readonly FieldEntry[]): void => {
    const flat = fields.flatMap((field) => {
      const isPlain = field.anchor === plainFieldAnchor(holder, field.name)
      return [indexOf(field.name), indexOf(writeType(field)), isPlain ? 0 : indexOf(field.anchor)]
    })
    if (flat.length > 0) groups.push([part, indexOf(holder), ...flat])
    for (const field of fields) if (field.fields !== undefined) addFields(part, field.anchor, field.fields)
  }
  for (const { heading = '', anchor: at = anchor, value } of parts) {
    if (value === undefined) continue
    const part = indexOf(heading)
    if (!isPlainObject(value)) groups.push([part, indexOf(at), 0, indexOf(writeType(value)), 0])
    addFields(part, at, value.fields ?? [])
  }
  const isPlain = anchor === name
  const named = errors.flatMap((error) => [
    indexOf(error.name),
    error.anchor === plainErrorAnchor(error.name) ? 0 : indexOf(error.anchor),
  ])
  return [indexOf(name), indexOf(noun), isPlain ? 0 : indexOf(anchor), groups, named]
}

// array of app.bsky.actor.defs#profileView, string · did, one of 2, open: app.bsky.embed.images, app.bsky.embed.video
function writeType({ type, format, values }: ValueEntry): string {
  const members = values?.heading === 'Members' ? `: ${values.values.map(writeInline).join(', ')}` : ''
  return `${type.map(writeInline).join('')}${format === undefined ? '' : ` · ${format}`}${members}`
}

/** With what it leads to in full. */
function writeInline(inline: Inline): string {
  if (inline.kind !== 'link') return inline.text
  const { nsid, anchor } = inline.target
  return anchor === undefined ? nsid : `${nsid}#${anchor}`
}
