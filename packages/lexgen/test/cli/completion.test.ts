import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { optionsOf } from '../../src/api/options.ts'
import { COMMAND_NAMES } from '../../src/cli/command-names.ts'
import { completeWords } from '../../src/cli/complete.ts'
import { DRIFT_FORMATS } from '../../src/drift/lexicons/print-report.ts'
import { flagName } from '../../src/options/option-table.ts'
import { LEXGEN, temporaryFolder, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

const complete = (words: readonly string[], cwd = temporaryFolder()): string[] =>
  completeWords(words, cwd).map(({ word }) => word)

describe('what may come next', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['any command', [''], [...COMMAND_NAMES, 'help']],
    ['a command that is begun', ['d'], ['docs', 'diff']],
    ['nothing but files, where no command is begun', ['lexi'], []],
    ['a command to have help of', ['help', 'ch'], ['check']],
    ['one command only', ['help', 'check', ''], []],
    ['a flag of the command', ['check', '--fo'], ['--format']],
    ['a flag of generating, where no command is given', ['lexicons', '--import'], ['--import-ext']],
    ['what switches off what is on', ['lexicons', '--no-'], ['--no-client']],
    ['no flag of another command', ['lint', '--watch'], []],
    ['the help', ['explain', '--h'], ['--help']],
    ['a choice', ['lexicons', '--import-ext', ''], ['auto', 'js', 'ts', 'none']],
    ['a choice that is begun', ['check', 'lexicons', '--format', 's'], ['sarif']],
    ['a choice after an equals sign, as bash splits it', ['check', '--format', '=', 'g'], ['github']],
    ['a format of comparisons', ['diff', '--format', ''], DRIFT_FORMATS],
    ['a format of rules', ['rules', '--format', ''], ['text', 'json']],
    ['a file, after a flag that wants one', ['lexicons', '-o', ''], []],
    ['a file, among sources', ['lint', 'a', ''], []],
    ['a file, behind --', ['--', 'ch'], []],
    ['a code', ['explain', 'LEX300'], expect.arrayContaining(['LEX3001']) as unknown as string[]],
    ['a rule', ['explain', 'closed-'], ['closed-enum', 'closed-union']],
    ['nothing more, of a command that takes nothing', ['rules', ''], []],
  ])('is %s: %j', (_name, words, want) => {
    expect(complete(words)).toEqual(want)
  })

  test.each(COMMAND_NAMES.filter((name) => optionsOf(name).length > 0))('is every flag of %s', (command) => {
    const flags = optionsOf(command).map(({ name, spec }) => `--${flagName(name, spec)}`)
    expect(complete([command, '--'])).toEqual(expect.arrayContaining(flags))
  })

  test('is a folder of lexicons beside commands that begin alike', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'lexicons'))
    mkdirSync(join(folder, '.git'))
    expect(complete(['l'], folder)).toEqual(['lint', 'lexicons/'])
    expect(complete([''], folder)).toEqual([...COMMAND_NAMES, 'help', 'lexicons/'])
  })
})

describe('what shells ask', () => {
  test.each([
    ['/bin/bash', 'check\n'],
    ['/usr/bin/zsh', 'check:Is the generated code current?\n'],
  ])('%s', async (shell, want) => {
    const asked = ['--get-yargs-completions', 'lexgen', 'che']
    expect(await runMain(temporaryFolder(), asked, '', { SHELL: shell })).toEqual({ code: 0, stdout: want, stderr: '' })
  })

  test('is never refused, whatever was typed so far', async () => {
    const asked = ['--get-yargs-completions', 'lexgen', '-z', '--what', 'chek', '--out', '-o', '--fo']
    expect(await runMain(temporaryFolder(), asked)).toMatchObject({ code: 0, stderr: '' })
  })
})

describe.skipIf(process.platform === 'win32')('in bash', () => {
  /** What bash offers for the last of the words, by the script that lexgen prints. */
  function askBash(folder: string, line: string): string[] {
    const bin = join(folder, 'bin')
    mkdirSync(bin, { recursive: true })
    symlinkSync(LEXGEN, join(bin, 'lexgen'))
    const words = line.split(' ')
    const script = [
      'eval "$(lexgen completion)"',
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})`,
      `COMP_CWORD=${words.length - 1}`,
      '_lexgen_yargs_completions',
      'printf "%s\\n" "${COMPREPLY[@]}"',
      'complete -p lexgen',
    ].join('\n')
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, SHELL: '/bin/bash' },
    })
    expect(stderr).toBe('')
    return stdout.split('\n').filter((each) => each !== '')
  }

  const REGISTERED = 'complete -o bashdefault -o default -F _lexgen_yargs_completions lexgen'

  test.each<[string, readonly string[]]>([
    ['lexgen ch', ['check']],
    ['lexgen check lexicons --for', ['--format']],
    ['lexgen check lexicons --format gi', ['github']],
    ['lexgen explain closed-e', ['closed-enum']],
    // Nothing: then bash itself completes names of files.
    ['lexgen lint lex', []],
  ])('%s', (line, want) => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'lexicons/a.json': '{}' })
    expect(askBash(folder, line)).toEqual([...want, REGISTERED])
  })
})
