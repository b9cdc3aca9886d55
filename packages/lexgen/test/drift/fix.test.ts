import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { document, json, object, query, string } from '../support/build.ts'
import { type Ran, lexgen, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'
import { SAMPLE } from '../support/sample.ts'

/** `lexgen check --fix`, and what programs are told of causes and mending. */

const CHANGED = document('com.example.getThing', { main: query({ output: json(object({ brandNew: string() })) }) })
const NOTE = 'gen/com/example/note.ts'

async function generated(...args: string[]): Promise<string> {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  expect((await runMain(folder, ['lexicons', '-o', 'gen', ...args])).code).toBe(0)
  return folder
}

const stale = async (...args: string[]): Promise<string> => {
  const folder = await generated(...args)
  writeDocuments(join(folder, 'lexicons'), [CHANGED])
  return folder
}

const check = (folder: string, ...args: string[]): Promise<Ran> =>
  runMain(folder, ['check', 'lexicons', '-o', 'gen', ...args])

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')))

describe('--fix', () => {
  test('writes what differs, and says why, what and how much', async () => {
    const folder = await stale('--string-formats', 'plain')
    edit(join(folder, NOTE), (text) => text.replace('text:', 'txet:'))
    rmSync(join(folder, 'lexicons/com/example/putThing.json'))
    const { code, stdout, stderr } = await check(folder, '--fix')
    expect(code).toBe(0)
    expect(stdout.split('\n')).toEqual([
      'update com/example/getThing.ts',
      'update com/example/note.ts',
      'update index.ts',
      'update client.ts',
      'update lexgen.manifest.json',
      'delete com/example/putThing.ts',
      '',
    ])
    expect(stderr.split('\n')).toEqual([
      'changed lexicons: com.example.getThing',
      'removed lexicons: com.example.putThing',
      'edited by hand: com/example/note.ts',
      expect.stringMatching(/^3 lexicons -> 6 files \(5 written, 1 unchanged, 1 removed\) in [\d.]+ s$/),
      '',
    ])
    expect(await check(folder)).toEqual({ code: 0, stdout: '', stderr: 'gen is current\n' })
  })

  test('does nothing where nothing differs', async () => {
    const folder = await generated()
    const before = readTree(folder)
    expect(await check(folder, '--fix')).toEqual({ code: 0, stdout: '', stderr: 'gen is current\n' })
    expect(readTree(folder)).toEqual(before)
  })

  test('keeps a left-over file that somebody edited, as generating does', async () => {
    const folder = await stale()
    edit(join(folder, NOTE), (text) => `${text}export const mine = 1\n`)
    const { code, stdout } = await check(folder, '--fix', '--include', 'com.example.getThing')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^gen\/com\/example\/note\.ts - warning LEX4013/)])
    expect(stdout).toContain('keep   com/example/note.ts\n')
    expect(readFileSync(join(folder, NOTE), 'utf8')).toContain('mine')
  })

  test('writes nothing while a file of somebody else is in the way, and says how to go on', async () => {
    const folder = await stale()
    writeFiles(folder, { [NOTE]: 'mine()\n' })
    const before = readTree(folder)
    for (const args of [[], ['--fix']]) {
      const { code, stdout, stderr } = await check(folder, ...args)
      expect(code).toBe(1)
      expect(stdout).toContain(`${NOTE} - error LEX4001`)
      expect(stdout).toContain('gen/com/example/getThing.ts - error LEX4102')
      expect(stderr).toMatch(
        new RegExp(
          `\\nin the way: ${NOTE}\\nto mend it, move or delete ${NOTE}, then run: \\S+ \\S+ lexicons -o gen\\n$`,
        ),
      )
      expect(readTree(folder)).toEqual(before)
    }
    rmSync(join(folder, NOTE))
    expect((await check(folder, '--fix')).code).toBe(0)
    expect((await check(folder)).code).toBe(0)
  })

  test('leaves lexicons with problems to their author', async () => {
    const folder = await stale()
    writeFiles(folder, { 'lexicons/com/example/note.json': '{' })
    const before = readTree(folder)
    expect((await check(folder, '--fix')).code).toBe(2)
    expect(readTree(folder)).toEqual(before)
  })

  test('reads standard input once', async () => {
    const folder = temporaryFolder()
    const input = JSON.stringify(CHANGED)
    const ran = await runMain(folder, ['check', '-', '-o', 'gen', '--fix'], input)
    expect([ran.code, existsSync(join(folder, 'gen/com/example/getThing.ts'))]).toEqual([0, true])
    expect((await runMain(folder, ['check', '-', '-o', 'gen'], input)).code).toBe(0)
    rmSync(join(folder, 'gen/index.ts'))
    const again = await runMain(folder, ['check', '-', '-o', 'gen'], input)
    expect(again.stderr).toMatch(/^to mend it, run with the same standard input: .* - -o gen$/m)
  })

  test('with --diff prints what it changes', async () => {
    const { code, stdout } = await check(await stale(), '--fix', '--diff')
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^\+.*brandNew[\s\S]*^update com\/example\/getThing\.ts$/m),
    ])
  })
})

const COMMAND = expect.stringMatching(/lexgen\.js lexicons -o gen$/)

describe('programs are told causes and the command once,', () => {
  test('in JSON as hints', async () => {
    const { code, stdout } = await check(await stale(), '--format', 'json')
    const { hints, diagnostics } = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(hints).toEqual([
      { message: 'changed lexicons: com.example.getThing', commands: [] },
      { message: 'to mend it, run', commands: [COMMAND] },
    ])
    expect(diagnostics[1]).toMatchObject({
      code: 'LEX4102',
      path: 'gen/com/example/getThing.ts',
      related: [
        { message: 'generating takes away interface GetThingParams', position: { line: 13 } },
        { message: 'generating changes type GetThingOutput' },
        { message: 'generating changes const getThingMethod' },
        { message: 'generating changes function getThing', position: { line: 32 } },
      ],
    })
  })

  test('on GitHub as notices, with declarations in the annotation', async () => {
    const { stdout } = await check(await stale(), '--format', 'github')
    expect(stdout).toContain('%0Agen/com/example/getThing.ts:13: generating takes away interface GetThingParams%0A')
    expect(stdout).toMatch(
      /\n::notice title=hint::changed lexicons: com\.example\.getThing\n::notice title=hint::to mend it, run%0A.* lexicons -o gen\n$/,
    )
  })

  test('on GitHub in the summary of the step, in fences that no name closes', async () => {
    const folder = await stale()
    const odd = 'lexi```cons'
    renameSync(join(folder, 'lexicons'), join(folder, odd))
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') }
    const args = ['check', odd, '-o', 'gen', '--format']
    await runMain(folder, [...args, 'text'], '', env)
    expect(existsSync(env.GITHUB_STEP_SUMMARY)).toBe(false)
    await runMain(folder, [...args, 'github'], '', env)
    expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8').split('\n').filter(Boolean)).toEqual([
      '## lexgen check',
      'The generated code is not what the lexicons give (3 files).',
      '```text',
      'changed lexicons: com.example.getThing',
      '```',
      'To mend it, run:',
      '````sh',
      expect.stringMatching(/ 'lexi```cons' -o gen$/),
      '````',
    ])
  })

  test('in SARIF as notifications', async () => {
    const { runs } = JSON.parse((await check(await stale(), '--format', 'sarif')).stdout)
    expect(runs[0].invocations[0].toolExecutionNotifications).toEqual([
      { level: 'note', message: { text: 'changed lexicons: com.example.getThing' } },
      { level: 'note', message: { text: expect.stringMatching(/^to mend it, run\n.* lexicons -o gen$/) } },
    ])
    expect(JSON.stringify(runs[0].results[1].relatedLocations)).toContain('takes away interface GetThingParams')
  })

  test('and after --fix what was done, with no problem left', async () => {
    const { code, stdout } = await check(await stale(), '--fix', '--format', 'json')
    const { summary, hints } = JSON.parse(stdout)
    expect([code, summary.errors]).toEqual([0, 0])
    expect(hints.map(({ message }: { message: string }) => message)).toEqual([
      'changed lexicons: com.example.getThing',
      'update com/example/getThing.ts',
      'update client.ts',
      'update lexgen.manifest.json',
    ])
  })
})

describe('ts-morph', () => {
  const PRELOAD = `import { createRequire } from 'node:module'
process.on('exit', () => {
  const paths = Object.keys(createRequire(import.meta.url).cache)
  process.stderr.write(paths.some((path) => path.includes('ts-morph')) ? 'loaded' : 'not loaded')
})`
  test.each<[string, (folder: string) => void, string]>([
    ['is not loaded where the output is current', () => undefined, 'not loaded'],
    ['is not loaded for a file that is missing', (folder) => rmSync(join(folder, NOTE)), 'not loaded'],
    [
      'is not loaded for another layout',
      (folder) => writeFiles(folder, { '.prettierrc': '{ "semi": false }' }),
      'not loaded',
    ],
    ['is loaded for a lexicon that changed', (folder) => writeDocuments(join(folder, 'lexicons'), [CHANGED]), 'loaded'],
    ['is loaded for a file that was edited', (folder) => edit(join(folder, NOTE), (text) => `${text}//\n`), 'loaded'],
  ])('%s', async (_title, change, loaded) => {
    const folder = await generated()
    change(folder)
    writeFiles(folder, { 'preload.mjs': PRELOAD })
    const env = { NODE_OPTIONS: `--import ${join(folder, 'preload.mjs')}` }
    const { stderr } = lexgen(folder, ['check', 'lexicons', '-o', 'gen'], { env })
    expect(stderr.split('\n').at(-1)).toBe(loaded)
  })
})
