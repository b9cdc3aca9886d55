import { expect, test } from 'vitest'
import { document, object, query, ref } from '../support/build.ts'
import { generateText } from '../support/generate-text.ts'

/** What other generators turn into names that do not exist, or into files that overwrite one another, is refused by name. */
const REFUSED: readonly [defect: string, documents: readonly object[], complaint: RegExp][] = [
  [
    'a ref to a query is an undefined name',
    [document('com.example.thing', { use: object({ it: ref('#main') }), main: query({}) })],
    /^LEX3005 .*query #main$/,
  ],
  [
    'a name for itself is a type that refers to itself',
    [document('com.example.thing', { main: object({ it: ref('#a') }), a: ref('#b'), b: ref('#a') })],
    /^LEX3011 .*com\.example\.thing#a/,
  ],
  [
    'two NSIDs that differ by case overwrite one another where file systems ignore case',
    [document('com.example.fooBar', { main: object() }), document('com.example.foobar', { main: object() })],
    /^LEX3002 .*com\.example\.foo[bB]ar/,
  ],
  [
    'two documents of one NSID overwrite one another',
    [document('com.example.thing', { main: object() }), document('com.example.thing', { main: query({}) })],
    /^LEX3001 /,
  ],
]

test.each(REFUSED)('%s', (_, documents, complaint) => {
  expect(() => generateText(documents)).toThrow(complaint)
})
