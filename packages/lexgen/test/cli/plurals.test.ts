import { describe, expect, test } from 'vitest'
import { showCount } from '../../src/text/lists.ts'
import { temporaryFolder, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

/** A token, with nothing to say of it or with a warning. */
const token = (name: string, described: boolean): string =>
  JSON.stringify({
    lexicon: 1,
    id: `com.example.${name}`,
    defs: { main: { type: 'token', ...(described && { description: 'Means it.' }) } },
  })

async function run(files: Readonly<Record<string, string>>, args: readonly string[]): Promise<string> {
  const cwd = temporaryFolder()
  writeFiles(cwd, files)
  const { stdout, stderr } = await runMain(cwd, args)
  return stdout + stderr
}

const one = { 'com/example/a.json': token('a', false) }
const two = { ...one, 'com/example/b.json': token('b', false) }

describe('numbers stand before words that fit them', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[], RegExp]>([
    ['lint of one', one, ['lint', '.'], /^1 lexicon: 0 errors, 1 warning\n$/m],
    ['lint of two', two, ['lint', '.'], /^2 lexicons: 0 errors, 2 warnings\n$/m],
    [
      'lint, with notes',
      one,
      ['lint', '.', '--verbose'],
      /^1 lexicon: 0 errors, 1 warning, (?:1 note|[02-9] notes)\n$/m,
    ],
    ['generating one', one, ['.', '-o', 'gen'], /^1 lexicon -> \d files /m],
    ['generating two', two, ['.', '-o', 'gen'], /^2 lexicons -> \d files /m],
    [
      'a folder with one file that is none',
      { 'x/a.json': '{}' },
      ['x', '-o', 'gen'],
      /hint: its only file is no lexicon/,
    ],
    [
      'a folder with two',
      { 'x/a.json': '{}', 'x/b.json': '{}' },
      ['x', '-o', 'gen'],
      /hint: none of its 2 files is a lexicon/,
    ],
  ])('%s', async (_name, files, args, shape) => {
    const printed = await run(files, args)
    expect(printed).toMatch(shape)
    expect(printed).not.toMatch(/\b1 \w+s\b/)
  })

  test.each([
    [0, '0 files'],
    [1, '1 file'],
    [2, '2 files'],
  ])('%i', (count, want) => expect(showCount(count, 'file')).toBe(want))
})
