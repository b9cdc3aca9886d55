import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LexiconDocument } from '../../src/language/document.ts'
import { generateText, moduleText } from '../support/generate-text.ts'

/**
 * One small lexicon per construct of the language, and the whole module that it becomes. `input.json` holds the document, or several
 * of which the first is the one to look at. `UPDATE_GOLDEN=1 npx vitest run packages/lexgen/test/golden` writes what is generated
 * now; read each difference against the specification before you commit it.
 */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1'

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
  const text = moduleText(generateText(documents), documents[0]?.id ?? '')
  const path = join(folder, 'expected.ts')
  if (UPDATE) writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
})
