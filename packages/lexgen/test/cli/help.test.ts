import { describe, expect, test } from 'vitest'
import { optionsOf } from '../../src/api/options.ts'
import { COMMAND_NAMES } from '../../src/cli/command-names.ts'
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
    const named = [...stdout.matchAll(/ --(?:\[no-\])?([a-z-]+)/g)].map(([, name]) => name)
    const own = optionsOf(command ?? 'generate')
    const others = command === 'rules' ? ['format'] : []
    expect(named.toSorted()).toEqual(
      [...own.map(({ name, spec }) => flagName(name, spec)), ...others, 'help', 'version'].toSorted(),
    )
  })
})

test('the help of all names every command', async () => {
  const { stdout } = await run(['--help'])
  for (const name of COMMAND_NAMES.slice(1)) expect(stdout).toMatch(new RegExp(`^  lexgen ${name} `, 'm'))
})

test.each([['version'], ['--version'], ['-v']])('%s', async (word) => {
  expect(await run([word])).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' })
})

test.each([
  ['frobnicate', ''],
  ['chek', '; did you mean check?'],
])('the help of %s is none', async (word, hint) => {
  expect(await run(['help', word])).toEqual({
    code: 2,
    stdout: '',
    stderr: `lexgen: expected a command (${COMMAND_NAMES.join(', ')}) after help, found ${word}${hint}\n`,
  })
})
