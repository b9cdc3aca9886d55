import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync, execSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ran, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { document, object, query, json, string } from '../support/build.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

const PRETTIER = join(createRequire(import.meta.url).resolve('prettier/package.json'), '../bin/prettier.cjs')

const CHANGED = document('com.example.getThing', { main: query({ output: json(object({ brandNew: string() })) }) })

async function generated(...args: string[]): Promise<string> {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  expect((await runMain(folder, ['lexicons', '-o', 'gen', ...args])).code).toBe(0)
  return folder
}

const check = (folder: string, ...args: string[]): Promise<Ran> =>
  runMain(folder, ['check', 'lexicons', '-o', 'gen', ...args])

const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(path, change(readFileSync(path, 'utf8')))

/** The command that a check prints, run as it stands there in a shell. */
function mend(folder: string, { stderr }: Ran): void {
  const command = /^to mend it, run: (.*)$/m.exec(stderr)?.[1]
  expect(command).toBeDefined()
  execSync(command ?? 'false', {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, PATH: `${join(process.execPath, '..')}:${process.env['PATH'] ?? ''}` },
  })
}

test('is content with current output, and writes nothing', async () => {
  const folder = await generated()
  const before = readTree(folder)
  expect(await check(folder)).toEqual({ code: 0, stdout: '', stderr: 'gen is current\n' })
  expect(readTree(folder)).toEqual(before)
})

test('names a changed lexicon, an edited file and a deleted one, each with its cause, and the command that mends all three', async () => {
  const folder = await generated()
  writeDocuments(join(folder, 'lexicons'), [CHANGED])
  edit(join(folder, 'gen/com/example/note.ts'), (text) => text.replace('text:', 'txet:'))
  rmSync(join(folder, 'gen/com/example/putThing.ts'))
  const before = readTree(folder)
  const ran = await check(folder)
  expect(ran.code).toBe(1)
  expect(ran.stdout).toContain('gen/com/example/getThing.ts - error LEX4102')
  expect(ran.stdout).toContain('com.example.getThing has changed since the file was written')
  expect(ran.stdout).toContain('gen/com/example/note.ts - error LEX4103')
  expect(ran.stdout).toMatch(/note\.ts:\d+:1: the edit changed (?:interface|type) Note/)
  expect(ran.stdout).toContain('gen/com/example/putThing.ts - error LEX4101')
  expect(ran.stdout).not.toContain('defs.ts')
  expect(ran.stderr).toContain('changed lexicons: com.example.getThing\n')
  expect(ran.stderr).toContain('edited by hand: com/example/note.ts\n')
  expect(ran.stderr).toContain('deleted: com/example/putThing.ts\n')
  expect(readTree(folder)).toEqual(before)
  mend(folder, ran)
  expect((await check(folder)).code).toBe(0)
})

describe('tells the states of a file apart:', () => {
  test.each<[string, (folder: string) => void, RegExp, RegExp]>([
    [
      'no output at all',
      (folder) => rmSync(join(folder, 'gen'), { recursive: true }),
      /LEX4101.*index\.ts/,
      /there is no manifest/,
    ],
    [
      'a lexicon that is new',
      (folder) => writeDocuments(join(folder, 'lexicons'), [{ ...CHANGED, id: 'com.example.fresh' }]),
      /fresh\.ts - error LEX4101/,
      /new lexicons: com\.example\.fresh/,
    ],
    [
      'a lexicon that is gone',
      (folder) => rmSync(join(folder, 'lexicons/com/example/putThing.json')),
      /putThing\.ts - error LEX4104/,
      /removed lexicons: com\.example\.putThing/,
    ],
    [
      'a file of somebody else in the way',
      (folder) => (rmSync(join(folder, 'gen/lexgen.manifest.json')), edit(join(folder, 'gen/index.ts'), () => 'mine')),
      /index\.ts - error LEX4001/,
      /no manifest/,
    ],
  ])('%s', async (_title, change, stdout, stderr) => {
    const folder = await generated()
    change(folder)
    const ran = await check(folder)
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(stdout)
    expect(ran.stderr).toMatch(stderr)
  })

  test('changed options, named by their config key', async () => {
    const folder = await generated()
    const ran = await check(folder, '--string-formats', 'plain', '--no-client')
    expect(ran.stderr).toMatch(/changed options: client, stringFormats\n/)
    expect(ran.stdout).toContain('gen/client.ts - error LEX4104')
    mend(folder, ran)
    expect((await check(folder, '--string-formats', 'plain', '--no-client')).code).toBe(0)
    expect((await check(folder, '--string-formats', 'template')).code).toBe(1)
  })

  test('another version of lexgen passes while its output is equal', async () => {
    const folder = await generated()
    const manifest = join(folder, 'gen/lexgen.manifest.json')
    edit(manifest, (text) => text.replace(/"generator": "[^"]*"/, '"generator": "0.0.1"'))
    expect((await check(folder)).code).toBe(0)
    const index = join(folder, 'gen/index.ts')
    edit(index, (text) => `${text}// Of an older version.\n`)
    const hash = /"index\.ts": "(\w+)"/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? ''
    edit(manifest, (text) => text.replace(hash, sha256(readFileSync(index, 'utf8'))))
    const ran = await check(folder)
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('gen/index.ts - error LEX4102')
    expect(ran.stderr).toMatch(/^lexgen 0\.0\.1 -> \d/m)
  })
})

describe('does not mind', () => {
  test.each<[string, (text: string) => string]>([
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
    ['both', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('%s', async (_title, change) => {
    const folder = await generated()
    for (const path of Object.keys(readTree(join(folder, 'gen')))) edit(join(folder, 'gen', path), change)
    expect(await check(folder)).toEqual({ code: 0, stdout: '', stderr: 'gen is current\n' })
  })

  test('CRLF in telling that a file is out of date, not edited', async () => {
    const folder = await generated()
    for (const path of Object.keys(readTree(join(folder, 'gen'))))
      edit(join(folder, 'gen', path), (text) => text.replaceAll('\n', '\r\n'))
    writeDocuments(join(folder, 'lexicons'), [CHANGED])
    expect((await check(folder)).stdout).toContain('getThing.ts - error LEX4102')
  })

  test.each<[string, string, (text: string) => string]>([
    [
      'another layout of TypeScript',
      'gen/com/example/getThing.ts',
      (text) =>
        text
          .replaceAll(';\n', '\n')
          .replaceAll("'", '"')
          .replace(/\{ (.*) \}/, '{\n$1\n}'),
    ],
    ['another layout of the manifest', 'gen/lexgen.manifest.json', (text) => JSON.stringify(JSON.parse(text))],
  ])('%s, and says so as a note', async (_title, path, change) => {
    const folder = await generated()
    edit(join(folder, path), change)
    const { code, stdout, stderr } = await check(folder)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    if (path.endsWith('.ts')) {
      expect(stderr).toMatch(
        /^gen is current, but for the layout of 1 file \(--verbose names them\)\nformatted by another tool: 1 file\nto lay it out as lexgen does, run: .*\n$/,
      )
      expect((await check(folder, '--verbose')).stdout).toContain(`${path} - info LEX4105`)
    }
  })
})

describe('another prettier config', () => {
  const restyled = async (): Promise<string> => {
    const folder = await generated()
    writeFiles(folder, { '.prettierrc': '{ "semi": false, "useTabs": true }' })
    return folder
  }

  test('above the output is named as the cause, not the lexicons, with what lays it out anew', async () => {
    const folder = await restyled()
    const ran = await runMain(folder, ['check', 'lexicons', '-o', 'gen', '--verbose'])
    expect(ran.code).toBe(0)
    expect(ran.stdout.match(/LEX4\d+/g)).toEqual(Array.from({ length: 6 }, () => 'LEX4106'))
    expect(ran.stderr).toContain('\nprettier config changed: .prettierrc (layout of 6 files)\n')
    execSync(/run: (.*)$/m.exec(ran.stderr)?.[1] ?? 'false', { cwd: folder, stdio: 'ignore' })
    expect((await check(folder)).stderr).toBe('gen is current\n')
  })

  test('that prettier has followed already is no difference either, and its new layout no edit', async () => {
    const folder = await restyled()
    execFileSync(process.execPath, [PRETTIER, '--write', 'gen'], { cwd: folder })
    const ran = await runMain(folder, ['check', 'lexicons', '-o', 'gen', '--verbose'])
    expect([ran.code, ran.stdout.match(/^.* LEX4\d+/gm)]).toEqual([0, ['gen/lexgen.manifest.json - info LEX4106']])
    expect(ran.stderr).toContain('\nprettier config changed: .prettierrc (layout of 1 file)\n')
    execSync(/run: (.*)$/m.exec(ran.stderr)?.[1] ?? 'false', { cwd: folder, stdio: 'ignore' })
    expect((await check(folder)).stderr).toBe('gen is current\n')
  })

  test('that is gone is told from one that is there', async () => {
    const folder = await restyled()
    await runMain(folder, ['lexicons', '-o', 'gen'])
    rmSync(join(folder, '.prettierrc'))
    expect((await check(folder)).stderr).toMatch(/^prettier config changed: there is none any more/m)
  })

  test('hides neither an edit nor a lexicon that changed', async () => {
    const folder = await restyled()
    writeDocuments(join(folder, 'lexicons'), [CHANGED])
    edit(join(folder, 'gen/com/example/note.ts'), (text) => text.replace('text:', 'txet:'))
    const { code, stdout, stderr } = await check(folder)
    expect(code).toBe(1)
    expect(stdout).toContain('gen/com/example/getThing.ts - error LEX4102')
    expect(stdout).toContain('gen/com/example/note.ts - error LEX4103')
    expect(stderr).toContain('edited by hand: com/example/note.ts\n')
    expect(stderr).toContain('\nprettier config changed: .prettierrc')
  })
})

test('--diff prints what writing would change, as a patch that applies', async () => {
  const folder = await generated()
  writeDocuments(join(folder, 'lexicons'), [CHANGED, { ...CHANGED, id: 'com.example.fresh' }])
  rmSync(join(folder, 'lexicons/com/example/putThing.json'))
  const { code, stdout } = await check(folder, '--diff')
  expect(code).toBe(1)
  expect(stdout).toMatch(/^-.*name/m)
  expect(stdout).toMatch(/^\+.*brandNew/m)
  const patch = stdout.slice(stdout.indexOf('--- '))
  writeFiles(folder, { 'mend.patch': patch })
  execSync('git apply mend.patch', { cwd: folder })
  expect(await check(folder)).toMatchObject({ code: 0, stdout: '' })
  expect(existsSync(join(folder, 'gen/com/example/putThing.ts'))).toBe(false)
})

test('--diff leaves out a file that writing would keep, since somebody edited it', async () => {
  const folder = await generated()
  edit(join(folder, 'gen/com/example/note.ts'), (text) => `${text}// mine\n`)
  const { code, stdout } = await check(folder, '--include', 'com.example.putThing', '--diff')
  expect(code).toBe(1)
  expect(stdout).toContain('--- a/gen/com/example/getThing.ts')
  expect(stdout).not.toContain('--- a/gen/com/example/note.ts')
})

test('a file that a killed run had not replaced yet is out of date, not edited', async () => {
  const folder = await generated()
  writeDocuments(join(folder, 'lexicons'), [CHANGED])
  const other = '0'.repeat(64)
  edit(join(folder, 'gen/lexgen.manifest.json'), (text) =>
    text.replace(/("com\/example\/getThing\.ts": "[0-9a-f]{64})"/, `$1 ${other}"`),
  )
  expect(readFileSync(join(folder, 'gen/lexgen.manifest.json'), 'utf8')).toContain(` ${other}`)
  const { stdout, stderr } = await check(folder)
  expect(stdout).toContain('gen/com/example/getThing.ts - error LEX4102')
  expect(stderr).not.toContain('edited by hand')
})

test('the mending command keeps odd paths, config and options, and nothing that only concerns the report', async () => {
  const folder = temporaryFolder()
  writeDocuments(join(folder, "my lexi'cons"), SAMPLE)
  writeFiles(folder, { 'conf/lexgen.json': '{ "importExt": "ts" }' })
  const args = ["my lexi'cons", '-o', 'my gen', '--config', 'conf/lexgen.json', '--exclude', 'com.example.note,org.*']
  const ran = await runMain(folder, ['check', ...args, '--format', 'github', '--strict'])
  expect(ran.code).toBe(1)
  expect(ran.stderr).not.toMatch(/--format|--strict/)
  mend(folder, ran)
  expect(await runMain(folder, ['check', ...args])).toMatchObject({ code: 0 })
})

test('lexicons with problems are exit 2, and the output is not judged', async () => {
  const folder = await generated()
  writeFiles(folder, { 'lexicons/com/example/note.json': '{' })
  const { code, stdout } = await check(folder)
  expect(code).toBe(2)
  expect(stdout).toContain('lexicons/com/example/note.json')
  expect(stdout).not.toContain('LEX41')
})

function sha256(text: string): string {
  return execSync('sha256sum', { input: text, encoding: 'utf8' }).slice(0, 64)
}
