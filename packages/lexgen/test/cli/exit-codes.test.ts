import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ran, lexgen, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

const SUMMARY = /^4 lexicons -> 7 files \(7 written, 0 unchanged, 0 removed\) in \d+\.\d\d s\n$/

function project(): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  writeFiles(folder, {
    'broken/a.json': '{ "lexicon": 1, "id": "com.example.a", "defs": { "main": { "type": "qurey" } } }',
    // Legacy: read with a warning or a note, never an error.
    'lintable/com/example/getBad.json':
      '{ "lexicon": 1, "id": "com.example.getBad", "defs": { "main": { "type": "query" } } }',
    'corrupt/lexgen.manifest.json': 'x',
  })
  return folder
}

describe('exit codes', () => {
  test.each<[string, readonly string[], number]>([
    ['generate', ['lexicons', '-o', 'gen'], 0],
    ['generate, by name', ['generate', 'lexicons', '-o', 'gen'], 0],
    ['generate, dry', ['lexicons', '-o', 'gen', '--dry-run'], 0],
    ['generate, bad lexicon', ['broken', '-o', 'gen'], 2],
    ['generate, no sources', ['-o', 'gen'], 2],
    ['generate, no arguments', [], 2],
    ['generate, no output', ['lexicons'], 2],
    ['generate, output without a value', ['lexicons', '-o'], 2],
    ['generate, an empty output (an unset variable)', ['lexicons', '-o', ''], 2],
    ['generate, an empty source', ['', '-o', 'gen'], 2],
    ['generate, unknown option', ['lexicons', '-o', 'gen', '--frobnicate'], 2],
    ['generate, unknown short option', ['lexicons', '-o', 'gen', '-z'], 2],
    ['generate, unknown choice', ['lexicons', '-o', 'gen', '--import-ext', 'mjs'], 2],
    ['generate, an option of another command', ['lexicons', '-o', 'gen', '--diff'], 2],
    ['generate, an option twice', ['lexicons', '-o', 'gen', '-o', 'other'], 2],
    ['generate, missing config', ['lexicons', '-o', 'gen', '--config', 'none.json'], 2],
    ['generate, unusable external package', ['lexicons', '-o', 'gen', '--external', 'none'], 2],
    ['check, nothing there', ['check', 'lexicons', '-o', 'gen'], 1],
    ['check, bad lexicon', ['check', 'broken', '-o', 'gen'], 2],
    ['check, no output', ['check', 'lexicons'], 2],
    ['check, an option of another command', ['check', 'lexicons', '-o', 'gen', '--watch'], 2],
    ['check, corrupt manifest', ['check', 'lexicons', '-o', 'corrupt'], 1],
    ['lint', ['lint', 'lexicons'], 0],
    ['lint, bad lexicon', ['lint', 'broken'], 2],
    ['lint, no sources', ['lint'], 2],
    ['rules', ['rules'], 0],
    ['rules, unknown format', ['rules', '--format', 'xml'], 2],
    ['explain', ['explain', 'LEX4001'], 0],
    ['explain, unknown code', ['explain', 'LEX9999'], 2],
    ['explain, no code', ['explain'], 2],
    ['a misspelt command', ['chekc', 'lexicons', '-o', 'gen'], 2],
    ['init', ['init'], 0],
    ['init, dry', ['init', 'lexicons', '-o', 'gen', '--dry-run'], 0],
    ['init, unknown option', ['init', '--yes'], 2],
    ['init, an option of other commands', ['init', '--config', 'x.json'], 2],
    ['init, standard input', ['init', '-'], 2],
    ['init, the folder itself as output', ['init', '-o', '.'], 2],
    ['a command after options', ['-o', 'gen', 'docs'], 2],
    ['explain, a rule', ['explain', 'closed-enum'], 0],
    ['--help', ['--help'], 0],
    ['-h', ['-h'], 0],
    ['help', ['help'], 0],
    ['help of a command', ['help', 'check'], 0],
    ['help of what is no command', ['help', 'frobnicate'], 2],
    ['version', ['version'], 0],
    ['a switch with a value', ['lexicons', '-o', 'gen', '--client=maybe'], 2],
    ['no output, by name', ['lexicons', '--no-out'], 2],
    ['--version', ['--version'], 0],
    ['-v', ['-v'], 0],
    ['-q', ['lexicons', '-qogen'], 0],
  ])('%s', async (_title, args, code) => {
    const ran = await runMain(project(), args)
    expect({ ...ran, stdout: undefined }).toMatchObject({ code })
    expect(ran.stderr).not.toMatch(/internal error|^ +at .*\.js/m)
  })
})

describe('what is printed', () => {
  test('is the summary alone, on standard error', async () => {
    const { stdout, stderr } = await runMain(project(), ['lexicons', '-o', 'gen'])
    expect(stdout).toBe('')
    expect(stderr).toMatch(SUMMARY)
  })

  test('is nothing with --quiet', async () => {
    expect(await runMain(project(), ['lexicons', '-o', 'gen', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('is the plan, on standard output, in a dry run that writes nothing', async () => {
    const folder = project()
    const { stdout, stderr } = await runMain(folder, ['lexicons', '-o', 'gen', '--dry-run'])
    expect(stdout.trim().split('\n')).toContain('create com/example/getThing.ts')
    expect(stdout.trim().split('\n')).toHaveLength(7)
    expect(stderr).toMatch(/^4 lexicons -> 7 files \(7 to write, 0 unchanged, 0 to remove\) in/)
    expect((await runMain(folder, ['check', 'lexicons', '-o', 'gen'])).stdout.match(/LEX4101/g)).toHaveLength(7)
  })

  test('is help only when asked for it', async () => {
    const folder = project()
    const asked = await runMain(folder, ['--help'])
    expect(asked.stdout).toMatch(/Commands:[\s\S]*--out[\s\S]*Sources:/)
    expect(asked.stderr).toBe('')
    expect((await runMain(folder, ['check', '--help'])).stdout).toMatch(/lexgen check[\s\S]*--diff/)
    for (const args of [[], ['-o', 'gen'], ['lexicons', '--what'], ['check']]) {
      const { stdout, stderr } = await runMain(folder, args)
      expect(stdout).toBe('')
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
  })

  test('has no escape codes without a terminal or with NO_COLOR, whatever else is set', () => {
    const folder = project()
    const runs: Ran[] = [{}, { NO_COLOR: '1' }, { NO_COLOR: '1', FORCE_COLOR: '1' }, { CLICOLOR_FORCE: '1' }].flatMap(
      (env) =>
        [['broken', '-o', 'gen'], ['check', 'lexicons', '-o', 'gen'], ['lint', 'lexicons'], ['--help']].map((args) =>
          lexgen(folder, args, { env }),
        ),
    )
    for (const { stdout, stderr } of runs) expect(`${stdout}${stderr}`).not.toContain('\u001b')
  })

  test.each<[string, readonly string[], string]>([
    ['an option', ['lexicons', '-o', 'gen', '--dryrun'], '--dry-run'],
    ['an option with a value', ['lexicons', '--ot=gen'], '--out'],
    ['a negated option', ['lexicons', '-o', 'gen', '--no-clinet'], '--no-client'],
    ['an option of check', ['check', 'lexicons', '-o', 'gen', '--dif'], '--diff'],
    ['a command', ['chekc', 'lexicons', '-o', 'gen'], 'check'],
  ])('suggests what a misspelt word may have meant: %s', async (_title, args, meant) => {
    const { code, stderr } = await runMain(project(), args)
    expect(code).toBe(2)
    expect(stderr).toContain(`did you mean ${meant}?`)
  })
})

describe('a folder that is called as a command', () => {
  test.each(['check', 'init', 'completion'])(
    '%s is a source where it is a path, comes after --, or stands in a config',
    async (word) => {
      const folder = temporaryFolder()
      writeDocuments(join(folder, word), SAMPLE)
      expect((await runMain(folder, [`./${word}`, '-o', 'gen'])).code).toBe(0)
      expect((await runMain(folder, ['-o', 'gen', '--', word])).stderr).toMatch(/^4 lexicons -> 7 files \(0 written/)
      writeFiles(folder, { 'lexgen.config.json': JSON.stringify({ sources: [word], out: 'gen' }) })
      expect((await runMain(folder, [])).code).toBe(0)
      expect((await runMain(folder, ['check'])).code).toBe(0)
    },
  )
})

describe('what a command line lacks or has too much', () => {
  test.each<[readonly string[], string]>([
    [
      [],
      'expected sources, found none, and there is no config in this folder: lexgen <sources..> -o <dir> (lexgen --help tells more)',
    ],
    [['lexicons', '-o'], 'expected a value after -o, found none (lexgen --help lists the options)'],
    [['lexicons', '--format', 'xml'], 'expected --format to be one of text, json, github, sarif, found "xml"'],
    [
      ['lexicons', '-o', 'gen', '--diff'],
      'expected an option of lexgen generate, found --diff, which lexgen check has',
    ],
    [
      ['lint', 'lexicons', '--no-watch'],
      'expected an option of lexgen lint, found --no-watch, which lexgen generate has',
    ],
    [['lexicons', '--help=yes'], 'expected --help alone, found it with the value "yes"'],
    [['rules', '--version=true'], 'expected --version alone, found it with the value "true"'],
    [
      ['check'],
      'expected sources, found none, and there is no config in this folder: lexgen check <sources..> -o <dir> (lexgen help check tells more)',
    ],
    [['explain'], 'expected a code or a rule, found none: lexgen explain <code or rule>'],
    [['explain', 'a', 'b'], 'expected no further word, found b (lexgen help explain tells more)'],
    [
      ['explain', 'closed-enmu'],
      'expected a code such as LEX2003 or a rule such as closed-enum, found closed-enmu; did you mean closed-enum?',
    ],
    [
      ['explain', 'lex20033'],
      'expected a code such as LEX2003 or a rule such as closed-enum, found lex20033; did you mean LEX2003?',
    ],
  ])('%j: %s', async (args, message) => {
    expect(await runMain(project(), args)).toEqual({ code: 2, stdout: '', stderr: `lexgen: ${message}\n` })
  })
})

test('lists may be given with commas or several times, and do not swallow the sources after them', async () => {
  const folder = project()
  const runs = [
    ['--include', 'com.example.note,com.example.put*', 'lexicons'],
    ['--include', 'com.example.note', '--include', 'com.example.put*', 'lexicons'],
    ['lexicons', '--include=com.example.note,com.example.put*'],
  ].map((args) => runMain(folder, [...args, '-o', 'gen', '--dry-run']))
  const plans = (await Promise.all(runs)).map(({ stdout }) => stdout)
  expect(plans[0]).toMatch(/note\.ts\n.*putThing\.ts/s)
  expect(plans[0]).not.toContain('getThing')
  expect(plans[1]).toBe(plans[0])
  expect(plans[2]).toBe(plans[0])
})

test('--id names a bare definition from standard input', async () => {
  const folder = project()
  const input = JSON.stringify({ type: 'object', properties: { a: { type: 'string' } } })
  expect((await runMain(folder, ['-', '-o', 'gen', '--id', 'com.example.bare', '--dry-run'], input)).stdout).toContain(
    'com/example/bare.ts',
  )
  expect((await runMain(folder, ['-', '-o', 'gen'], input)).code).toBe(2)
})
