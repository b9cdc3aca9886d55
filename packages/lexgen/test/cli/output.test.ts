import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LEXGEN, type Ran, lexgen, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

const FULL_DEVICE = '/dev/full'

function project(): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  return folder
}

/** Runs lexgen in a shell, which redirects what it prints. */
function inShell(folder: string, args: string, redirection: string): Ran {
  const command = `"${process.execPath}" "${LEXGEN}" ${args} ${redirection}`
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
  return { code: status, stdout, stderr }
}

describe('output that nothing takes', () => {
  const args = ['lint lexicons --format json', '--help', 'rules', 'explain LEX2003', 'lexicons -o gen --dry-run']
  test.runIf(existsSync(FULL_DEVICE)).each(args)(`ends "lexgen %s > ${FULL_DEVICE}" with one line`, (each) => {
    expect(inShell(project(), each, `> ${FULL_DEVICE}`)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'lexgen: expected standard output to take what is printed, found that the disk is full (ENOSPC)\n',
    })
  })

  test.runIf(existsSync(FULL_DEVICE))('is no success on standard error either', () => {
    expect(inShell(project(), 'lexicons -o gen', `2> ${FULL_DEVICE}`)).toEqual({ code: 2, stdout: '', stderr: '' })
  })

  test('is nothing to mention where the reader has seen enough', () => {
    const { stdout, stderr } = inShell(project(), 'rules --format json', '| head -n 1')
    expect({ stdout, stderr }).toEqual({ stdout: '[\n', stderr: '' })
  })

  test.each(['>&-', '2>&-'])('is nothing to mention where it was closed on purpose (%s)', (redirection) => {
    const { code, stdout, stderr } = inShell(project(), 'lexicons -o gen', redirection)
    expect({ code, stdout, more: stderr.replace(/^4 lexicons.*\n$/, '') }).toEqual({ code: 0, stdout: '', more: '' })
  })
})

describe('a config module', () => {
  test.each([
    [
      'that waits for ever',
      'await new Promise(() => {})',
      'expected a module that loads, found a wait that never ends',
    ],
    ['whose promise waits for ever', 'export default new Promise(() => {})', 'found a wait that never ends'],
    ['that throws nothing', 'throw undefined', 'expected a module that loads, found undefined'],
    ['that throws what has no text', 'throw Object.create(null)', 'found an error without a message'],
    ['that throws what throws', 'throw { toString() { throw 1 } }', 'found an error without a message'],
    ['that throws several lines', 'throw new Error("one\\n\\u001b[31mtwo")', 'found an error: one \ufffd[31mtwo'],
    [
      'with a getter that throws',
      'export default { get out() { throw new Error("no") } }',
      'can be read, found an error: no',
    ],
    ['that is a function', 'export default () => ({})', 'expected an object of options, found a function'],
    ['without a default export', 'export const out = "gen"', 'expected a default export, found none'],
  ])('%s is named on one line', (_, text, problem) => {
    const folder = project()
    writeFiles(folder, { 'lexgen.config.mjs': text })
    const { code, stdout, stderr } = lexgen(folder, ['lexicons', '-o', 'gen'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^lexgen: lexgen\.config\.mjs: [^\n]*\n$/)
    expect(stderr).toContain(problem)
  })

  test('that ends the process is no success', () => {
    const folder = project()
    writeFiles(folder, { 'lexgen.config.mjs': 'process.exit(0)' })
    const { code, stderr } = lexgen(folder, ['lexicons', '-o', 'gen'])
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^lexgen: expected [^\n]*\n$/) })
  })

  test('may be a promise, and may leave a timer running', () => {
    const folder = project()
    writeFiles(folder, {
      'lexgen.config.mjs': 'setInterval(() => {}, 1000); export default Promise.resolve({ out: "gen" })',
    })
    expect(lexgen(folder, ['lexicons'])).toMatchObject({ code: 0, stderr: expect.stringMatching(/^4 lexicons/) })
  })

  test('that is a module of lexicons which waits for ever, is named too', () => {
    const folder = project()
    writeFiles(folder, { 'endless.mjs': 'await new Promise(() => {})' })
    const { code, stderr } = lexgen(folder, ['module:./endless.mjs', '-o', 'gen'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('found a wait that never ends'),
    })
  })
})

describe('control characters', () => {
  /** What a terminal obeys: a colour, a title, the same by one character, and a character that turns text around. */
  const HOSTILE = '\u001b[31m\u0007\u009b31m\u202e'
  // eslint-disable-next-line no-control-regex
  const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/

  const inPlaces: Readonly<Record<string, Record<string, string>>> = {
    'the name of a file': { [`lex/${HOSTILE}.json`]: '{' },
    'an id': { 'lex/a.json': JSON.stringify({ lexicon: 1, id: `com.${HOSTILE}`, defs: {} }) },
    'a value': {
      'lex/a.json': JSON.stringify({ lexicon: 1, id: 'com.example.a', defs: { main: { type: HOSTILE } } }),
    },
    'the name of a definition': {
      'lex/a.json': JSON.stringify({ lexicon: 1, id: 'com.example.a', defs: { [HOSTILE]: { type: 'x' } } }),
    },
    'a page': { 'lex/a.md': `# x\n\n\`\`\`json\n{ "lexicon": ${HOSTILE}\n\`\`\`` },
  }
  const commands = [
    ...['text', 'json', 'github', 'sarif'].map((format) => ['lint', 'lex', '--format', format, '--verbose']),
    ['lex', '-o', 'gen'],
  ]
  test.each(Object.keys(inPlaces).flatMap((place) => commands.map((args) => [place, args.join(' '), args] as const)))(
    'in %s do not reach the terminal (lexgen %s)',
    async (place, _, args) => {
      const folder = temporaryFolder()
      writeFiles(folder, inPlaces[place] ?? {})
      const { code, stdout, stderr } = await runMain(folder, args)
      expect(code).toBe(2)
      expect(stdout + stderr).not.toMatch(OBEYED)
    },
  )

  test.each([
    [['lex', `--${HOSTILE}`]],
    [['lex', '-o', 'gen', '--import-ext', HOSTILE]],
    [['lex', '-o', 'gen', '--config', HOSTILE]],
    [['lex', '-o', HOSTILE, '--package', HOSTILE]],
    [[HOSTILE, '-o', 'gen']],
    [['explain', HOSTILE]],
    [['check', 'lexicons', '-o', HOSTILE]],
  ])('in arguments do not reach the terminal (%j)', async (args) => {
    const { code, stdout, stderr } = await runMain(project(), args)
    expect(code).not.toBe(0)
    expect(stdout + stderr).not.toMatch(OBEYED)
  })

  test('in a summary do not reach the terminal', async () => {
    const folder = project()
    const out = `gen\n${HOSTILE}`
    expect((await runMain(folder, ['lexicons', '-o', out])).stderr).not.toMatch(OBEYED)
    expect(await runMain(folder, ['check', 'lexicons', '-o', out])).toEqual({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/^gen\ufffd[^\n]* is current\n$/),
    })
  })

  test('are the same data in JSON', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'a\u009bb\u202ec.json': '{' })
    const { diagnostics } = JSON.parse((await runMain(folder, ['lint', '.', '--format', 'json'])).stdout)
    expect(diagnostics[0].path).toBe('a\u009bb\u202ec.json')
  })
})
