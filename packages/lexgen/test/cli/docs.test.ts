import { existsSync, rmSync } from 'node:fs'
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
  runMain(folder, ['docs', 'lexicons', '-o', 'site', ...args])
const check = (folder: string): Promise<Ran> => runMain(folder, ['check', 'lexicons', '-o', 'site'])
const pathsIn = (folder: string): string[] => Object.keys(readTree(join(folder, 'site')))

describe('lexgen docs', () => {
  test('writes a page, its twin in Markdown and the document for each lexicon, twice the same', async () => {
    const folder = project()
    expect(await make(folder)).toMatchObject({ code: 0, stdout: '' })
    const paths = pathsIn(folder)
    for (const nsid of ['com.example.defs', 'com.example.getThing', 'com.example.note', 'com.example.putThing']) {
      const path = nsid.replaceAll('.', '/')
      expect(paths).toEqual(expect.arrayContaining([`${path}/index.html`, `${path}.md`, `lexicons/${nsid}.json`]))
    }
    const before = readTree(join(folder, 'site'))
    expect((await make(folder)).stderr).toMatch(/\(0 written, \d+ unchanged, 0 removed\)/)
    expect(readTree(join(folder, 'site'))).toEqual(before)
  })

  test('writes Markdown alone where that is asked for, and removes what the site had', async () => {
    const folder = project()
    await make(folder)
    expect(await make(folder, '--format', 'markdown')).toMatchObject({ code: 0 })
    expect(pathsIn(folder).filter((path) => !path.endsWith('.md'))).toEqual(['lexgen.manifest.json'])
  })

  test('plans in a dry run and writes nothing', async () => {
    const folder = project()
    expect((await make(folder, '--dry-run')).stdout).toContain('create com/example/note/index.html\n')
    expect(existsSync(join(folder, 'site'))).toBe(false)
  })

  test.each<[string, string[]]>([
    ['check', ['check', 'lexicons', '-o', 'site']],
    ['docs --check', ['docs', 'lexicons', '-o', 'site', '--check', '--title', 'Things']],
  ])('%s finds a site current, with the options of the manifest, and stale after a change', async (_title, args) => {
    const folder = project()
    await make(folder, '--title', 'Things')
    expect(await runMain(folder, args)).toMatchObject({ code: 0 })
    rmSync(join(folder, 'site/com/example/note/index.html'))
    const { code, stdout, stderr } = await runMain(folder, args)
    expect(code).toBe(1)
    expect(stdout).toContain('com/example/note/index.html')
    expect(stderr).toContain(' docs lexicons -o site')
  })

  test('refuses broken lexicons and writes nothing', async () => {
    const folder = project()
    writeFiles(folder, {
      'lexicons/com/example/broken.json': '{"lexicon":1,"id":"com.example.broken","defs":{"main":1}}',
    })
    expect(await make(folder)).toMatchObject({ code: 2 })
    expect(existsSync(join(folder, 'site'))).toBe(false)
  })

  test('refuses options that shape code, and a format that is none', async () => {
    expect(await make(project(), '--client')).toMatchObject({ code: 2 })
    const { code, stderr } = await make(project(), '--format', 'pdf')
    expect(code).toBe(2)
    expect(stderr).toContain('expected --format to be one of html, markdown, found "pdf"')
  })

  test('a site is no place for code', async () => {
    const folder = project()
    await make(folder)
    expect(await runMain(folder, ['lexicons', '-o', 'site'])).toMatchObject({ code: 2 })
    expect(await check(folder)).toMatchObject({ code: 0 })
  })
})
