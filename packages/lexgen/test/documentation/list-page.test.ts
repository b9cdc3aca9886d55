import { expect, test } from 'vitest'
import { listPage } from '../../src/documentation/list-page.ts'
import type { LexiconDocument } from '../../src/language/document.ts'
import { document, object, query } from '../support/build.ts'
import { programOf } from '../support/generate-text.ts'

const LONG = 'word '.repeat(100)

test.each<[string, object, string]>([
  [
    'its own description before that of its main definition',
    { ...document('com.example.thing', { main: { ...query(), description: 'Gets it.' } }), description: 'A thing.' },
    'A thing.',
  ],
  [
    'the description of its main definition',
    document('com.example.thing', { main: { ...query(), description: 'Gets it.' } }),
    'Gets it.',
  ],
  [
    'the first paragraph alone, on one line',
    document('com.example.thing', { main: { ...query(), description: ' Gets\n it.\n\nMore of it.' } }),
    'Gets it.',
  ],
  [
    'the names of its definitions where it describes nothing',
    document('com.example.defs', { first: object(), second: { ...object(), description: 'The second.' } }),
    'first, second',
  ],
  [
    'whole words of what is long',
    document('com.example.thing', { main: { ...query(), description: LONG } }),
    `${LONG.slice(0, 299)}…`,
  ],
  [
    'no half of a character of what has no words',
    document('com.example.thing', { main: { ...query(), description: `x${'😀'.repeat(200)}` } }),
    `x${'😀'.repeat(149)}…`,
  ],
  ['nothing where there is nothing to say', document('com.example.thing', { main: query() }), ''],
])('lists say of a document %s', (_title, written, summary) => {
  const [read] = programOf([written]).documents
  expect(listPage(read as LexiconDocument).summary).toBe(summary)
})
