import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ran, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

function project(): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  return folder
}

const make = (folder: string, ...args: string[]): Promise<Ran> =>
  runMain(folder, ['json-schema', 'lexicons', '-o', 'out', ...args])
const check = (folder: string): Promise<Ran> => runMain(folder, ['check', 'lexicons', '-o', 'out'])

describe('lexgen json-schema', () => {
  test('writes schemas and nothing else, twice the same, and says so on one line', async () => {
    const folder = project()
    expect(await make(folder)).toMatchObject({ code: 0, stdout: '' })
    const files = readTree(join(folder, 'out'))
    expect(Object.keys(files)).toEqual([
      'com/example/defs.schema.json',
      'com/example/getThing.schema.json',
      'com/example/note.schema.json',
      'com/example/putThing.schema.json',
      'data-model.schema.json',
      'lexgen.manifest.json',
    ])
    expect((await make(folder)).stderr).toMatch(/^4 lexicons -> 6 files \(0 written, 6 unchanged, 0 removed\) in /)
    expect(readTree(join(folder, 'out'))).toEqual(files)
  })

  test('plans in a dry run and writes nothing', async () => {
    const folder = project()
    const { code, stdout } = await make(folder, '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toContain('create com/example/note.schema.json\n')
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('refuses broken lexicons and writes nothing', async () => {
    const folder = project()
    writeFiles(folder, {
      'lexicons/com/example/broken.json': '{"lexicon":1,"id":"com.example.broken","defs":{"main":{"type":"strin"}}}',
    })
    expect(await make(folder)).toMatchObject({ code: 2 })
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('leaves what is not its own', async () => {
    const folder = project()
    writeFiles(folder, { 'out/com/example/note.schema.json': '{"type":"object"}', 'out/mine.json': '{}' })
    const { code, stderr } = await make(folder)
    expect(code).toBe(2)
    expect(stderr).toContain('LEX4001')
    expect(stderr).toContain('out/com/example/note.schema.json')
    expect(Object.keys(readTree(join(folder, 'out')))).toEqual(['com/example/note.schema.json', 'mine.json'])
  })

  test('deletes the schemas of documents that are gone, unless they were edited', async () => {
    const folder = project()
    await make(folder)
    const edited = join(folder, 'out/com/example/getThing.schema.json')
    writeFiles(folder, {
      'out/com/example/getThing.schema.json': readFileSync(edited, 'utf8').replace('"object"', '"array"'),
    })
    const { code, stderr } = await make(folder, '--exclude', 'com.example.getThing,com.example.putThing')
    expect(code).toBe(0)
    expect(stderr).toContain('LEX4013')
    expect(Object.keys(readTree(join(folder, 'out/com/example')))).toEqual([
      'defs.schema.json',
      'getThing.schema.json',
      'note.schema.json',
    ])
  })

  test('knows its files without a manifest', async () => {
    const folder = project()
    await make(folder)
    writeFiles(folder, { 'out/lexgen.manifest.json': '<<<<<<<\n' })
    expect(await make(folder, '--schema-base', 'https://example.com/')).toMatchObject({ code: 0 })
    expect(readTree(join(folder, 'out'))['com/example/note.schema.json']).toContain(
      'https://example.com/com/example/note.schema.json',
    )
  })

  test('takes the sources of the config, and not the folder of the generated code', async () => {
    const folder = project()
    writeFiles(folder, {
      'lexgen.config.json': JSON.stringify({ sources: 'lexicons', out: 'gen', package: '@example/sdk', client: false }),
    })
    expect(await runMain(folder, ['json-schema', '-o', 'out'])).toMatchObject({ code: 0 })
    expect(Object.keys(readTree(join(folder, 'out')))).toContain('data-model.schema.json')
    const { code, stderr } = await runMain(folder, ['json-schema'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'lexgen: expected an output folder, found none: give one with --out (-o)\n',
    })
  })

  test('refuses options that shape code, and a base that is no URL', async () => {
    expect(await make(project(), '--client')).toMatchObject({ code: 2 })
    const { code, stderr } = await make(project(), '--schema-base', 'schemas')
    expect(code).toBe(2)
    expect(stderr).toContain('expected --schema-base to be an absolute URL')
  })
})

describe('an output folder belongs to the command that made it', () => {
  test('neither command writes into the folder of the other', async () => {
    const folder = project()
    await make(folder)
    const before = readTree(join(folder, 'out'))
    const { code, stderr } = await runMain(folder, ['lexicons', '-o', 'out'])
    expect(code).toBe(2)
    expect(stderr).toContain(
      'error LEX4015: expected a folder that lexgen generate made, or a new one, found that lexgen json-schema made out',
    )
    expect(readTree(join(folder, 'out'))).toEqual(before)
    await runMain(folder, ['lexicons', '-o', 'gen'])
    expect(await runMain(folder, ['json-schema', 'lexicons', '-o', 'gen'])).toMatchObject({ code: 2 })
  })

  test('one within the other is no harm, nor is one within the sources', async () => {
    const folder = project()
    for (const out of ['gen/schemas', 'lexicons/schemas', 'lexicons/schemas']) {
      expect(await runMain(folder, ['lexicons', '-o', 'gen'])).toMatchObject({ code: 0 })
      expect(await runMain(folder, ['json-schema', 'lexicons', '-o', out])).toMatchObject({ code: 0 })
      expect(await runMain(folder, ['check', 'lexicons', '-o', 'gen'])).toMatchObject({ code: 0 })
      expect(await runMain(folder, ['check', 'lexicons', '-o', out])).toMatchObject({ code: 0 })
    }
  })
})

describe('lexgen check of schemas', () => {
  test('knows from the manifest what made the folder, and how', async () => {
    const folder = project()
    await make(folder, '--schema-base', 'https://example.com/')
    expect(await check(folder)).toMatchObject({ code: 0, stderr: 'out is current\n' })
    writeFiles(folder, {
      'lexicons/com/example/more.json': '{"lexicon":1,"id":"com.example.more","defs":{"x":{"type":"string"}}}',
    })
    const { code, stdout, stderr } = await check(folder)
    expect(code).toBe(1)
    expect(stdout).toContain('LEX4101')
    expect(stderr).toContain('to mend it, run: ')
    expect(stderr).toContain(' json-schema lexicons -o out --schema-base https://example.com/\n')
  })

  test('is --check where there may be no folder yet', async () => {
    const folder = project()
    const { code, stderr } = await make(folder, '--check')
    expect(code).toBe(1)
    expect(stderr).toContain(' json-schema lexicons -o out\n')
    expect(existsSync(join(folder, 'out'))).toBe(false)
    await make(folder)
    expect(await make(folder, '--check')).toMatchObject({ code: 0, stderr: 'out is current\n' })
  })

  test('check --fix writes schemas into a folder of schemas', async () => {
    const folder = project()
    await make(folder)
    const files = readTree(join(folder, 'out'))
    rmSync(join(folder, 'out/com/example/note.schema.json'))
    expect(await runMain(folder, ['check', 'lexicons', '-o', 'out', '--fix'])).toMatchObject({ code: 0 })
    expect(readTree(join(folder, 'out'))).toEqual(files)
  })

  test('takes another layout for what it is', async () => {
    const folder = project()
    await make(folder)
    const path = 'out/com/example/note.schema.json'
    writeFiles(folder, { [path]: JSON.stringify(JSON.parse(readFileSync(join(folder, path), 'utf8'))) })
    expect(await check(folder)).toMatchObject({ code: 0 })
  })
})
