import type { DefinitionEntry, FieldEntry, Page, Prose, ValueEntry } from '../../../documentation/page.ts'
import { plainText } from '../../../documentation/prose.ts'
import type { Collector } from './collector.ts'
import { createStrings } from './strings.ts'
import type { TextShard } from './search-data.ts'

/** Collects what is said on pages: descriptions, and the bounds, defaults and known values of fields. */
export function collectTexts(): Collector<TextShard> {
  const { strings, indexOf } = createStrings()
  const documents: TextShard['documents'][number][] = []
  const add = (page: Page): void => {
    const texts: number[] = []
    const addText = (anchor: string, text: string): void => {
      if (text !== '') texts.push(indexOf(anchor), indexOf(text))
    }
    addText('', [page.title ?? '', plainText(page.prose)].filter((each) => each !== '').join('\n'))
    for (const definition of page.definitions) addDefinition(definition, addText)
    if (texts.length > 0) documents.push([page.nsid, ...texts])
  }
  return { add, data: { strings, documents } }
}

type Add = (anchor: string, text: string) => void

function addDefinition({ anchor, prose, parts, errors, permissions }: DefinitionEntry, add: Add): void {
  add(anchor, plainText(prose))
  for (const { resource, fields } of permissions)
    add(anchor, [resource, ...fields.flatMap(([, values]) => values.map(({ text }) => text))].join(', '))
  for (const { anchor: at = anchor, prose: ofPart, value } of parts) {
    add(at, joinText(ofPart, value))
    addFields(value?.fields, add)
  }
  for (const error of errors) add(error.anchor, plainText(error.prose))
}

function addFields(fields: readonly FieldEntry[] | undefined, add: Add): void {
  for (const field of fields ?? []) {
    add(field.anchor, joinText(field.prose, field))
    addFields(field.fields, add)
  }
}

function joinText(prose: Prose, value: ValueEntry | undefined): string {
  const texts = [plainText(prose), ...(value === undefined ? [] : textsOf(value))]
  return texts.filter((each) => each !== '').join('\n')
}

function textsOf(value: ValueEntry): string[] {
  const { bounds, values } = value
  const known = values === undefined || values.heading === 'Members' ? [] : values.values
  const facts = [...bounds, ...(value.default === undefined ? [] : [`default ${value.default}`]), value.const ?? '']
  return [known.map(({ text }) => text).join(', '), facts.filter((each) => each !== '').join(' · ')]
}
