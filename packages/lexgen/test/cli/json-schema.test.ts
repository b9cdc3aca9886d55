import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ran, lexgen, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'

function project(): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  return folder
}

const make = (folder: string, ...args: string[]): Ran =>
  lexgen(folder, ['json-schema', 'lexicons', '-o', 'out', ...args])
const check = (folder: string): Ran => lexgen(folder, ['check', 'lexicons', '-o', 'out'])

describe('lexgen json-schema', () => {
  test('writes schemas and nothing else, twice the same, and says so on one line', () => {
    const folder = project()
    expect(make(folder)).toMatchObject({ code: 0, stdout: '' })
    const files = readTree(join(folder, 'out'))
    expect(Object.keys(files)).toEqual([
      'com/example/defs.schema.json',
      'com/example/getThing.schema.json',
      'com/example/note.schema.json',
      'com/example/putThing.schema.json',
      'data-model.schema.json',
      'lexgen.manifest.json',
    ])
    expect(make(folder).stderr).toMatch(/^4 lexicons -> 6 files \(0 written, 6 unchanged, 0 removed\) in /)
    expect(readTree(join(folder, 'out'))).toEqual(files)
  })

  test('plans in a dry run and writes nothing', () => {
    const folder = project()
    const { code, stdout } = make(folder, '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toContain('create com/example/note.schema.json\n')
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('refuses broken lexicons and writes nothing', () => {
    const folder = project()
    writeFiles(folder, {
      'lexicons/com/example/broken.json': '{"lexicon":1,"id":"com.example.broken","defs":{"main":{"type":"strin"}}}',
    })
    expect(make(folder)).toMatchObject({ code: 2 })
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('leaves what is not its own', () => {
    const folder = project()
    writeFiles(folder, { 'out/com/example/note.schema.json': '{"type":"object"}', 'out/mine.json': '{}' })
    const { code, stderr } = make(folder)
    expect(code).toBe(2)
    expect(stderr).toContain('LEX4001')
    expect(stderr).toContain('out/com/example/note.schema.json')
    expect(Object.keys(readTree(join(folder, 'out')))).toEqual(['com/example/note.schema.json', 'mine.json'])
  })

  test('deletes the schemas of documents that are gone, unless they were edited', () => {
    const folder = project()
    make(folder)
    const edited = join(folder, 'out/com/example/getThing.schema.json')
    writeFiles(folder, {
      'out/com/example/getThing.schema.json': readFileSync(edited, 'utf8').replace('"object"', '"array"'),
    })
    const { code, stderr } = make(folder, '--exclude', 'com.example.getThing,com.example.putThing')
    expect(code).toBe(0)
    expect(stderr).toContain('LEX4013')
    expect(Object.keys(readTree(join(folder, 'out/com/example')))).toEqual([
      'defs.schema.json',
      'getThing.schema.json',
      'note.schema.json',
    ])
  })

  test('knows its files without a manifest', () => {
    const folder = project()
    make(folder)
    writeFiles(folder, { 'out/lexgen.manifest.json': '<<<<<<<\n' })
    expect(make(folder, '--schema-base', 'https://example.com/')).toMatchObject({ code: 0 })
    expect(readTree(join(folder, 'out'))['com/example/note.schema.json']).toContain(
      'https://example.com/com/example/note.schema.json',
    )
  })

  test('takes the sources of the config, and not the folder of the generated code', () => {
    const folder = project()
    writeFiles(folder, {
      'lexgen.config.json': JSON.stringify({ sources: 'lexicons', out: 'gen', package: '@example/sdk', client: false }),
    })
    expect(lexgen(folder, ['json-schema', '-o', 'out'])).toMatchObject({ code: 0 })
    expect(Object.keys(readTree(join(folder, 'out')))).toContain('data-model.schema.json')
    const { code, stderr } = lexgen(folder, ['json-schema'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'lexgen: expected an output folder, found none: give one with --out (-o)\n',
    })
  })

  test('refuses options that shape code, and a base that is no URL', () => {
    expect(make(project(), '--client')).toMatchObject({ code: 2 })
    const { code, stderr } = make(project(), '--schema-base', 'schemas')
    expect(code).toBe(2)
    expect(stderr).toContain('expected --schema-base to be an absolute URL')
  })
})

describe('an output folder belongs to the command that made it', () => {
  test('neither command writes into the folder of the other', () => {
    const folder = project()
    make(folder)
    const before = readTree(join(folder, 'out'))
    const { code, stderr } = lexgen(folder, ['lexicons', '-o', 'out'])
    expect(code).toBe(2)
    expect(stderr).toContain(
      'error LEX4015: expected a folder that lexgen generate made, or a new one, found that lexgen json-schema made out',
    )
    expect(readTree(join(folder, 'out'))).toEqual(before)
    lexgen(folder, ['lexicons', '-o', 'gen'])
    expect(lexgen(folder, ['json-schema', 'lexicons', '-o', 'gen'])).toMatchObject({ code: 2 })
  })

  test('one within the other is no harm, nor is one within the sources', () => {
    const folder = project()
    for (const out of ['gen/schemas', 'lexicons/schemas', 'lexicons/schemas']) {
      expect(lexgen(folder, ['lexicons', '-o', 'gen'])).toMatchObject({ code: 0 })
      expect(lexgen(folder, ['json-schema', 'lexicons', '-o', out])).toMatchObject({ code: 0 })
      expect(lexgen(folder, ['check', 'lexicons', '-o', 'gen'])).toMatchObject({ code: 0 })
      expect(lexgen(folder, ['check', 'lexicons', '-o', out])).toMatchObject({ code: 0 })
    }
  })
})

describe('lexgen check of schemas', () => {
  test('knows from the manifest what made the folder, and how', () => {
    const folder = project()
    make(folder, '--schema-base', 'https://example.com/')
    expect(check(folder)).toMatchObject({ code: 0, stderr: 'out is current\n' })
    writeFiles(folder, {
      'lexicons/com/example/more.json': '{"lexicon":1,"id":"com.example.more","defs":{"x":{"type":"string"}}}',
    })
    const { code, stdout, stderr } = check(folder)
    expect(code).toBe(1)
    expect(stdout).toContain('LEX4101')
    expect(stderr).toContain('to mend it, run: ')
    expect(stderr).toContain(' json-schema lexicons -o out --schema-base https://example.com/\n')
  })

  test('is --check where there may be no folder yet', () => {
    const folder = project()
    const { code, stderr } = make(folder, '--check')
    expect(code).toBe(1)
    expect(stderr).toContain(' json-schema lexicons -o out\n')
    expect(existsSync(join(folder, 'out'))).toBe(false)
    make(folder)
    expect(make(folder, '--check')).toMatchObject({ code: 0, stderr: 'out is current\n' })
  })

  test('check --fix writes schemas into a folder of schemas', () => {
    const folder = project()
    make(folder)
    const files = readTree(join(folder, 'out'))
    rmSync(join(folder, 'out/com/example/note.schema.json'))
    expect(lexgen(folder, ['check', 'lexicons', '-o', 'out', '--fix'])).toMatchObject({ code: 0 })
    expect(readTree(join(folder, 'out'))).toEqual(files)
  })

  test('takes another layout for what it is', () => {
    const folder = project()
    make(folder)
    const path = 'out/com/example/note.schema.json'
    writeFiles(folder, { [path]: JSON.stringify(JSON.parse(readFileSync(join(folder, path), 'utf8'))) })
    expect(check(folder)).toMatchObject({ code: 0 })
  })
})
