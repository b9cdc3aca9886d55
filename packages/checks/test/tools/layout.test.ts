import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { afterAll, describe, expect, test } from 'vitest'
import { FULL_MATRIX } from '../support/compile.ts'
import { CORPORA } from '../support/corpora.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'

/** Generated code is laid out as the user's prettier would: formatting it again changes no byte. */

const CONFIGS: Readonly<Record<string, object>> = {
  defaults: {},
  'no semicolons, single quotes': { semi: false, singleQuote: true },
  tabs: { useTabs: true },
  'lines of 100': { printWidth: 100 },
  'no trailing commas, tight braces': { trailingComma: 'none', bracketSpacing: false },
}

/**
 * Every config meets the official documents: they share the files out, but in the full matrix. The corpora that are there for their
 * oddities share the configs out.
 */
const CASES = [
  ...Object.keys(CONFIGS).map((config) => [config, 'current'] as const),
  ['defaults', 'random'],
  ['no semicolons, single quotes', 'zoo'],
  ['no trailing commas, tight braces', 'injection'],
  ['tabs', 'legacy-0.0.3'],
] as const

const folder = temporaryFolder()
afterAll(folder.remove)

describe('prettier leaves every generated file as it is', () => {
  test.each(CASES)('config "%s", corpus %s', async (config, corpus) => {
    const project = join(folder.path, `${Object.keys(CONFIGS).indexOf(config)}-${corpus}`)
    const out = join(project, 'gen')
    generateWithConfig(project, out, config, corpus)
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(0)
    const changed: string[] = []
    for (const path of corpus === 'current' ? shareOf(config, files) : files) {
      const file = join(out, path)
      const text = readFileSync(file, 'utf8')
      const formatted = await format(text, { ...(await resolveConfig(file)), filepath: file })
      if (formatted !== text) changed.push(path)
    }
    expect(changed).toEqual([])
  })
})

/** Which of the official files are formatted with a config: each with one of them. */
function shareOf(config: string, files: readonly string[]): readonly string[] {
  const configs = Object.keys(CONFIGS)
  return FULL_MATRIX ? files : files.filter((_, index) => configs[index % configs.length] === config)
}

function generateWithConfig(project: string, out: string, config: string, corpus: string): void {
  mkdirSync(project, { recursive: true })
  writeFileSync(join(project, '.prettierrc.json'), JSON.stringify(CONFIGS[config]))
  generateInto(out, CORPORA[corpus]?.() ?? [], '--validators', '--samples')
}
