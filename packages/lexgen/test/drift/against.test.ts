import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { REPORT_SCHEMA } from '../../src/diagnostics/report-schema.ts'
import { DRIFT_SCHEMA } from '../../src/drift/lexicons/print/drift-schema.ts'
import { document, record, string } from '../support/build.ts'
import { type Ran, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

/** `lexgen check --against <base>`: is the SDK current, and whom do its lexicons break, in one run. */

const note = (maxLength: number): ReturnType<typeof document> =>
  document('com.example.note', { main: record({ text: string({ maxLength }) }) })

const STALE = 'gen/com/example/note.ts - error LEX4102'
const BROKEN = 'error LEX7301: record.text: maxLength 5 now, 9 before'
const SUMMARY = 'old -> lexicons: 1 error, 0 warnings, 0 notes; it asks for a patch version of an SDK'

/** The SDK of `old`, and lexicons that break stored data. */
async function project(): Promise<string> {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'old'), [note(9)])
  writeDocuments(join(folder, 'lexicons'), [note(9)])
  expect((await runMain(folder, ['lexicons', '-o', 'gen'])).code).toBe(0)
  return folder
}

const breakIt = (folder: string): void => writeDocuments(join(folder, 'lexicons'), [note(5)])

const CHECK = ['check', 'lexicons', '-o', 'gen']
const check = (folder: string, ...args: string[]): Promise<Ran> =>
  runMain(folder, [...CHECK, '--against', 'old', ...args])

test('a current SDK of the same lexicons is clean', async () => {
  expect(await check(await project())).toEqual({
    code: 0,
    stdout: '',
    stderr: 'gen is current\nold -> lexicons: no changes\n',
  })
})

test('a current SDK of lexicons that break somebody fails', async () => {
  const folder = await project()
  breakIt(folder)
  await runMain(folder, ['lexicons', '-o', 'gen'])
  const { code, stdout, stderr } = await check(folder)
  expect([code, stdout.split('\n')[0], stderr]).toEqual([1, 'com.example.note', `gen is current\n${SUMMARY}\n`])
  expect(stdout).toContain(BROKEN)
})

test('both are told, the state of the SDK first', async () => {
  const folder = await project()
  breakIt(folder)
  const { code, stdout, stderr } = await check(folder)
  expect(code).toBe(1)
  expect(stdout.indexOf(STALE)).toBe(0)
  expect(stdout.indexOf(BROKEN)).toBeGreaterThan(0)
  expect(stderr).toMatch(/^changed lexicons: com\.example\.note\nto mend it, run: .* lexicons -o gen\nold -> /)
})

test('JSON is one document, of the schemas of both', async () => {
  const folder = await project()
  breakIt(folder)
  const report = JSON.parse((await check(folder, '--format', 'json')).stdout)
  expect(report).toMatchObject({ summary: { errors: 1 }, against: { summary: { errors: 1 }, base: 'old' } })
  const ajv = new Ajv({ strict: false })
  expect([ajv.validate(REPORT_SCHEMA, report), ajv.validate(DRIFT_SCHEMA, report.against)]).toEqual([true, true])
})

test('SARIF is one log with two runs of different names', async () => {
  const folder = await project()
  breakIt(folder)
  const { runs } = JSON.parse((await check(folder, '--format', 'sarif')).stdout)
  const told = runs.map((run: { automationDetails: { id: string }; results: { ruleId: string }[] }) => [
    run.automationDetails.id,
    run.results.map(({ ruleId }) => ruleId),
  ])
  expect(told).toEqual([
    ['lexgen/check', ['LEX4102']],
    ['lexgen/diff', ['LEX7301']],
  ])
})

test('annotations of both stand below each other', async () => {
  const folder = await project()
  breakIt(folder)
  const { stdout } = await check(folder, '--format', 'github')
  expect(stdout.match(/^::\w+/gm)).toEqual(['::error', '::notice', '::notice', '::error'])
})

test('--fix mends the SDK and still says whom its lexicons break', async () => {
  const folder = await project()
  breakIt(folder)
  const { code, stdout } = await check(folder, '--fix')
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^update com\/example\/note\.ts\n[\s\S]*error LEX7301/)])
  expect(await runMain(folder, CHECK)).toMatchObject({ code: 0 })
})

test('rules, profile and acceptances of the config count', async () => {
  const folder = await project()
  breakIt(folder)
  writeFiles(folder, { 'lexgen.config.json': '{ "drift": { "failOn": "never" } }' })
  await runMain(folder, ['lexicons', '-o', 'gen'])
  expect(await check(folder)).toMatchObject({ code: 0, stdout: expect.stringContaining('LEX7301') })
})

test('a base that cannot be read is exit code 3, and what the check found is told', async () => {
  const folder = await project()
  breakIt(folder)
  execFileSync('git', ['init', '-q'], { cwd: folder })
  for (const format of ['text', 'json']) {
    const ran = await runMain(folder, [...CHECK, '--against', 'git:nowhere', '--format', format])
    expect([ran.code, ran.stderr]).toEqual([3, expect.stringContaining('nothing was compared: the base')])
    expect(ran.stdout).toContain('LEX4102')
  }
})

test('lexicons that cannot be read are compared with nothing', async () => {
  const folder = await project()
  writeFiles(folder, { 'lexicons/com/example/note.json': '{' })
  const { code, stderr } = await check(folder)
  expect([code, stderr]).toEqual([2, 'not compared: 1 error, 0 warnings\n'])
})

test('is left out of the command that mends', async () => {
  const folder = await project()
  rmSync(join(folder, 'gen/index.ts'))
  expect((await check(folder)).stderr).toMatch(/run: \S+ \S+ lexicons -o gen\n/)
})
