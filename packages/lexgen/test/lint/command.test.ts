import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { driftRuleInfos } from '../../src/drift/lexicons/rules.ts'
import { rules } from '../../src/lint/rules.ts'
import { documentOf } from './lint.ts'

interface Outcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

async function run(args: readonly string[], files: Readonly<Record<string, unknown>> = {}): Promise<Outcome> {
  const cwd = mkdtempSync(join(tmpdir(), 'lexgen-lint-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true })
      writeFileSync(join(cwd, path), JSON.stringify(content, null, 2))
    }
    const printed = { stdout: '', stderr: '' }
    const exitCode = await main(args, {
      cwd,
      program: 'lexgen',
      stdout: (text) => void (printed.stdout += text),
      stderr: (text) => void (printed.stderr += text),
      stdin: () => Promise.resolve(''),
      color: { stdout: false, stderr: false },
    })
    return { exitCode, ...printed }
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

const path = 'lexicons/com/example/defs.json'
const warned = { [path]: { lexicon: 1, id: 'com.example.defs', defs: { a: { type: 'token' } } } }
const broken = { [path]: { lexicon: 1, id: 'com.example.defs', defs: [] } }

describe('lexgen lint', () => {
  test('prints warnings with position, rule and fix on stdout, and is content', async () => {
    const { exitCode, stdout } = await run(['lint', 'lexicons'], warned)
    expect(stdout.split('\n')[0]).toBe(
      `${path}:5:5 - warning LEX5016: expected a description of the token, found none (undescribed-token)`,
    )
    expect(stdout).toContain('  hint: Say in a sentence what it stands for.')
    expect(exitCode).toBe(0)
  })

  test.each([
    ['warnings under --strict', ['--strict'], warned, 1],
    [
      'warnings of reading',
      [],
      {
        [path]: documentOf(
          { type: 'object', properties: { a: { type: 'integer', minimum: 1, default: 0 } } },
          'com.example.defs',
        ),
      },
      0,
    ],
    [
      'errors of a rule',
      ['--config', 'lint.json'],
      { ...warned, 'lint.json': { lint: { rules: { 'undescribed-token': 'error' } } } },
      1,
    ],
    ['a document that is no lexicon', [], broken, 2],
    [
      'a level that turns the warning off',
      ['--strict', '--config', 'lint.json'],
      { ...warned, 'lint.json': { lint: { rules: { 'undescribed-token': 'off' } } } },
      0,
    ],
    [
      'a level that raises it, for some NSIDs',
      ['--config', 'lint.json'],
      {
        ...warned,
        'lint.json': { lint: { overrides: [{ nsids: ['com.example.*'], rules: { 'undescribed-token': 'error' } }] } },
      },
      1,
    ],
    [
      'a rule that does not exist',
      ['--config', 'lint.json'],
      { ...warned, 'lint.json': { lint: { rules: { 'undescribed-tokn': 'off' } } } },
      2,
    ],
  ])('%s: exit code', async (_name, args, files, want) => {
    const { exitCode } = await run(['lint', 'lexicons', ...args], files)
    expect(exitCode).toBe(want)
  })

  test('says that there is nothing to lint, as every command does', async () => {
    const { exitCode, stdout } = await run(['lint', 'lexicons', '--exclude', '*'], warned)
    expect([exitCode, stdout.match(/error LEX\d+/)?.[0]]).toEqual([2, 'error LEX4002'])
  })

  describe('takes no document from a snapshot that lexgen made of it', () => {
    const old = { lexicon: 1, id: 'com.example.defs', defs: { b: { type: 'token', description: 'B' } } }
    const gone = { ...old, id: 'com.example.gone', defs: { c: { type: 'object', properties: {} } } }
    const made = { 'sdk/lexgen.manifest.json': {}, 'sdk/lexicons.json': [old, gone] }

    test.each<[string, readonly string[], Readonly<Record<string, unknown>>, string]>([
      ['where the folder holds both, the source counts', ['.'], { ...warned, ...made }, '2 lexicons: 0 errors, 1 '],
      [
        'and what lexgen will make anew is no source',
        ['.', '--config', 'c.json'],
        { ...warned, ...made, 'c.json': { out: 'sdk' } },
        '1 lexicon',
      ],
      ['a broken source counts, too', ['.'], { ...broken, ...made }, '1 lexicon'],
      ['the snapshot alone is read', ['sdk'], made, '2 lexicons: 0 errors'],
      ['a file that is only called so is a source', ['lexicons.json'], { 'lexicons.json': [old] }, '1 lexicon'],
    ])('%s', async (_name, args, files, want) => {
      const { stdout, stderr } = await run(['lint', ...args], files)
      expect(stderr).toContain(want)
      expect(stdout).not.toContain('LEX3001')
    })
  })

  test('keeps notes for --verbose', async () => {
    const quiet = await run(['lint', 'lexicons'], warned)
    const verbose = await run(['lint', 'lexicons', '--verbose'], warned)
    expect(quiet.stdout).not.toContain('unreferenced-def')
    expect(verbose.stdout).toContain('unreferenced-def')
  })
})

describe('lexgen rules', () => {
  test('prints the table as JSON', async () => {
    const { exitCode, stdout } = await run(['rules', '--format', 'json'])
    expect(JSON.parse(stdout)).toEqual([...rules, ...driftRuleInfos])
    expect(exitCode).toBe(0)
  })

  test('prints a line for each rule, with its code, level and summary', async () => {
    const { stdout } = await run(['rules'])
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(rules.length + driftRuleInfos.length)
    expect(lines).toContainEqual(expect.stringMatching(/^closed-enum +LEX5037 +warn +A string or an integer /))
    expect(lines).toContainEqual(expect.stringMatching(/^union-closed +LEX7406 +error +An open union is /))
    expect(lines).toContainEqual(expect.stringMatching(/^lexicon-schema +LEX2002 and \d+ more +error +The document /))
  })
})

describe('lexgen explain', () => {
  test('knows the codes of lint', async () => {
    const { exitCode, stdout } = await run(['explain', 'lex5001'])
    expect(stdout).toMatch(/^LEX5001 \(warning\): unexpected-field\n/)
    expect(exitCode).toBe(0)
  })

  test('knows every rule by its name, with the codes that its findings have', async () => {
    for (const { id, codes } of [...rules, ...driftRuleInfos]) {
      const { exitCode, stdout } = await run(['explain', id])
      expect({ id, exitCode }).toEqual({ id, exitCode: 0 })
      for (const code of codes) expect(stdout).toContain(code)
      expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([])
    }
    expect((await run(['explain', 'Unexpected-Field'])).stdout).toBe((await run(['explain', 'LEX5001'])).stdout)
  })
})
