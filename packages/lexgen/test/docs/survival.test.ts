import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemas } from '@atproto/api'
import { describe, expect, test } from 'vitest'
import { type Described, type Description, descriptionsOf } from '../support/descriptions.ts'
import { type DocComment, docComments } from '../support/doc-comments.ts'
import { generateText, moduleText } from '../support/generate-text.ts'
import { HOSTILE_TEXTS, freeTextCases } from '../support/injection.ts'

/** Every description that anybody wrote is to be found above what it describes, where editors show it. */

const LEXICONS = fileURLToPath(new URL('../../../../lexicons/', import.meta.url))

interface Document {
  readonly id: string
}

const official = schemas.map((document) => JSON.parse(JSON.stringify(document)) as Document)
const own = readdirSync(LEXICONS, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.json'))
  .map((path) => JSON.parse(readFileSync(join(LEXICONS, path), 'utf8')) as Document)
const hostile = freeTextCases(HOSTILE_TEXTS).map(({ document }) => document)

/** How many descriptions the official documents have at least; fewer would mean that the counting has gone blind. */
const LEAST: Readonly<Partial<Record<Described, number>>> = {
  document: 5,
  method: 300,
  param: 250,
  property: 500,
  error: 80,
  definition: 100,
}

describe.each([
  ['the official documents', official],
  ['the documents in lexicons/', own],
  ['hostile texts in every place', hostile],
])('%s', (_, documents) => {
  const files = generateText(documents)

  test('every description stands above what it describes', () => {
    expect(documents.length).toBeGreaterThan(20)
    const lost = documents.flatMap((document) => {
      const comments = docComments(moduleText(files, document.id))
      return descriptionsOf(document)
        .filter((description) => !comments.some((comment) => tells(comment, description)))
        .map(({ of, pointer, text }) => `${document.id}${pointer} (${of}): ${JSON.stringify(text).slice(0, 80)}`)
    })
    expect(lost).toEqual([])
  })

  test('every description of a method stands in the client, too, and every one of a document in the index', () => {
    const comments = [...docComments(files.get('client.ts') ?? ''), ...docComments(files.get('index.ts') ?? '')]
    const texts = new Set(comments.map(({ text }) => plain(text)))
    const lost = documents.flatMap((document) => {
      const isStream = JSON.stringify(document).includes('"subscription"')
      return descriptionsOf(document)
        .filter(({ of }) => of === 'document' || (of === 'method' && !isStream))
        .filter(({ text }) => ![...texts].some((each) => each.startsWith(plain(shown(text)))))
        .map(({ pointer }) => `${document.id}${pointer}`)
    })
    expect(lost).toEqual([])
  })
})

test('nothing was overlooked while counting', () => {
  const counts: Partial<Record<Described, number>> = {}
  for (const { of } of official.flatMap(descriptionsOf)) counts[of] = (counts[of] ?? 0) + 1
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  expect(total).toBe(official.flatMap(({ ...document }) => JSON.stringify(document).match(DESCRIPTION) ?? []).length)
  for (const [of, least] of Object.entries(LEAST)) expect(counts[of as Described], of).toBeGreaterThanOrEqual(least)
})

/** A description that is not blank, and no property of that name; titles and details of permission sets. */
const DESCRIPTION = /"(?:description|title|detail)":"(?! *")/g

function tells(comment: DocComment, { in: kinds, nameEnd, text }: Description): boolean {
  return (
    kinds.includes(comment.kind) && comment.name.endsWith(nameEnd) && plain(comment.text).includes(plain(shown(text)))
  )
}

/** A text as it is written into a comment: nothing can end the comment or begin a tag, and what cannot be seen is spelled out. */
function shown(text: string): string {
  return text
    .replaceAll(/\r\n|[\n\r\u2028\u2029\t]/g, ' ')
    .replaceAll('*/', '*\\/')
    .replaceAll(/(^[\s*]*)@|([\s{*])@(?=\S)/g, '$1$2\\@')
    .replaceAll(/[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}]/gu, spelled)
}

function spelled(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** White space is laid out anew. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
