import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LexiconDocument } from '../../src/language/document.ts'
import { modulePath } from '../../src/typescript/specifiers.ts'
import { generateText, moduleText } from '../support/generate-text.ts'

/**
 * One small lexicon per construct of the language, and the whole modules that it becomes: its types and its validators, and of some its samples.
 * `input.json` holds the document, or several of which the first is the one to look at. `UPDATE_GOLDEN=1 npx vitest run packages/lexgen/test/golden` writes what is generated
 * now; read each difference against the specification before you commit it.
 */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1'

/** The cases whose samples are looked at too: one for each way in which a value is made. */
const SAMPLED: readonly string[] = [
  'bytes-links-blobs',
  'defaults',
  'nullable',
  'procedure-with-params',
  'record-tid',
  'recursive',
  'string-formats',
  'string-sets',
  'subscription',
  'union-open',
]

const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

test('there is a case for every construct', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40)
})

test.each(cases)('%s', (name) => {
  const folder = join(import.meta.dirname, name)
  const input: unknown = JSON.parse(readFileSync(join(folder, 'input.json'), 'utf8'))
  const documents = (Array.isArray(input) ? input : [input]) as LexiconDocument[]
  const nsid = documents[0]?.id ?? ''
  const files = generateText(documents, { validators: true, samples: SAMPLED.includes(name) })
  expectText(join(folder, 'expected.ts'), moduleText(files, nsid))
  expectText(join(folder, 'expected.validator.ts'), files.get(modulePath(nsid, 'validator') + '.ts'))
  expectText(join(folder, 'expected.sample.ts'), files.get(modulePath(nsid, 'sample') + '.ts'))
})

test('there is a case for every name of those with samples', () => {
  expect(cases).toEqual(expect.arrayContaining([...SAMPLED]))
})

/** A file as it is expected; one that is not generated is not there. */
function expectText(path: string, text: string | undefined): void {
  if (UPDATE && text !== undefined) writeFileSync(path, text)
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : undefined)
}
