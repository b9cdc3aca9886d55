import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderGenerated } from '../../scripts/build-validator.mjs'

const PACKAGE = join(import.meta.dirname, '../..')

describe('the compiled validator', () => {
  test('is what lexicon.schema.json compiles to (run scripts/build-validator.mjs)', async () => {
    const text = await renderGenerated()
    expect(readFileSync(join(PACKAGE, 'src/language/generated/validate.ts'), 'utf8') === text).toBe(true)
  })

  test('loads nothing', () => {
    const text = readFileSync(join(PACKAGE, 'src/language/generated/validate.ts'), 'utf8')
    expect(text.match(/^import .*$/gm)).toEqual(["import type { RawValidator } from '../raw-validator.ts'"])
    expect(text).not.toContain('require(')
  })
})

describe('lexicon.schema.json', () => {
  const schema: { definitions: Record<string, { description?: string }> } = JSON.parse(
    readFileSync(join(PACKAGE, 'lexicon.schema.json'), 'utf8'),
  )

  test.each(Object.keys(schema.definitions))('%s is described for editors', (name) => {
    expect(schema.definitions[name]?.description).toMatch(/^[A-Za-z].*\.$/)
  })
})
