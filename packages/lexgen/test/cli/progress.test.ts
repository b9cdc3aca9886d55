import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { check } from '../../src/api/check.ts'
import { diff } from '../../src/api/diff.ts'
import { generate, make } from '../../src/api/generate.ts'
import { lint } from '../../src/api/lint.ts'
import { main } from '../../src/cli/main.ts'
import { openProgressLine } from '../../src/cli/progress-line.ts'
import type { NoteProgress } from '../../src/text/progress.ts'
import { LEXGEN, temporaryFolder, writeDocuments } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'

const ERASE = '\r\u001b[2K'

describe('the line', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 0 }))

  /** A line, what is written of it, and what a reader sees in the end. */
  function openLine(columns?: number) {
    const written: string[] = []
    const line = openProgressLine({
      write: (text) => written.push(text),
      columns: () => columns,
      now: () => Date.now(),
    })
    return { line, written, visible: () => written.join('').split(ERASE).at(-1) ?? '' }
  }

  test('is not there within the first second', () => {
    const { line, written } = openLine()
    for (let time = 0; time < 1_000; time += 10) {
      vi.setSystemTime(time)
      line.note('reading', time, 2_000)
    }
    line.clear()
    expect(written).toEqual([])
  })

  test.each<[Parameters<NoteProgress>, string]>([
    [['reading', 120, 387], 'reading 120 of 387 documents'],
    [['checking', 1, 1], 'checking 1 of 1 document'],
    [['generating', 240], 'generating: 240 files'],
    [['comparing', 3, 9], 'comparing 3 of 9 files'],
    [['comparing'], 'comparing'],
    [['linking'], 'linking'],
    [['writing'], 'writing'],
  ])('says of %j: %s', (noted, want) => {
    const { line, visible } = openLine()
    vi.setSystemTime(1_000)
    line.note(...noted)
    expect(visible()).toBe(want)
  })

  test('is one line, rewritten at most ten times a second, and gone at the end', () => {
    const { line, written, visible } = openLine()
    for (let time = 0; time < 3_000; time += 1) {
      vi.setSystemTime(time)
      line.note('reading', time, 3_000)
    }
    expect(written).toHaveLength(20)
    for (const text of written)
      expect(text.replace(ERASE, '<erased>')).toMatch(/^<erased>reading \d+ of 3000 documents$/)
    line.clear()
    expect(visible()).toBe('')
    line.clear()
    expect(written).toHaveLength(21)
  })

  test('shows what waits and notes nothing more, such as for a registry', () => {
    const { line, written, visible } = openLine()
    line.note('reading')
    vi.advanceTimersByTime(999)
    expect(written).toEqual([])
    vi.advanceTimersByTime(1)
    expect(visible()).toBe('reading')
  })

  test('does not come back once it is taken away', () => {
    const { line, written } = openLine()
    line.note('reading')
    line.clear()
    vi.advanceTimersByTime(10_000)
    expect(written).toEqual([])
  })

  test('waits again in the next run of a process that watches', () => {
    const { line, written } = openLine()
    vi.setSystemTime(60_000)
    line.clear()
    line.note('reading', 1, 2)
    expect(written).toEqual([])
    vi.setSystemTime(61_000)
    line.note('reading', 2, 2)
    expect(written).toEqual([`${ERASE}reading 2 of 2 documents`])
  })

  test.each([
    [12, 'reading 120'],
    [200, 'reading 120 of 387 documents'],
    [undefined, 'reading 120 of 387 documents'],
    [0, 'reading 120 of 387 documents'],
  ])('never fills a terminal of %s columns, which would go on below: %s', (columns, want) => {
    const { line, visible } = openLine(columns)
    vi.setSystemTime(1_000)
    line.note('reading', 120, 387)
    expect(visible()).toBe(want)
  })
})

describe('a run notes', () => {
  /** The stages that a run goes through, each with the greatest number that it counts to. */
  async function listen(run: (progress: (phase: string, done?: number) => void, cwd: string) => Promise<unknown>) {
    const cwd = temporaryFolder()
    writeDocuments(join(cwd, 'lexicons'), SAMPLE)
    const counts = new Map<string, number | undefined>()
    await run((phase, done) => void counts.set(phase, done), cwd)
    return Object.fromEntries(counts)
  }
  const sources = ['lexicons']

  test('reading, linking, generating and writing', async () => {
    const want = { reading: 3, linking: undefined, generating: 5, writing: undefined }
    expect(await listen((progress, cwd) => generate({ sources, out: 'gen', cwd, progress }))).toEqual(want)
  })

  test('as many files of documentation as there are', async () => {
    const heard = await listen((progress, cwd) => make('docs', { sources, out: 'site', cwd, progress }))
    expect(heard['generating']).toBeGreaterThan(10)
  })

  test('checking by the rules', async () => {
    const want = { reading: 3, linking: undefined, checking: 3 }
    expect(await listen((progress, cwd) => lint({ sources, cwd, progress }))).toEqual(want)
  })

  test('comparing with the disk', async () => {
    const want = { reading: 3, linking: undefined, generating: 5, comparing: 6 }
    expect(await listen((progress, cwd) => check({ sources, out: 'gen', cwd, progress }))).toEqual(want)
  })

  test('comparing with other lexicons', async () => {
    const want = { reading: 3, linking: undefined, comparing: undefined }
    expect(await listen((progress, cwd) => diff({ base: sources, head: sources, cwd, progress }))).toEqual(want)
  })

  test.each([
    ['lexicons -o gen', true],
    ['lexicons -o gen --quiet', false],
    ['docs lexicons -o site', true],
    ['docs lexicons -o site -q', false],
    ['json-schema lexicons -o schemas', true],
    ['check lexicons -o gen', true],
    ['check lexicons -o gen -q', false],
    ['lint lexicons', true],
    ['lint lexicons -q', false],
    ['diff lexicons lexicons', true],
    ['diff lexicons lexicons -q', false],
  ])('lexgen %s: %s', async (args, want) => {
    let isHeard = false
    await listen((_progress, cwd) =>
      main(args.split(' '), {
        cwd,
        program: 'lexgen',
        stdout: () => undefined,
        stderr: () => undefined,
        stdin: () => Promise.resolve(''),
        color: { stdout: false, stderr: false },
        progress: () => void (isHeard = true),
      }),
    )
    expect(isHeard).toBe(want)
  })
})

const SCRIPT = spawnSync('script', ['--version'], { encoding: 'utf8' })
const HAS_SCRIPT = SCRIPT.status === 0 && SCRIPT.stdout.includes('util-linux')
if (!HAS_SCRIPT) console.log('left out: lexgen on a terminal, for which the script of util-linux is not there')

describe.skipIf(!HAS_SCRIPT)('on a terminal', () => {
  /** Runs lexgen for longer than a second (standard input keeps it waiting), with standard error a terminal; gives back what that saw. */
  function runOnTerminal(env: Record<string, string>, flags: string): { seen: string; stdout: string } {
    const cwd = temporaryFolder()
    writeDocuments(join(cwd, 'lexicons'), SAMPLE)
    const command = `(sleep 2; cat lexicons/com/example/*.json | head -c 0) | ${process.execPath} ${LEXGEN} lexicons - -o gen ${flags} >out.txt`
    const { stdout: seen } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', ...env },
    })
    return { seen, stdout: readFileSync(join(cwd, 'out.txt'), 'utf8') }
  }

  test('the line comes and goes, and standard output has nothing of it', () => {
    const { seen, stdout } = runOnTerminal({}, '')
    expect(seen.replaceAll(ERASE, '<erased>')).toMatch(/^(?:<erased>[a-z][^\r\n<]*)+<erased>[^<]/)
    expect(seen).toContain(`${ERASE}reading`)
    expect(stdout).not.toContain('\u001b')
  })

  test.each<[string, Record<string, string>, string]>([
    ['in CI', { CI: 'true' }, ''],
    ['with TERM=dumb', { TERM: 'dumb' }, ''],
    ['with --quiet', {}, '--quiet'],
  ])('no line comes %s', (_name, env, flags) => {
    expect(runOnTerminal(env, flags).seen).not.toContain(ERASE)
  })
})
