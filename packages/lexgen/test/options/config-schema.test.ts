import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { configSchema } from '../../src/api/config-schema.ts'
import { type Config, defineConfig } from '../../src/api/define-config.ts'
import { OPTION_TABLE, listOptions } from '../../src/api/options.ts'
import { parseDriftConfig } from '../../src/drift/lexicons/parse-drift-config.ts'
import { problemsOfLintConfig } from '../../src/lint/levels.ts'
import { parseConfig } from '../../src/options/parse-config.ts'

const isConfig = new Ajv.Ajv2020({ strict: true, allowUnionTypes: true }).compile(configSchema())

/** Whether lexgen itself takes a config. */
function takes(value: unknown): boolean {
  try {
    const { lint, drift } = parseConfig(value, 'lexgen.config.json', OPTION_TABLE)
    return (lint === undefined || problemsOfLintConfig(lint).length === 0) && 'settings' in parseDriftConfig(drift)
  } catch {
    return false
  }
}

test('the schema that is published is the one that the tables give', () => {
  const published: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../config.schema.json'), 'utf8'))
  expect(published).toEqual(configSchema())
})

describe('the schema and lexgen are of one mind', () => {
  test.each<[string, unknown, boolean]>([
    ['nothing at all', {}, true],
    ['sources and output', { $schema: './x.json', sources: ['lexicons'], out: 'src/gen' }, true],
    ['one source', { sources: 'lexicons' }, true],
    ['no source', { sources: [''] }, false],
    ['a list', [], false],
    ['a misspelt key', { stringFormat: 'plain' }, false],
    ['a flag for a key', { 'import-ext': 'ts' }, false],
    ['an option of the command line only', { dryRun: true }, false],
    ['a choice that is none', { importExt: 'tsx' }, false],
    ['a text for a switch', { client: 'yes' }, false],
    ['an empty text', { out: '' }, false],
    ['one glob for several', { include: 'com.example.*' }, true],
    ['a base that is no URL', { schemaBase: 'schemas' }, false],
    ['lines of comment', { header: ['// a, b', '/* c */'] }, true],
    ['a line that is no comment', { header: ['// a', 'import "evil"'] }, false],
    ['a comment that ends before its line', { header: '/* a */ b */' }, false],
    ['two lines in one', { header: '// a\nb' }, false],
    ['levels of lint', { lint: { rules: { 'closed-enum': 'off' } } }, true],
    ['a rule of lint that is none', { lint: { rules: { 'closed-enmu': 'off' } } }, false],
    ['a level that is none', { lint: { rules: { 'closed-enum': 'warning' } } }, false],
    ['levels for some', { lint: { overrides: [{ nsids: ['com.example.*'], rules: { 'closed-enum': 'off' } }] } }, true],
    ['levels for none', { lint: { overrides: [{ nsids: [], rules: {} }] } }, false],
    ['levels of diff by position', { drift: { rules: { 'prop-added-required@response': 'warn' } } }, true],
    ['a position that is none', { drift: { rules: { 'prop-added-required@here': 'warn' } } }, false],
    ['a base and a threshold', { drift: { base: 'git:origin/main', failOn: 'warn', profile: 'wire' } }, true],
    ['a threshold that is none', { drift: { failOn: 'warning' } }, false],
    ['an unknown key of drift', { drift: { against: 'x' } }, false],
  ])('%s', (_title, value, want) => {
    expect({ schema: isConfig(value), lexgen: takes(value) }).toEqual({ schema: want, lexgen: want })
  })
})

test('defineConfig has a type for every option of a config file, and for no other', () => {
  const typed: Record<Exclude<keyof Config, 'sources' | 'lint' | 'drift'>, true> = {
    out: true,
    include: true,
    exclude: true,
    era: true,
    external: true,
    onConflict: true,
    skipInvalid: true,
    importExt: true,
    runtime: true,
    header: true,
    stringFormats: true,
    validators: true,
    samples: true,
    client: true,
    methods: true,
    package: true,
    schemaBase: true,
    docsFormat: true,
    docsTitle: true,
    docsBase: true,
    docsService: true,
    docsTheme: true,
    format: true,
    strict: true,
    watch: true,
    quiet: true,
    verbose: true,
  }
  const ofTable = listOptions().filter(({ spec }) => spec.flagOnly !== true)
  expect(Object.keys(typed).toSorted()).toEqual(ofTable.map(({ name }) => name).toSorted())
  // @ts-expect-error a misspelt key
  expect(defineConfig({ stringFormat: 'plain' })).toEqual({ stringFormat: 'plain' })
})
