import { execFileSync, execSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { document, query } from '../support/build.ts'
import { type Ran, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

/** What the manifest knows is used, and what it does not know any more is no dead end. */

const MANIFEST = 'gen/lexgen.manifest.json'

function project(): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  return folder
}

async function generated(...args: string[]): Promise<string> {
  const folder = project()
  expect((await runMain(folder, ['lexicons', '-o', 'gen', ...args])).code).toBe(0)
  return folder
}

const check = (folder: string, ...args: string[]): Promise<Ran> =>
  runMain(folder, ['check', 'lexicons', '-o', 'gen', ...args])

/** The command that a check prints, run as it stands there in a shell. */
function mend(folder: string, { stderr }: Ran): void {
  execSync(/^to mend it, run: (.*)$/m.exec(stderr)?.[1] ?? 'false', { cwd: folder, stdio: 'ignore' })
}

describe('check takes what it is not given from the manifest', () => {
  const ALL = ['--package', '@example/sdk', '--no-client', '--methods', '--string-formats', 'plain']
  const MORE = ['--exclude', 'com.example.putThing', '--runtime', '@example/runtime', '--import-ext', 'ts']

  test('every option that shapes the output', async () => {
    const folder = await generated(...ALL, ...MORE)
    expect(await check(folder)).toEqual({ code: 0, stdout: '', stderr: 'gen is current\n' })
  })

  test('so that the command which it prints changes what is wrong and nothing else', async () => {
    const folder = await generated(...ALL, ...MORE)
    const before = readTree(join(folder, 'gen'))
    rmSync(join(folder, 'gen/src/com/example/note.ts'))
    const ran = await check(folder)
    expect([ran.code, ran.stdout.match(/LEX\d+/g)]).toEqual([1, ['LEX4101']])
    mend(folder, ran)
    expect(readTree(join(folder, 'gen'))).toEqual(before)
  })

  test('but what it is given counts, and is named where it differs', async () => {
    const folder = await generated(...ALL)
    const { code, stderr } = await check(folder, '--client')
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^changed options: client\n.*run: .* --client /ms)])
    writeFiles(folder, { 'lexgen.config.json': '{ "stringFormats": "template" }' })
    const config = await check(folder)
    expect([config.code, config.stderr]).toEqual([1, expect.stringMatching(/^changed options: stringFormats\n/)])
    expect(config.stderr).not.toContain('--string-formats')
  })

  test('of a config in another place, too', async () => {
    const folder = project()
    writeFiles(folder, {
      'conf/lexgen.json': '{ "sources": ["../lexicons"], "out": "../gen", "client": false, "package": "x" }',
    })
    expect((await runMain(folder, ['--config', 'conf/lexgen.json'])).code).toBe(0)
    expect((await check(folder)).code).toBe(0)
    expect((await runMain(join(folder, 'conf'), ['check', '../lexicons', '-o', '../gen'])).code).toBe(0)
  })

  test('with packages that are paths, from wherever it runs', async () => {
    const folder = await generated('--package', '@example/base')
    writeDocuments(join(folder, 'mine'), [document('org.mine.get', { main: query() })])
    expect((await runMain(folder, ['mine', '-o', 'sub/out', '--external', './gen'])).code).toBe(0)
    expect(readFileSync(join(folder, 'sub/out/lexgen.manifest.json'), 'utf8')).toContain('"./../../gen"')
    expect((await runMain(folder, ['check', 'mine', '-o', 'sub/out'])).code).toBe(0)
    expect((await runMain(join(folder, 'sub'), ['check', '../mine', '-o', 'out'])).code).toBe(0)
  })

  test('and passes over what this version does not know', async () => {
    const folder = await generated()
    const text = readFileSync(join(folder, MANIFEST), 'utf8')
    writeFiles(folder, { [MANIFEST]: text.replace('"client": true', '"client": "maybe", "unheardOf": 1') })
    const { code, stderr } = await check(folder)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^changed options: client\n/)])
  })
})

describe('a manifest that cannot be used', () => {
  test.each<[string, string, RegExp]>([
    ['is no JSON', '{', /it is no JSON: expected the JSON to go on, found the end of the text in line 1, column 2/],
    ['lists nothing', '{}', /it has no list of files/],
    ['is another JSON', '[1]', /it has no list of files/],
  ])('since it %s is said and written anew, and what was edited is restored', async (_title, text, reason) => {
    const folder = await generated()
    const before = readTree(join(folder, 'gen'))
    writeFiles(folder, { [MANIFEST]: text })
    writeFileSync(join(folder, 'gen/com/example/note.ts'), `${before['com/example/note.ts']}export const mine = 1\n`)
    const ran = await check(folder)
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([
      1,
      expect.stringMatching(/^gen\/lexgen\.manifest\.json - warning LEX4003: /m),
      expect.stringMatching(reason),
    ])
    expect(ran.stdout).not.toContain('LEX4103')
    mend(folder, ran)
    expect(readTree(join(folder, 'gen'))).toEqual(before)
  })

  test('or is not there at all is written anew, JSON of which lexgen is known to be the author included', async () => {
    const args = ['--package', '@example/sdk', '--methods']
    const folder = await generated(...args)
    rmSync(join(folder, MANIFEST))
    writeDocuments(join(folder, 'lexicons'), [document('com.example.fresh', { main: query() })])
    const ran = await check(folder, ...args)
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(/^there is no manifest of an earlier run, /)])
    mend(folder, ran)
    expect((await check(folder)).code).toBe(0)
  })

  test('proves nothing: what is not lexgen’s is still in the way', async () => {
    const folder = await generated()
    writeFiles(folder, { [MANIFEST]: '<<<<<<< a\n', 'gen/com/example/note.ts': 'mine()' })
    const { code, stderr } = await runMain(folder, ['lexicons', '-o', 'gen'])
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^gen\/com\/example\/note\.ts - error LEX4001/)])
    expect(readFileSync(join(folder, 'gen/com/example/note.ts'), 'utf8')).toBe('mine()')
  })
})

test('a merge that conflicts in everything generated is mended by generating, and leftovers of both sides go', async () => {
  const args = ['lexicons', '-o', 'gen', '--package', '@example/sdk', '--methods']
  const folder = await generated(...args.slice(3))
  const git = (...words: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], { cwd: folder }).toString()
  const commit = (): void => void [git('add', '-A'), git('commit', '-qm', 'x')]
  /** One document goes, two come. */
  const change = async (gone: string, ...ids: string[]): Promise<void> => {
    rmSync(join(folder, 'lexicons/com/example', `${gone}.json`))
    const added = ids.map((id) => document(id, { main: query({ description: id }) }))
    writeDocuments(join(folder, 'lexicons'), added)
    expect((await runMain(folder, args)).code).toBe(0)
    commit()
  }
  writeDocuments(join(folder, 'lexicons'), [document('com.example.putOther', { main: query() })])
  git('init', '-q', '-b', 'main')
  expect((await runMain(folder, args)).code).toBe(0)
  commit()
  git('checkout', '-qb', 'theirs')
  await change('putThing', 'com.example.put1', 'com.example.put3')
  git('checkout', '-q', 'main')
  await change('putOther', 'com.example.put2', 'com.example.put4')
  expect(() => git('merge', '-q', 'theirs')).toThrow('Command failed')
  const conflicts = git('diff', '--name-only', '--diff-filter=U').split('\n')
  expect(conflicts).toEqual(
    expect.arrayContaining(
      ['lexgen.manifest.json', 'lexicons.json', 'methods.json', 'package.json', 'README.md'].map(
        (path) => `gen/${path}`,
      ),
    ),
  )

  const ran = await runMain(folder, ['check', 'lexicons', '-o', 'gen'])
  expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('a merge left conflicts in it\n')])
  mend(folder, ran)
  expect(await check(folder)).toEqual({ code: 0, stdout: '', stderr: 'gen is current\n' })
  expect(existsSync(join(folder, 'gen/src/com/example/putThing.ts'))).toBe(false)
  expect(existsSync(join(folder, 'gen/src/com/example/putOther.ts'))).toBe(false)
  expect(Object.values(readTree(join(folder, 'gen'))).join('')).not.toContain('<<<<<<<')
})
