import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

/** A project whose output lacks a file and which has a broken lexicon beside the good ones. */
async function project(): Promise<string> {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  writeFiles(folder, {
    'broken/a.json': '{ "lexicon": 1, "id": "com.example.a", "defs": { "main": { "type": "qurey" } } }',
  })
  expect((await runMain(folder, ['lexicons', '-o', 'gen'])).code).toBe(0)
  rmSync(join(folder, 'gen/com/example/note.ts'))
  return folder
}

const GENERATE = ['broken', '-o', 'gen']
const CHECK = ['check', 'lexicons', '-o', 'gen']

test.each<[string, readonly string[], number, string, string]>([
  ['generate', GENERATE, 2, 'LEX2004', 'broken/a.json'],
  ['check', CHECK, 1, 'LEX4101', 'gen/com/example/note.ts'],
])(
  '%s reports to programs on standard output, in each format, with paths relative to the working directory',
  async (_command, args, exit, code, path) => {
    const folder = await project()
    const json = await runMain(folder, [...args, '--format', 'json'])
    expect(json.code).toBe(exit)
    const { summary, diagnostics } = JSON.parse(json.stdout)
    expect(summary.errors).toBeGreaterThan(0)
    expect(diagnostics).toContainEqual(expect.objectContaining({ code, path, severity: 'error' }))

    const github = await runMain(folder, [...args, '--format', 'github'])
    expect(github.code).toBe(exit)
    expect(github.stdout).toMatch(new RegExp(`^::error .*file=${path.replaceAll('.', '\\.')}.*$`, 'm'))

    const sarif = await runMain(folder, [...args, '--format', 'sarif'])
    expect(sarif.code).toBe(exit)
    const { version, runs } = JSON.parse(sarif.stdout)
    expect(version).toBe('2.1.0')
    expect(JSON.stringify(runs[0].results)).toContain(path)
    for (const { stdout } of [json, github, sarif]) expect(stdout).not.toContain(folder)
  },
)

test.each<[string, readonly string[]]>([
  ['generate', ['lexicons', '-o', 'gen']],
  ['generate, dry', ['lexicons', '-o', 'gen', '--dry-run']],
  ['check of current output', ['check', 'lexicons', '-o', 'gen']],
])('%s without problems prints an empty report and nothing else', async (_title, args) => {
  const folder = await project()
  await runMain(folder, ['lexicons', '-o', 'gen'])
  const { code, stdout } = await runMain(folder, [...args, '--format', 'json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ summary: { errors: 0 }, diagnostics: [] })
  expect((await runMain(folder, [...args, '--format', 'github'])).stdout).toBe('')
})

test('a report is the same bytes each time', async () => {
  const folder = await project()
  const { stdout } = await runMain(folder, [...CHECK, '--format', 'json'])
  expect((await runMain(folder, [...CHECK, '--format', 'json'])).stdout).toBe(stdout)
})
