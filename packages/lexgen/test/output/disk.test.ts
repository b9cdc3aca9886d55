import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, expect, onTestFinished, test } from 'vitest'
import { lexgen, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { manyDocuments } from '../support/sample.ts'

const DOCUMENTS = 40

/** Mounts something on a folder until the test ends; skips the test, saying why, where that is not permitted. */
function mount(context: TestContext, folder: string, ...args: readonly string[]): void {
  const { status, stderr, error } = spawnSync('mount', [...args, folder], { encoding: 'utf8' })
  if (status !== 0) {
    console.log(`skipped: nothing can be mounted here (${(error?.message ?? stderr).trim()})`)
    context.skip()
  }
  onTestFinished(() => void spawnSync('umount', ['-l', folder]))
}

/** Nothing but one error with its frameless lines, and how many there were: no stack, no second message. */
function expectOneClearLine({ code, stdout, stderr }: ReturnType<typeof lexgen>, reason: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  const [first, ...rest] = stderr.trimEnd().split('\n')
  expect(first).toMatch(/^gen - error LEX4004: expected to write to gen, found that /)
  expect(first).toMatch(reason)
  expect(rest).toEqual([
    '  hint: the old output is intact; make room or fix the permissions and run again',
    'not generated: 1 error, 0 warnings',
  ])
}

test('a disk that fills up ends the run with one clear line, and the old output stays', (context) => {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'few'), manyDocuments(DOCUMENTS, 'few'))
  writeDocuments(join(folder, 'many'), manyDocuments(DOCUMENTS * 10, 'many'))
  mkdirSync(join(folder, 'gen'))
  mount(context, join(folder, 'gen'), '-t', 'tmpfs', '-o', 'size=400k', 'tmpfs')
  expect(lexgen(folder, ['few', '-o', 'gen']).code).toBe(0)
  const before = readTree(join(folder, 'gen'))
  expectOneClearLine(lexgen(folder, ['many', '-o', 'gen']), /the disk is full \(ENOSPC\)/)
  expect(readTree(join(folder, 'gen'))).toEqual(before)
  expect(lexgen(folder, ['few', '-o', 'gen']).stderr).toMatch(/0 written/)
})

test('a read-only file system ends the run with one clear line, and is no obstacle where nothing is to be written', (context) => {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'one'), manyDocuments(DOCUMENTS, 'one'))
  writeDocuments(join(folder, 'other'), manyDocuments(DOCUMENTS, 'other'))
  expect(lexgen(folder, ['one', '-o', 'gen']).code).toBe(0)
  const before = readTree(join(folder, 'gen'))
  mount(context, join(folder, 'gen'), '--bind', join(folder, 'gen'))
  mount(context, join(folder, 'gen'), '-o', 'remount,ro,bind')
  expectOneClearLine(lexgen(folder, ['other', '-o', 'gen']), /the file system is read-only \(EROFS\)/)
  expect(readTree(join(folder, 'gen'))).toEqual(before)
  expect(lexgen(folder, ['one', '-o', 'gen']).stderr).toMatch(/0 written/)
  expect(lexgen(folder, ['check', 'one', '-o', 'gen']).code).toBe(0)
})

test('a single folder that may not be written in stops the run before any file is replaced', (context) => {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'one'), manyDocuments(DOCUMENTS, 'one'))
  writeDocuments(join(folder, 'other'), manyDocuments(DOCUMENTS, 'other'))
  expect(lexgen(folder, ['one', '-o', 'gen']).code).toBe(0)
  const before = readTree(join(folder, 'gen'))
  const odd = join(folder, 'gen/com/example/odd')
  mount(context, odd, '--bind', odd)
  mount(context, odd, '-o', 'remount,ro,bind')
  expectOneClearLine(lexgen(folder, ['other', '-o', 'gen']), /EROFS/)
  expect(readTree(join(folder, 'gen'))).toEqual(before)
})

test.each([
  ['that is a file', 'file', 'expected file to be a folder, or not to be there, found a file'],
  [
    'below a file',
    'file/gen',
    'expected to read what is in file/gen, found that a part of the path is no folder (ENOTDIR)',
  ],
])('an output %s ends generating and checking with one clear line', (_title, out, message) => {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'one'), manyDocuments(1, 'one'))
  writeFiles(folder, { file: 'mine' })
  const hint = 'name another folder, or move away what is in the way'
  const said = `${out} - error LEX4009: ${message}\n  hint: ${hint}\n`
  const generated = lexgen(folder, ['one', '-o', out])
  expect(generated).toEqual({ code: 2, stdout: '', stderr: `${said}not generated: 1 error, 0 warnings\n` })
  const checked = lexgen(folder, ['check', 'one', '-o', out])
  expect(checked).toEqual({ code: 3, stdout: said, stderr: 'not compared: 1 error, 0 warnings\n' })
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine')
})
