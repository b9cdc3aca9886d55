import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { document, json, object, query, string } from '../support/build.ts'
import { lexgen, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { watch } from '../support/watch-lexgen.ts'

function project(): string {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  return folder
}

const withProperty = (name: string) =>
  document('com.example.getThing', { main: query({ output: json(object({ [name]: string() })) }) })

test('a save is generated, and what changed is said', async () => {
  const folder = project()
  const { says, stop } = await watch(folder, ['lexicons', '-o', 'gen'])
  for (const name of ['first', 'second', 'third']) {
    writeDocuments(join(folder, 'lexicons'), [withProperty(name)])
    await says(
      /lexicons\/com\/example\/getThing\.json changed\n(?:update .*\n)*update com\/example\/getThing\.ts\n(?:update .*\n)*4 lexicons -> 7 files \(\d written, \d unchanged, 0 removed\) in \d\.\d\d s\n/,
    )
    expect(readFileSync(join(folder, 'gen/com/example/getThing.ts'), 'utf8')).toContain(`${name}:`)
  }
  expect(await stop('SIGINT')).toBe(0)
})

test('broken states in between are reported, and the last good output stays until they are mended', async () => {
  const folder = project()
  const { says, stop } = await watch(folder, ['lexicons', '-o', 'gen'])
  const before = readTree(join(folder, 'gen'))
  const path = join(folder, 'lexicons/com/example/getThing.json')
  for (const broken of [
    '',
    '{ "lexicon": 1,',
    '{"lexicon":1,"id":"com.example.getThing","defs":{"main":{"type":"ref","ref":"#none"}}}',
  ]) {
    writeFileSync(path, broken)
    await says(/nothing written; waiting for the next change\n/)
    expect(readTree(join(folder, 'gen'))).toEqual(before)
  }
  rmSync(join(folder, 'lexicons'), { recursive: true })
  await says(/nothing written/)
  expect(readTree(join(folder, 'gen'))).toEqual(before)
  mkdirSync(join(folder, 'lexicons'))
  writeDocuments(join(folder, 'lexicons'), [...SAMPLE, withProperty('mended')])
  await says(/update com\/example\/getThing\.ts/)
  expect(await stop('SIGTERM')).toBe(0)
})

test('a source that is removed and comes back with other documents is seen, and so are later saves', async () => {
  const folder = project()
  const { says, stop } = await watch(folder, ['lexicons', '-o', 'gen'])
  rmSync(join(folder, 'lexicons'), { recursive: true })
  await says(/(?:^|\n)lexicons changed\n[^]*?nothing written/)
  writeDocuments(join(folder, 'lexicons'), [{ ...withProperty('a'), id: 'org.fresh.getIt' }])
  await says(/create org\/fresh\/getIt\.ts/)
  writeDocuments(join(folder, 'lexicons'), [{ ...withProperty('b'), id: 'org.fresh.getIt' }])
  await says(/update org\/fresh\/getIt\.ts/)
  await stop('SIGINT')
})

test('new and removed documents come and go, in new folders too', async () => {
  const folder = project()
  const { says, stop } = await watch(folder, ['lexicons', '-o', 'gen'])
  writeDocuments(join(folder, 'lexicons'), [{ ...withProperty('a'), id: 'org.fresh.deep.getIt' }])
  await says(/create org\/fresh\/deep\/getIt\.ts/)
  rmSync(join(folder, 'lexicons/org'), { recursive: true })
  await says(/delete org\/fresh\/deep\/getIt\.ts/)
  expect(existsSync(join(folder, 'gen/org'))).toBe(false)
  await stop('SIGINT')
})

test('many saves at once are answered by few runs, the last of which has them all', async () => {
  const folder = project()
  const { says, stop, output } = await watch(folder, ['lexicons', '-o', 'gen'])
  for (let index = 0; index < 30; index += 1) {
    writeDocuments(join(folder, 'lexicons'), [{ ...withProperty('a'), id: `com.example.burst${index}` }])
  }
  await says(/34 lexicons -> 37 files/)
  expect(output().match(/lexicons -> /g)?.length).toBeLessThan(12)
  await stop('SIGINT')
})

test('output among the sources does not set it off', async () => {
  const folder = temporaryFolder()
  writeDocuments(folder, SAMPLE)
  const { says, stop, output } = await watch(folder, ['.', '-o', '.', '--package', '@example/sdk'])
  await sleep(600)
  expect(output().match(/lexicons -> /g)).toHaveLength(1)
  writeDocuments(folder, [withProperty('changed')])
  await says(/update src\/com\/example\/getThing\.ts/)
  await sleep(600)
  expect(output().match(/lexicons -> /g)).toHaveLength(2)
  await stop('SIGINT')
})

test.each<[string, readonly string[]]>([
  ['a misspelt folder', ['lexicon']],
  ['a glob in a folder that is not there', ['nowhere/*.json']],
  ['standard input', ['-']],
  ['a module', ['module:node:fs']],
])('%s cannot be watched, and is refused at once', (_title, sources) => {
  const { code, stdout, stderr } = lexgen(project(), [...sources, '-o', 'gen', '--watch'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^lexgen: expected .*watch.*\n$/)
})

test('a generated package is watched by its snapshot, which every run of its own generation replaces', async () => {
  const folder = project()
  const generate = (): void =>
    expect(lexgen(folder, ['lexicons', '-o', 'sdk', '--package', '@example/sdk'])).toMatchObject({ code: 0 })
  generate()
  const { says, stop } = await watch(folder, ['sdk:sdk', '-o', 'gen'])
  for (const name of ['first', 'second']) {
    writeDocuments(join(folder, 'lexicons'), [withProperty(name)])
    generate()
    await says(/sdk\/lexicons\.json changed\n(?:update .*\n)*update com\/example\/getThing\.ts/)
    expect(readFileSync(join(folder, 'gen/com/example/getThing.ts'), 'utf8')).toContain(`${name}:`)
  }
  await stop('SIGINT')
})

test('a glob is watched from the folder before its first wildcard', async () => {
  const folder = project()
  writeFiles(folder, { 'other/x.json': '{}' })
  const { says, stop } = await watch(folder, ['lex*/**/*.json', '-o', 'gen'])
  writeDocuments(join(folder, 'lexicons'), [withProperty('globbed')])
  await says(/update com\/example\/getThing\.ts/)
  await stop('SIGINT')
})
