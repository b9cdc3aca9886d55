import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../src/api/check.ts'
import { generate } from '../../src/api/generate.ts'
import { OPTION_TABLE } from '../../src/api/options.ts'
import { loadConfig } from '../../src/options/load-config.ts'
import { document, token } from '../support/build.ts'
import { readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'

/** Deeper than the stack of functions that call themselves, which JSON.parse does not. */
const LEVELS = 20_000
const DEEP = `${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`

test.each<[string, string]>([
  ['package.json', DEEP],
  ['lexgen.manifest.json', `{"files":{},"options":${DEEP}}`],
  ['lexicons.json', `[${DEEP}]`],
  ['tsconfig.json', DEEP],
])('%s in the output that nests without end is told of, or passed over', async (path, text) => {
  const cwd = temporaryFolder()
  writeDocuments(join(cwd, 'lexicons'), [document('com.example.thing', { kind: token() })])
  const request = { sources: ['lexicons'], out: 'out', cwd, package: 'thing' }
  expect(await generate(request)).toMatchObject({ ok: true })
  writeFiles(join(cwd, 'out'), { [path]: text })
  const codes = (await check(request)).diagnostics.map(({ code }) => code)
  for (const code of codes) expect(code).toMatch(/^LEX4/)
  const { ok } = await generate(request)
  // What is not lexgen's stays as it is.
  if (!ok) expect(readTree(join(cwd, 'out'))[path]).toBe(text)
})

test.each(['lexgen.config.json', 'package.json'])(
  '%s that nests without end is a config that cannot be read',
  async (path) => {
    const cwd = temporaryFolder()
    writeFiles(cwd, { [path]: `{"lexgen":${DEEP}}` })
    await expect(loadConfig(cwd, undefined, OPTION_TABLE)).rejects.toThrow('expected JSON, found more than 200 levels')
  },
)

test('two documents of one id that nest without end are two that cannot be read', async () => {
  const cwd = temporaryFolder()
  const text = `{"lexicon":1,"id":"com.example.deep","defs":${DEEP}}`
  writeFiles(cwd, { 'a/x.json': text, 'b/x.json': text, 'c/x.json': text.replace('1}', '2}') })
  const { diagnostics } = await generate({ sources: ['a', 'b', 'c'], out: 'out', cwd })
  expect(new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))).toEqual(
    new Set(['LEX1017']),
  )
})
