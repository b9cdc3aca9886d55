import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listOptions } from '../../src/api/options.ts'
import { parseArguments } from '../../src/cli/arguments.ts'
import { printCommandLine } from '../../src/cli/command-line.ts'
import { parsePlainArguments } from '../../src/cli/plain-arguments.ts'
import { flagName } from '../../src/options/option-table.ts'
import { programOf } from '../../src/cli/terminal.ts'

describe('plain arguments', () => {
  test.each<[readonly string[]]>([
    [['lexicons', '-o', 'gen']],
    [['generate', 'a', 'b', '--out', 'gen']],
    [['-o', 'gen', 'lexicons']],
    [['lexicons', '--out=gen', '--import-ext=ts']],
    [['lexicons', '--no-client', '-o', 'gen', '--package', '@a/b']],
    [['lexicons', '--client', '-o', 'gen', '--string-formats', 'plain', '--quiet']],
    [['check', 'lexicons', '-o', 'gen', '--format', 'json', '--strict', '--diff']],
    [['lint', 'lexicons', '--include', 'a.*,b.*']],
    [['-', '-o', 'gen', '--id', 'com.example.a']],
    [['module:@atproto/api#schemas', '-o', 'gen', '--config', 'x.json']],
    [['123', '-o', '456']],
    [['-o', 'gen', '--', 'lexicons']],
    [['lexicons', '--', '-o', 'check', '-']],
    [['lint', '--', 'explain']],
    [['-ogen', 'lexicons']],
    [['-qogen', 'lexicons']],
    [['-qo=gen', 'lexicons']],
    [['-o', 'gen', 'check', 'lexicons']],
    [['-q', 'docs', 'lexicons', '-o', 'site']],
    [['--strict', 'lint', 'lexicons']],
    [[]],
  ])('%j mean the same as to yargs', async (args) => {
    const plain = parsePlainArguments(args)
    expect(plain).toBeDefined()
    expect(plain).toEqual(await parseArguments(args))
  })

  test.each<[readonly string[]]>([
    [['explain', 'LEX4001']],
    [['rules']],
    [['lexicons', '--outt', 'gen']],
    [['lexicons', '-o']],
    [['lexicons', '-o', '--quiet']],
    [['lexicons', '-o', 'a', '-o', 'b']],
    [['lexicons', '--quiet=false', '-o', 'a']],
    [['lexicons', '--format', 'xml']],
    [['lint', 'lexicons', '-o', 'gen']],
  ])('%j are left to yargs', (args) => {
    expect(parsePlainArguments(args)).toBeUndefined()
  })
})

const WORDS = ['lexicons', 'a.json', '-', '--', 'generate', 'check', 'lint', 'gen', 'js', 'json', 'a.*,b.*', '123', '']
const FLAGS =
  '-o --out --out=gen --include --import-ext --format --external --id --config --methods --client --no-client --quiet --no-quiet --strict=true --outt --help -x -ogen -qo -q --dry-run'.split(
    ' ',
  )

/** What is read, or what is said of what cannot be. */
async function outcomeOf(read: () => unknown): Promise<unknown> {
  try {
    return await read()
  } catch (error) {
    return String(error)
  }
}

describe('what follows --', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['-o', 'gen', '--', 'lexicons'], ['lexicons']],
    [
      ['a', '-o', 'gen', '--', 'b', '--', 'c'],
      ['a', 'b', './--', 'c'],
    ],
    [
      ['-o', 'gen', '--', '-dashed', '--out'],
      ['./-dashed', './--out'],
    ],
    [
      ['-o', 'gen', '--', 'check', 'init'],
      ['./check', './init'],
    ],
    [['-o', 'gen', '--', '-'], ['-']],
    [['-o', 'gen', '--'], []],
  ])('is a source, whatever it looks like: %j', async (args, sources) => {
    expect(parsePlainArguments(args)).toMatchObject({ kind: 'generate', sources, flags: { out: 'gen' } })
    expect(await parseArguments(args)).toMatchObject({ sources })
  })

  test('is what to explain', async () => {
    expect(await parseArguments(['explain', '--', 'closed-enum'])).toEqual({ kind: 'explain', word: 'closed-enum' })
  })
})

describe('short flags', () => {
  test.each<[string, object]>([
    ['-ogen', { out: 'gen' }],
    ['-o=gen', { out: 'gen' }],
    ['-qogen', { quiet: true, out: 'gen' }],
    ['-q', { quiet: true }],
  ])('%s', (flag, flags) => expect(parsePlainArguments(['lexicons', flag])).toMatchObject({ flags }))

  test.each<[string, string]>([
    ['-x', 'expected a short option (-h, -o, -q, -v), found -x'],
    ['-qz', 'expected a short option (-h, -o, -q, -v), found -z in -qz'],
    ['-out', 'expected --out, found -out'],
    ['-config=a', 'expected --config, found -config'],
  ])('%s is refused', (flag, message) => {
    expect(() => parsePlainArguments(['lexicons', flag])).toThrow(message)
  })
})

describe('switches', () => {
  test.each<[readonly string[], object]>([
    [['--client=false'], { client: false }],
    [['--client=true'], { client: true }],
    [['--no-client', '--client'], { client: true }],
    [['--client', '--no-client'], { client: false }],
    [['-q', '--quiet'], { quiet: true }],
  ])('%j', async (flags, want) => {
    expect(await parseArguments(['lexicons', ...flags])).toMatchObject({ flags: want })
  })

  test.each(
    listOptions()
      .filter(({ spec }) => spec.kind === 'boolean')
      .flatMap(({ name, spec }) => spec.commands.map((command) => [command, flagName(name, spec), name] as const)),
  )('lexgen %s has --%s, and --no- of it', async (command, flag, name) => {
    for (const value of [true, false]) {
      const args = [command, 'lexicons', value ? `--${flag}` : `--no-${flag}`]
      const want = { kind: command, sources: ['lexicons'], flags: { [name]: value } }
      expect(parsePlainArguments(args)).toMatchObject(want)
      expect(await parseArguments(args)).toMatchObject(want)
    }
  })

  test.each<[string, string]>([
    ['--client=maybe', 'expected --client alone, found it with the value "maybe"'],
    ['--quiet=', 'expected --quiet alone, found it with the value ""'],
    ['--no-client=true', 'expected --no-client alone, found it with the value "true"'],
    ['-q=3', 'expected -q alone, found it with the value "3"'],
    ['--no-out', 'expected an option of lexgen, found --no-out; --out takes a value and cannot be switched off'],
    ['--no-format=json', 'expected an option of lexgen, found --no-format; --format takes a value'],
  ])('%s is refused', async (flag, message) => {
    await expect(parseArguments(['lexicons', flag])).rejects.toThrow(message)
  })
})

describe('values that are none', () => {
  test.each<[readonly string[], string]>([
    [['--out='], 'expected a value of --out that is not empty, found ""'],
    [['-o', ''], 'expected a value of --out that is not empty, found ""'],
    [['--include', 'a.*,,b.*'], 'expected a value of --include that is not empty, found "a.*,,b.*"'],
    [['--package', ''], 'expected a value of --package that is not empty, found ""'],
    [
      ['--package', 'Bad Name'],
      'expected --package to be a name that npm takes, such as @example/sdk, found "Bad Name"',
    ],
    [['-o', '--strict'], 'expected a value after -o, found none'],
    [['--id', '5'], 'expected --id to be an NSID, such as com.example.getThing, found "5"'],
  ])('%j', async (flags, message) => {
    await expect(parseArguments(['lexicons', ...flags])).rejects.toThrow(message)
  })
})

test('whatever is read as plain arguments means the same to yargs', async () => {
  const words = fc.constantFrom(...WORDS, ...FLAGS)
  let plainly = 0
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 6 }), async (args) => {
      const plain = await outcomeOf(() => parsePlainArguments(args))
      if (plain === undefined) return
      plainly += 1
      expect(plain).toEqual(await outcomeOf(() => parseArguments(args)))
    }),
    { numRuns: 1_500 },
  )
  expect(plainly).toBeGreaterThan(100)
})

describe('how the program was started', () => {
  test.each([
    ['/projects/node_modules/.bin/lexgen', '/projects', 'npx lexgen'],
    ['/projects/node_modules/.pnpm/lexgen@1/node_modules/lexgen/bin/lexgen.js', '/projects', 'npx lexgen'],
    ['C:\\work\\node_modules\\lexgen\\bin\\lexgen.js', '/projects', 'npx lexgen'],
    ['/usr/local/bin/lexgen', '/projects', 'lexgen'],
    ['/projects/packages/lexgen/bin/lexgen.js', '/projects', 'node packages/lexgen/bin/lexgen.js'],
    ['/projects/my tools/lexgen.js', '/projects', 'node "my tools/lexgen.js"'],
  ])('%s in %s: %s', (script, cwd, program) => {
    expect(programOf(script, cwd)).toBe(program)
  })
})

describe('a command line to paste', () => {
  const invocation = {
    kind: 'check',
    sources: ["it's", 'a b', 'C:\\lex'],
    config: undefined,
    flags: { out: 'gen', client: false, quiet: true, include: ['a.*', 'b.*'] },
  } as const
  test('is quoted for POSIX shells', () => {
    expect(printCommandLine(invocation, 'lexgen', false)).toBe(
      `lexgen 'it'\\''s' 'a b' 'C:\\lex' -o gen --include 'a.*,b.*' --no-client`,
    )
  })
  test('is quoted for the shells of Windows', () => {
    expect(printCommandLine(invocation, 'lexgen', true)).toBe(
      'lexgen "it\'s" "a b" C:\\lex -o gen --include "a.*,b.*" --no-client',
    )
  })
})
