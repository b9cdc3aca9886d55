import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMAND_NAMES } from '../../src/cli/command-names.ts'
import { temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'
import { SAMPLE } from '../support/sample.ts'

/** A folder with lexicons, and a config where one is given. */
function project(config?: object): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  if (config !== undefined) writeFiles(folder, { 'lexgen.config.json': JSON.stringify(config) })
  return folder
}

describe('a word that is no command', () => {
  test.each<[readonly string[], string]>([
    [['genrate'], 'generate'],
    [['chek', 'lexicons', '-o', 'gen'], 'check'],
    [['Check', 'lexicons', '-o', 'gen'], 'check'],
    [['chek', 'lexicons', '-o', 'gen', '--diff'], 'check'],
    [['-o', 'gen', 'chekc', 'lexicons'], 'check'],
    [['lnit', 'lexicons'], 'lint'],
    [['json_schema', 'lexicons', '-o', 'gen'], 'json-schema'],
    [['complete'], 'completion'],
    [['gen', 'lexicons', '-o', 'gen'], 'generate'],
    [['watch', 'lexicons'], 'generate --watch'],
    [['validate', 'lexicons'], 'lint'],
    [['verify', 'lexicons', '-o', 'gen'], 'check'],
    [['compare', 'git:main'], 'diff'],
    [['schema', 'lexicons'], 'json-schema'],
    [['help', 'ruels'], 'rules'],
  ])('%j suggests %s', async (args, meant) => {
    const { code, stdout, stderr } = await runMain(project(), args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^lexgen: expected a command .*found \\w+; did you mean ${meant}\\?\\n$`))
  })

  test('and is near none is told from a source that is missing, where nothing says that it is one', async () => {
    expect((await runMain(project(), ['frobnicate'])).stderr).toBe(
      `lexgen: expected a command (${COMMAND_NAMES.join(', ')}) or a source, found frobnicate: there is no file or folder of that name\n`,
    )
    expect((await runMain(project(), ['frobnicate', '-o', 'gen'])).stderr).toContain(
      'error LEX1001: expected a file, a directory or a glob, found nothing at frobnicate',
    )
  })

  test.each([
    ['https://example.com/a.json', 'lexgen reads no lexicons off the network: save it, and name the file'],
    [
      'at://did:plc:a/com.atproto.lexicon.schema/a',
      'lexgen reads no lexicons off the network: save it, and name the file',
    ],
    ['com.example.thing', 'an NSID picks documents of the sources: --include com.example.thing'],
  ])('but what names a lexicon and no file is told so: %s', async (source, hint) => {
    const { code, stderr } = await runMain(project(), [source, '-o', 'gen'])
    expect([code, stderr]).toEqual([2, expect.stringContaining(`\n  hint: ${hint}\n`)])
  })

  test.each(['chek', 'build', 'frobnicate'])('but a folder is a source: %s', async (name) => {
    const folder = temporaryFolder()
    writeDocuments(join(folder, name), SAMPLE)
    expect(await runMain(folder, [name, '-o', 'gen'])).toMatchObject({ code: 0 })
  })

  test('but a file of a path is a source', async () => {
    expect((await runMain(project(), ['./chek', '-o', 'gen'])).stderr).toContain('found nothing at ./chek')
  })
})

describe('a word that is none of a list', () => {
  test.each<[string, readonly string[], object | undefined, string]>([
    ['an option', ['lexicons', '-o', 'gen', '--validator'], undefined, '--validators'],
    ['a choice', ['lexicons', '-o', 'gen', '--string-formats', 'plian'], undefined, 'plain'],
    ['a format of lint', ['lint', 'lexicons', '--format', 'jsno'], undefined, 'json'],
    ['a format of diff', ['diff', 'lexicons', 'lexicons', '--format', 'sarfi'], undefined, 'sarif'],
    ['a format of rules', ['rules', '--format', 'txet'], undefined, 'text'],
    ['a profile', ['diff', 'lexicons', 'lexicons', '--profile', 'wier'], undefined, 'wire'],
    ['a code with a letter for a digit', ['explain', 'LEX3O01'], undefined, 'LEX3001'],
    ['a code in small letters', ['explain', 'lex20003'], undefined, 'LEX2003'],
    ['a rule', ['explain', 'close-enum'], undefined, 'closed-enum'],
    ['a key of the config', ['lexicons', '-o', 'gen'], { validator: true }, 'validators'],
    ['a choice of the config', ['lexicons', '-o', 'gen'], { stringFormats: 'plian' }, 'plain'],
    ['a level of the config', ['lint', 'lexicons'], { lint: { rules: { 'closed-enum': 'eror' } } }, 'error'],
    ['a rule of the config', ['lint', 'lexicons'], { lint: { rules: { 'close-enum': 'off' } } }, 'closed-enum'],
    [
      'a level of comparisons',
      ['diff', 'lexicons', 'lexicons'],
      { drift: { rules: { 'prop-remved': 'off' } } },
      'prop-',
    ],
  ])('suggests the nearest: %s', async (_name, args, config, meant) => {
    const { code, stdout, stderr } = await runMain(project(config), args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^lexgen: .*expected .*found .*; did you mean ${meant}`))
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
