import { execFileSync, execSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import { type Ran, readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'
import { SAMPLE } from '../support/sample.ts'

/** A package of lexgen's wherever it is checked out or unpacked, and after the tools that go over a repository. */

const PACKAGE = ['--package', '@example/sdk', '--methods', '--validators']
const CURRENT = 'gen is current'

async function generated(): Promise<string> {
  const folder = temporaryFolder()
  writeDocuments(join(folder, 'lexicons'), SAMPLE)
  expect((await runMain(folder, ['lexicons', '-o', 'gen', ...PACKAGE])).code).toBe(0)
  return folder
}

const check = (folder: string): Promise<Ran> => runMain(folder, ['check', 'lexicons', '-o', 'gen'])

async function rewrite(
  folder: string,
  change: (text: string, path: string) => string | Promise<string>,
): Promise<void> {
  for (const [path, text] of Object.entries(readTree(folder)))
    writeFileSync(join(folder, path), await change(text, path))
}

function git(cwd: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'core.safecrlf=false', ...args], {
    cwd,
  })
}

describe('is current', () => {
  test('in a clone that has CRLF, lexicons included', async () => {
    const folder = await generated()
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'first')
    const clone = join(temporaryFolder(), 'clone')
    git(folder, 'clone', '-q', '-c', 'core.autocrlf=true', folder, clone)
    expect(readFileSync(join(clone, 'gen/src/index.ts'), 'utf8')).toContain('\r\n')
    expect(readFileSync(join(clone, 'gen/lexgen.manifest.json'), 'utf8')).toContain('\r\n')
    expect(await check(clone)).toEqual({ code: 0, stdout: '', stderr: `${CURRENT}\n` })
  })

  test('in a tarball of the commit, where there is no git', async () => {
    const folder = await generated()
    git(folder, 'init', '-q')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-qm', 'first')
    const unpacked = temporaryFolder()
    execSync(`git archive HEAD | tar -x -C "${unpacked}"`, { cwd: folder })
    expect(await check(unpacked)).toEqual({ code: 0, stdout: '', stderr: `${CURRENT}\n` })
  })

  test('with CRLF and byte order marks everywhere', async () => {
    const folder = await generated()
    await rewrite(folder, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(await check(folder)).toEqual({ code: 0, stdout: '', stderr: `${CURRENT}\n` })
  })

  test('after npm wrote in package.json', async () => {
    const folder = await generated()
    const npm = (...args: string[]): void =>
      void execFileSync('npm', args, { cwd: join(folder, 'gen'), stdio: 'ignore' })
    npm('version', '3.1.4', '--no-git-tag-version')
    npm('pkg', 'set', 'license=MIT', 'keywords[0]=atproto', 'scripts.lint=oxlint', 'dependencies.a=1.0.0')
    expect(await check(folder)).toEqual({ code: 0, stdout: '', stderr: `${CURRENT}\n` })
  })

  test('beside notes of its owner in README.md', async () => {
    const folder = await generated()
    await rewrite(join(folder, 'gen'), (text, path) => (path === 'README.md' ? `# Mine\n\n${text}\n## More\n` : text))
    expect(await check(folder)).toEqual({ code: 0, stdout: '', stderr: `${CURRENT}\n` })
  })
})

describe('is current but for its layout', () => {
  const STYLES = {
    'tabs, as Biome has it': { useTabs: true },
    'single quotes and no semicolons': { singleQuote: true, semi: false },
    'narrow lines and no last commas': { printWidth: 40, trailingComma: 'none' as const },
  }
  test.each(Object.entries(STYLES))(
    'in %s, with CRLF, a byte order mark and other imports on top',
    async (_, style) => {
      const folder = await generated()
      await rewrite(join(folder, 'gen'), async (text, path) => {
        const formatted = await format(path.endsWith('.ts') ? reverseImports(text) : text, { ...style, filepath: path })
        return `\uFEFF${formatted.replaceAll('\n', '\r\n')}`
      })
      const { code, stdout, stderr } = await check(folder)
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
      expect(stderr).toMatch(
        /^gen is current, but for the layout of \d+ files .*\nformatted by another tool: \d+ files\n/,
      )
    },
  )

  test('in a style of its own beside files that another tool formatted', async () => {
    const folder = await generated()
    writeFiles(folder, { '.prettierrc': '{ "semi": false }' })
    const note = join(folder, 'gen/src/com/example/note.ts')
    writeFileSync(note, await format(readFileSync(note, 'utf8'), { useTabs: true, filepath: 'note.ts' }))
    expect((await check(folder)).stderr).toMatch(
      /prettier config changed: \.prettierrc .*\nformatted by another tool: 1 file\n/,
    )
  })
})

test('what says something else is found whatever its layout', async () => {
  const folder = await generated()
  await rewrite(join(folder, 'gen'), (text) => text.replaceAll('\n', '\r\n').replace('text: string', 'text?: string'))
  const { code, stdout } = await check(folder)
  expect([code, stdout.match(/^\S+ - error LEX\d+/gm)]).toEqual([1, ['gen/src/com/example/note.ts - error LEX4103']])
})

test('without a manifest CRLF and another layout are still no difference', async () => {
  const folder = await generated()
  rmSync(join(folder, 'gen/lexgen.manifest.json'))
  await rewrite(join(folder, 'gen'), async (text, path) =>
    (await format(text, { useTabs: true, filepath: path })).replaceAll('\n', '\r\n'),
  )
  const { code, stdout } = await runMain(folder, ['check', 'lexicons', '-o', 'gen', ...PACKAGE])
  expect([code, stdout.match(/^\S+ - error LEX\d+/gm)]).toEqual([1, ['gen/lexgen.manifest.json - error LEX4101']])
})

/** Every import, in the opposite order. */
function reverseImports(text: string): string {
  const imports = text.match(/^import [^;]*;\n/gm) ?? []
  return text.replace(imports.join(''), imports.toReversed().join('\n'))
}
