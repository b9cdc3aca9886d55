import { describe, expect, test } from 'vitest'
import { optionsOf } from '../../src/api/options.ts'
import { parseArguments } from '../../src/cli/arguments.ts'
import { GUIDES } from '../../src/cli/command-guides.ts'
import { COMMAND_NAMES, type CommandName } from '../../src/cli/command-names.ts'
import { EXIT } from '../../src/cli/exit.ts'
import { main } from '../../src/cli/main.ts'
import { flagName } from '../../src/options/option-table.ts'
import { VERSION } from '../../src/text/version.ts'

async function run(args: readonly string[], columns?: number) {
  const printed = { stdout: '', stderr: '' }
  const code = await main(args, {
    cwd: import.meta.dirname,
    program: 'lexgen',
    stdout: (text) => void (printed.stdout += text),
    stderr: (text) => void (printed.stderr += text),
    stdin: () => Promise.resolve(''),
    color: { stdout: false, stderr: false },
    columns: { stdout: columns },
  })
  return { code, ...printed }
}

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))

describe.each([undefined, ...COMMAND_NAMES])('the help of %s', (command) => {
  const args = command === undefined ? [] : [command]

  test('is the same however it is asked for, and exits with 0', async () => {
    const { code, stdout, stderr } = await run(['help', ...args])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const flags of [['--help'], ['-h'], ['--help', 'lexicons', '-o', 'gen']])
      expect((await run([...args, ...flags])).stdout).toBe(stdout)
  })

  test.each<[string, readonly string[]]>([
    ['a flag that is none', ['--frobnicate']],
    ['a short flag that is none', ['-z']],
    ['a long flag with one dash', ['-out', 'gen']],
    ['a value that is none', ['--format', 'xml']],
    ['a value that is lacking', ['-o']],
    ['the name of another command as a value', ['-o', 'docs', '--config', 'check']],
    ['sources that are not there', ['nowhere']],
  ])('is shown beside %s', async (_name, wrong) => {
    const { stdout } = await run(['help', ...args])
    for (const flag of ['-h', '--help'])
      expect(await run([...args, ...wrong, flag])).toEqual({ code: 0, stdout, stderr: '' })
  })

  test('is shown for -h among other short flags', async () => {
    expect((await run([...args, '-qh'])).stdout).toBe((await run(['help', ...args])).stdout)
  })

  test.each([
    [undefined, 80],
    [200, 80],
    [80, 80],
    [60, 60],
    [50, 50],
    [1, 50],
  ])('on a terminal of %s columns is no wider than %i', async (columns, want) => {
    expect(widest((await run(['help', ...args], columns)).stdout)).toBeLessThanOrEqual(want)
  })

  test('names every option of it, and none of another command', async () => {
    const { stdout } = await run(['help', ...args])
    const named = [...stdout.matchAll(/^ {2}(?:-\w, | {4})--(?:\[no-\])?([a-z-]+)/gm)].map(([, name]) => name)
    const own = optionsOf(command ?? 'generate')
    const others = command === 'rules' ? ['format'] : []
    expect(named.toSorted()).toEqual(
      [...own.map(({ name, spec }) => flagName(name, spec)), ...others, 'help', 'version'].toSorted(),
    )
  })
})

describe.each(COMMAND_NAMES.map((name) => [name, GUIDES[name as CommandName]] as const))(
  'the guide of %s',
  (command, { examples, exits, quiet }) => {
    test.each(examples)('has an example that is right: %s', async (line) => {
      const [program, ...words] = line.replace(/ >> .*/, '').split(' ')
      expect(program).toBe('lexgen')
      expect(await parseArguments(words)).toMatchObject({ kind: command })
    })

    test('is printed whole', async () => {
      const stdout = (await run(['help', command])).stdout.replaceAll(/ \\\n +/g, ' ')
      for (const [line, purpose] of examples) expect(stdout).toContain(`  # ${purpose}\n  ${line}\n`)
      const codes = [...stdout.slice(stdout.indexOf('Exit codes:')).matchAll(/^ {2}(\d) {2}/gm)].map(([, code]) => code)
      expect(codes).toEqual(Object.entries(EXIT).flatMap(([name, code]) => (name in exits ? [String(code)] : [])))
    })

    test('says what --quiet leaves out, where there is such an option', async () => {
      const hasQuiet = optionsOf(command).some(({ name }) => name === 'quiet')
      expect(quiet !== undefined).toBe(hasQuiet)
      const { stdout } = await run(['help', command])
      expect(stdout.replaceAll(/\s+/g, ' ').includes(`not ${quiet} `)).toBe(hasQuiet)
    })
  },
)

test('the help of all names every command', async () => {
  const { stdout } = await run(['--help'])
  for (const name of COMMAND_NAMES.slice(1)) expect(stdout).toMatch(new RegExp(`^  lexgen ${name} `, 'm'))
})

test.each([['version'], ['--version'], ['-v']])('%s', async (word) => {
  expect(await run([word])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' })
})

test.each<[readonly string[], string]>([
  [['lexicons', '-o', 'docs', '-h'], 'generate'],
  [['-o', 'gen', 'check', 'lexicons', '-h'], 'check'],
  [['check', 'docs', '-h'], 'check'],
  [['--format=json', 'lint', '-h'], 'lint'],
  [['help', 'check', '-h'], 'check'],
])('%j is answered with the help of %s', async (args, command) => {
  const want = await run(command === 'generate' ? ['help'] : ['help', command])
  expect(await run(args)).toEqual(want)
})

test.each([
  ['frobnicate', ''],
  ['chek', '; did you mean check?'],
  ['validate', '; did you mean lint?'],
])('the help of %s is none', async (word, hint) => {
  expect(await run(['help', word])).toEqual({
    code: 2,
    stdout: '',
    stderr: `lexgen: expected a command (${COMMAND_NAMES.join(', ')}) after help, found ${word}${hint}\n`,
  })
})
