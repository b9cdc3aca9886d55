import { schemas } from '@atproto/api'
import { describe, expect, test } from 'vitest'
import { generateText } from '../support/generate-text.ts'
import { ZOO_DOCUMENTS } from '../support/zoo.ts'

/** The output depends on what the documents say, not on the order in which they say what has no order. */

/** Keys below which names stand in an order that is the author's, and values that are data. */
const ORDERED = new Set(['defs', 'properties', 'permissions', 'title:lang', 'detail:lang'])

const official = schemas.map((document) => JSON.parse(JSON.stringify(document)) as object)

describe.each([
  ['the official documents', official],
  ['the zoo', ZOO_DOCUMENTS],
] as const)('%s', (_, documents) => {
  const plain = generateText(documents)

  test('documents and the keys of a schema in another order give the same bytes', () => {
    expect(generateText(reversed(documents.map((each) => reverseKeys(each, ORDERED))))).toEqual(plain)
  })

  test('definitions and properties in another order give the same statements, in their order', () => {
    const other = generateText(documents.map((each) => reverseKeys(each, new Set(['permissions', 'title:lang']))))
    expect([...other.keys()]).toEqual([...plain.keys()])
    for (const [path, text] of other) expect(sortedLines(text)).toEqual(sortedLines(plain.get(path) ?? ''))
  })
})

function reversed<T>(items: readonly T[]): T[] {
  return [...items].reverse()
}

/** The same value with the keys of its objects in reverse, but for objects that stand below one of the kept keys. */
function reverseKeys<T>(value: T, kept: ReadonlySet<string>, keep = false): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each: unknown) => reverseKeys(each, kept, keep)) as T
  const entries = Object.entries(value).map(([key, each]) => [key, reverseKeys(each, kept, !keep && kept.has(key))])
  return Object.fromEntries(keep ? entries : reversed(entries)) as T
}

function sortedLines(text: string): string[] {
  return text.split('\n').sort()
}
