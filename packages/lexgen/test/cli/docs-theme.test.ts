import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ran, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'
import { runMain } from '../support/run-main.ts'

const CSS = ':root { --accent: rebeccapurple }\n'

/** A project with a theme and a site that has it. */
async function project(): Promise<string> {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  writeFiles(folder, { 'look/my.css': CSS })
  expect(await make(folder, '--theme', 'look/my.css')).toMatchObject({ code: 0 })
  return folder
}

const make = (folder: string, ...args: string[]): Promise<Ran> =>
  runMain(folder, ['docs', 'lexicons', '-o', 'site', ...args])
const themesIn = (folder: string): string[] =>
  Object.keys(readTree(join(folder, 'site'))).filter((path) => path.startsWith('assets/theme.'))

describe('lexgen docs --theme', () => {
  test('writes the stylesheet into the site, and pages name it after their own', async () => {
    const folder = await project()
    const [theme = ''] = themesIn(folder)
    expect(theme).toMatch(/^assets\/theme\.[0-9a-f]{10}\.css$/)
    expect(readFileSync(join(folder, 'site', theme), 'utf8')).toContain(CSS)
    for (const [path, top] of [
      ['index.html', ''],
      ['com/example/note/index.html', '../../../'],
    ] as const) {
      const styles = [...readFileSync(join(folder, 'site', path), 'utf8').matchAll(/rel="stylesheet" href="([^"]*)"/g)]
      expect(styles.map(([, href]) => href)).toEqual([expect.stringContaining('assets/style.'), top + theme])
    }
  })

  test('the manifest has its path from the output folder, so that check finds the site current from anywhere', async () => {
    const folder = await project()
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'site/lexgen.manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ options: { docsTheme: '../look/my.css' } })
    mkdirSync(join(folder, 'below'))
    expect(await runMain(join(folder, 'below'), ['check', '../lexicons', '-o', '../site'])).toMatchObject({ code: 0 })
  })

  test('a change of it makes the site stale, and another run brings that up to date', async () => {
    const folder = await project()
    writeFiles(folder, { 'look/my.css': ':root { --accent: teal }\n' })
    const { code, stdout, stderr } = await runMain(folder, ['check', 'lexicons', '-o', 'site'])
    expect(code).toBe(1)
    expect(stdout).toContain('assets/theme.')
    expect(stderr).toContain('a file changed that an option names')
    expect(await make(folder, '--theme', 'look/my.css')).toMatchObject({ code: 0 })
    expect(themesIn(folder)).toHaveLength(1)
    expect(await runMain(folder, ['check', 'lexicons', '-o', 'site'])).toMatchObject({ code: 0 })
  })

  test('a config names it from its own folder', async () => {
    const folder = await project()
    writeFiles(folder, { 'look/lexgen.config.json': '{"docsTheme":"my.css"}' })
    expect(await make(folder, '--config', 'look/lexgen.config.json')).toMatchObject({ code: 0 })
    expect(themesIn(folder)).toHaveLength(1)
  })

  test.each<[string, string, string]>([
    ['is not there', 'look/no.css', 'that it is not there (ENOENT)'],
    ['is a folder', 'look', 'that it is a folder (EISDIR)'],
  ])('a file that %s is an error with place and hint, and nothing is written', async (_title, path, reason) => {
    const folder = await project()
    rmSync(join(folder, 'site'), { recursive: true })
    const { code, stderr } = await make(folder, '--theme', path)
    expect(code).toBe(2)
    expect(stderr).toContain(
      `${path} - error LEX4016: expected --theme to name a file that can be read, found ${reason}`,
    )
    expect(stderr).toContain('hint: name a file that is there, or leave --theme out')
    expect(() => readTree(join(folder, 'site'))).toThrow()
  })

  test('without it no page names a theme', async () => {
    const folder = await project()
    await make(folder)
    expect(themesIn(folder)).toEqual([])
    expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).not.toContain('theme')
  })
})

test.each<[string, string | undefined]>([
  ['https://docs.example.com/lexicons/', 'https://docs.example.com/lexicons/com/example/note/'],
  ['/lexicons/', undefined],
])('--base %s', async (base, canonical) => {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  await make(folder, '--base', base)
  const text = readFileSync(join(folder, 'site/com/example/note/index.html'), 'utf8')
  expect(/rel="canonical" href="([^"]*)"/.exec(text)?.[1]).toBe(canonical)
})
