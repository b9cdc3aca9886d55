import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

const MANIFEST = 'lexgen.manifest.json'

/** A folder with `lexicons/` and, generated from them, `gen/`. */
async function generated(documents = SAMPLE): Promise<string> {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), documents)
  expect(await runMain(folder, ['lexicons', '-o', 'gen'])).toMatchObject({ code: 0, stdout: '' })
  return folder
}

const times = (folder: string): Record<string, number> =>
  Object.fromEntries(Object.keys(readTree(folder)).map((path) => [path, statSync(join(folder, path)).mtimeMs]))

describe('output', () => {
  test('is the same bytes whatever the order of the input', async () => {
    const folder = await generated()
    const shuffled = [...SAMPLE].reverse().map(({ id }) => `lexicons/${id.replaceAll('.', '/')}.json`)
    expect((await runMain(folder, [...shuffled, '-o', 'other'])).code).toBe(0)
    writeFiles(folder, { 'all.json': JSON.stringify([...SAMPLE].reverse()) })
    expect((await runMain(folder, ['all.json', '-o', 'third'])).code).toBe(0)
    expect(readTree(join(folder, 'other'))).toEqual(readTree(join(folder, 'gen')))
    expect(readTree(join(folder, 'third'))).toEqual(readTree(join(folder, 'gen')))
  })

  test('is not touched by a second run, and neither are the times of untouched files by a run that changes one', async () => {
    const folder = await generated()
    const before = times(join(folder, 'gen'))
    const folderTime = statSync(join(folder, 'gen')).mtimeMs
    expect((await runMain(folder, ['lexicons', '-o', 'gen'])).stderr).toMatch(
      /^4 lexicons -> 7 files \(0 written, 7 unchanged, 0 removed\) in \d+\.\d\d s\n$/,
    )
    expect(times(join(folder, 'gen'))).toEqual(before)
    expect(statSync(join(folder, 'gen')).mtimeMs).toBe(folderTime)
    writeDocuments(
      join(folder, 'lexicons'),
      SAMPLE.slice(2, 3).map((each) => ({ ...each, description: 'Changed.' })),
    )
    expect((await runMain(folder, ['lexicons', '-o', 'gen'])).stderr).toMatch(/, 0 removed\)/)
    const after = times(join(folder, 'gen'))
    const changed = Object.keys(after).filter((path) => after[path] !== before[path])
    expect(changed).toEqual(expect.arrayContaining(['com/example/note.ts', MANIFEST]))
    for (const kept of ['com/example/defs.ts', 'com/example/getThing.ts', 'client.ts'])
      expect(changed).not.toContain(kept)
  })

  test('loses what no lexicon calls for any more and the folders that leaves empty, and nothing else', async () => {
    const folder = await generated([
      ...SAMPLE,
      { lexicon: 1, id: 'org.other.deep.old', defs: { main: { type: 'token' } } },
    ])
    writeFiles(folder, { 'gen/mine.ts': 'mine', 'gen/com/example/mine.ts': 'mine too' })
    rmSync(join(folder, 'lexicons/org'), { recursive: true })
    rmSync(join(folder, 'lexicons/com/example/putThing.json'))
    expect((await runMain(folder, ['lexicons', '-o', 'gen'])).stderr).toMatch(/2 removed/)
    expect(existsSync(join(folder, 'gen/org'))).toBe(false)
    expect(existsSync(join(folder, 'gen/com/example/putThing.ts'))).toBe(false)
    expect(readTree(join(folder, 'gen'))).toMatchObject({ 'mine.ts': 'mine', 'com/example/mine.ts': 'mine too' })
  })

  test('keeps a folder that still holds a file of somebody else', async () => {
    const folder = await generated([...SAMPLE, { lexicon: 1, id: 'org.other.old', defs: { main: { type: 'token' } } }])
    writeFiles(folder, { 'gen/org/other/mine.ts': 'mine' })
    rmSync(join(folder, 'lexicons/org'), { recursive: true })
    await runMain(folder, ['lexicons', '-o', 'gen'])
    expect(Object.keys(readTree(join(folder, 'gen/org')))).toEqual(['other/mine.ts'])
  })

  test('records its paths with / and neither times nor absolute paths', async () => {
    const folder = await generated()
    const manifest = readFileSync(join(folder, 'gen', MANIFEST), 'utf8')
    expect(Object.keys(JSON.parse(manifest).files)).toEqual([
      'client.ts',
      ...['defs', 'getThing', 'note', 'putThing'].map((name) => `com/example/${name}.ts`),
      'index.ts',
    ])
    expect(manifest).not.toContain(folder)
    expect(manifest).not.toMatch(/20\d\d-/)
  })

  test('may be a link to a folder', async () => {
    const folder = temporaryFolder()
    writeDocuments(join(folder, 'lexicons'), SAMPLE)
    mkdirSync(join(folder, 'real'))
    symlinkSync('real', join(folder, 'gen'))
    expect((await runMain(folder, ['lexicons', '-o', 'gen'])).code).toBe(0)
    expect(lstatSync(join(folder, 'gen')).isSymbolicLink()).toBe(true)
    expect(existsSync(join(folder, 'real/com/example/note.ts'))).toBe(true)
    expect((await runMain(folder, ['lexicons', '-o', 'gen'])).stderr).toMatch(/0 written/)
  })

  test('may lie in the folder that the sources are in, as a package with its snapshot too', async () => {
    const folder = temporaryFolder()
    writeDocuments(folder, SAMPLE)
    const args = ['.', '-o', '.', '--package', '@example/sdk']
    expect(await runMain(folder, args)).toMatchObject({ code: 0, stdout: '' })
    expect((await runMain(folder, args)).stderr).toMatch(/^4 lexicons -> \d+ files \(0 written/)
  })
})

describe('what is not of lexgen', () => {
  /** What is put into an output folder that was never generated into or was before, and the path that has to be named. */
  test.each<[string, (gen: string) => void, string]>([
    [
      'a hand-written file in place of a module',
      (gen) => writeFiles(gen, { 'com/example/note.ts': 'mine' }),
      'gen/com/example/note.ts',
    ],
    ['a file where a folder is needed', (gen) => writeFiles(gen, { com: 'mine' }), 'gen/com'],
    ['a folder where a file is needed', (gen) => writeFiles(gen, { 'index.ts/x': 'mine' }), 'gen/index.ts'],
    ['a link that leads nowhere', (gen) => symlinkSync('/nowhere/at/all', join(gen, 'index.ts')), 'gen/index.ts'],
    ['an output folder that is a file', (gen) => (rmSync(gen, { recursive: true }), writeFileSync(gen, 'mine')), 'gen'],
    ['a folder in place of the manifest', (gen) => mkdirSync(join(gen, MANIFEST)), `gen/${MANIFEST}`],
  ])('%s is refused by name, and nothing changes', async (_title, put, named) => {
    const folder = temporaryFolder()
    writeDocuments(join(folder, 'lexicons'), SAMPLE)
    mkdirSync(join(folder, 'gen'))
    put(join(folder, 'gen'))
    const before = statSync(join(folder, 'gen')).isDirectory() ? readTreeOfLinks(join(folder, 'gen')) : undefined
    const { code, stdout, stderr } = await runMain(folder, ['lexicons', '-o', 'gen'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.split(' - ')[0]).toBe(named)
    expect(stderr).not.toMatch(/internal error|^ +at .*\.js/m)
    if (before) expect(readTreeOfLinks(join(folder, 'gen'))).toEqual(before)
  })

  test('every one is named in one run', async () => {
    const folder = temporaryFolder()
    writeDocuments(join(folder, 'lexicons'), SAMPLE)
    writeFiles(folder, { 'gen/com/example/note.ts': 'mine', 'gen/client.ts': 'mine' })
    const { stderr } = await runMain(folder, ['lexicons', '-o', 'gen'])
    expect(stderr).toContain('gen/com/example/note.ts - error LEX4001')
    expect(stderr).toContain('gen/client.ts - error LEX4001')
    expect(Object.keys(readTree(join(folder, 'gen')))).toEqual(['client.ts', 'com/example/note.ts'])
  })

  test('is taken over where it says exactly what lexgen would write (a manifest was lost)', async () => {
    const folder = await generated()
    unlinkSync(join(folder, 'gen', MANIFEST))
    expect((await runMain(folder, ['lexicons', '-o', 'gen'])).stderr).toMatch(/\(1 written, 6 unchanged, 0 removed\)/)
  })
})

describe('a manifest', () => {
  test.each([
    ['that lists a path outside', '{ "files": { "../victim.ts": "x" } }', '"../victim.ts", which is outside'],
    ['that lists an absolute path', '{ "files": { "/victim.ts": "x" } }', 'outside'],
    ['that lists a path of another drive', '{ "files": { "C:\\\\victim.ts": "x" } }', 'outside'],
    ['that climbs in the middle', '{ "files": { "com/../../victim.ts": "x" } }', 'outside'],
    ['that climbs with backslashes', '{ "files": { "com\\\\..\\\\..\\\\victim.ts": "x" } }', 'outside'],
  ])('%s stops the run before anything is written or deleted', async (_title, text, reason) => {
    const folder = await generated()
    writeFiles(folder, { [`gen/${MANIFEST}`]: text, 'victim.ts': 'mine' })
    writeDocuments(join(folder, 'lexicons'), [
      { lexicon: 1, id: 'com.example.more', defs: { main: { type: 'token' } } },
    ])
    const before = readTree(folder)
    const { code, stderr } = await runMain(folder, ['lexicons', '-o', 'gen'])
    expect(code).toBe(2)
    expect(stderr).toContain(`gen/${MANIFEST} - error LEX4003`)
    expect(stderr).toContain(reason)
    expect(readTree(folder)).toEqual(before)
    expect((await runMain(folder, ['check', 'lexicons', '-o', 'gen'])).code).toBe(3)
  })
})

describe('no input', () => {
  test.each<[string, readonly string[]]>([
    ['a misspelt folder', ['lexicon']],
    ['an empty folder', ['empty']],
    ['a glob that matches nothing', ['lexicons/**/*.none.json']],
    ['an --include that leaves nothing', ['lexicons', '--include', 'org.nothing.*']],
    ['an --exclude that leaves nothing', ['lexicons', '--exclude', '*']],
    ['empty standard input', ['-']],
  ])('%s is an error and never empties an output', async (_title, args) => {
    const folder = await generated()
    mkdirSync(join(folder, 'empty'))
    const before = readTree(folder)
    const { code, stdout, stderr } = await runMain(folder, [...args, '-o', 'gen'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/error LEX\d{4}: expected/)
    expect(readTree(folder)).toEqual(before)
  })

  test('a document with an error stops all of it', async () => {
    const folder = await generated()
    writeFiles(folder, {
      'lexicons/com/example/note.json': '{"lexicon":1,"id":"com.example.note","defs":{"main":{"type":"reccord"}}}',
    })
    const before = readTree(join(folder, 'gen'))
    expect((await runMain(folder, ['lexicons', '-o', 'gen'])).code).toBe(2)
    expect(readTree(join(folder, 'gen'))).toEqual(before)
  })
})

/** Like `readTree`, for folders with links that cannot be read. */
function readTreeOfLinks(folder: string): unknown {
  try {
    return readTree(folder)
  } catch (error) {
    return String(error)
  }
}

test('a run that fails after it began to stage leaves nothing behind, not even the folder', async () => {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  // client.ts comes when everything else is on its way.
  writeFiles(folder, {
    'sub/.prettierrc': '{ "plugins": ["./picky.mjs"] }',
    'sub/picky.mjs': `import { parsers } from '${import.meta.resolve('prettier/plugins/typescript')}'
      const parse = (text, options) => {
        if (text.includes('createClient')) throw new Error('no clients')
        return parsers.typescript.parse(text, options)
      }
      export default { parsers: { typescript: { ...parsers.typescript, parse } } }`,
  })
  const { code, stderr } = await runMain(folder, ['lexicons', '-o', 'sub/gen'])
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('LEX4010') })
  expect(readdirSync(join(folder, 'sub'))).toEqual(['.prettierrc', 'picky.mjs'])
})
