import { describe, expect, test } from 'vitest'
import { temporaryFolder, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

const token = (description: string): string =>
  JSON.stringify({ lexicon: 1, id: 'com.example.a', defs: { main: { type: 'token', description } } })

/** A default beside a const, which every command warns of. */
const WARNED = JSON.stringify({
  lexicon: 1,
  id: 'com.example.a',
  defs: { main: { type: 'object', properties: { a: { type: 'string', const: 'x', default: 'x' } } } },
})

async function run(text: string, ...runs: readonly (readonly string[])[]) {
  const cwd = temporaryFolder()
  writeFiles(cwd, { 'lexicons/com/example/a.json': text })
  let last = { code: 0 as number | null, stdout: '', stderr: '' }
  for (const args of runs) last = await runMain(cwd, args)
  return last
}

const SILENT = { code: 0, stdout: '', stderr: '' }

describe('with --quiet', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['generate', [['lexicons', '-o', 'gen', '-q']]],
    ['json-schema', [['json-schema', 'lexicons', '-o', 'gen', '-q']]],
    ['docs', [['docs', 'lexicons', '-o', 'gen', '--quiet']]],
    [
      'check',
      [
        ['lexicons', '-o', 'gen'],
        ['check', 'lexicons', '-o', 'gen', '-q'],
      ],
    ],
    ['lint', [['lint', 'lexicons', '-q']]],
    ['the notes of lint', [['lint', 'lexicons', '-q', '--verbose']]],
  ])('nothing is said that fails no run, warnings neither: %s', async (_name, runs) => {
    expect(await run(WARNED, ...runs)).toEqual(SILENT)
    const loud = runs.map((args) => args.filter((arg) => !/^(?:-q|--quiet)$/.test(arg)))
    expect(await run(WARNED, ...loud)).not.toEqual(SILENT)
  })

  test('diff prints its report, and no summary', async () => {
    const cwd = temporaryFolder()
    writeFiles(cwd, { 'a/com/example/a.json': token('A.'), 'b/com/example/b.json': token('B.').replace('.a', '.b') })
    const { code, stdout, stderr } = await runMain(cwd, ['diff', 'a', 'b', '-q'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain('com.example.a')
  })

  test.each<[string, readonly string[], number]>([
    ['an error', ['lint', 'lexicons', '-q'], 2],
    ['an error of generating', ['lexicons', '-o', 'gen', '-q'], 2],
  ])('%s is said', async (_name, args, code) => {
    const ran = await run('{', args)
    expect(ran.code).toBe(code)
    expect(ran.stdout + ran.stderr).toContain('error LEX')
  })

  test.each<[readonly string[]]>([
    [['lint', 'lexicons', '-q', '--strict']],
    [['lexicons', '-o', 'gen', '-q', '--strict']],
  ])('a warning is said where it fails the run: %j', async (args) => {
    const ran = await run(WARNED, args)
    expect(ran.code).toBe(1)
    expect(ran.stdout + ran.stderr).toContain('warning LEX2041')
  })

  test('a stale output is said, and what mends it', async () => {
    const ran = await run(WARNED, ['check', 'lexicons', '-o', 'gen', '-q'])
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('error LEX4101')
    expect(ran.stderr).toContain('to mend it, run: ')
  })

  test.each(['json', 'sarif'])('%s stays whole, since it is for programs', async (format) => {
    const args = ['lint', 'lexicons', '--format', format]
    expect((await run(WARNED, [...args, '-q'])).stdout).toBe((await run(WARNED, args)).stdout)
  })
})
