import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { STAGING_PREFIX } from '../../src/output/files.ts'
import { openStaging } from '../../src/output/staging.ts'
import { sha256 } from '../../src/text/sha256.ts'
import { readTree, temporaryFolder } from '../support/run-lexgen.ts'

/** Long enough for a write that goes on in the background to show. */
const SETTLE_MS = 50

const FILES = Array.from({ length: 60 }, (_, index) => ({
  path: `a/b${index % 3}/c${index}.ts`,
  text: `// ${index}\n`,
}))

/** What is staged below a folder, by the path that it is to have. */
const stagedIn = (root: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(readTree(root)).map(([path, text]) => [path.replace(/^\.lexgen-tmp\.[^/]+\/tree\//, ''), text]),
  )
const WANTED = Object.fromEntries(FILES.map(({ path, text }) => [path, text]))

test('on a fast disk every file is there as soon as it is added', async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0)
  const root = join(temporaryFolder(), 'gen')
  const staging = openStaging(root)
  expect(FILES.map((file) => staging.add(file).isPending)).toEqual(FILES.map(() => false))
  expect(stagedIn(root)).toEqual(WANTED)
  await staging.remove()
})

test('on a slow one most are written in the background, and settling waits for all of them', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1))
  const root = join(temporaryFolder(), 'gen')
  const staging = openStaging(root)
  const inBackground = FILES.filter((file) => staging.add(file).isPending)
  expect(inBackground.length).toBeGreaterThan(FILES.length / 2)
  await staging.settle()
  expect(stagedIn(root)).toEqual(WANTED)
  await staging.remove()
})

test('a staged file keeps its hash, and its text where it was written, before it is moved and after', async () => {
  const root = temporaryFolder()
  const staging = openStaging(root)
  const added = FILES.map((file) => staging.add(file).file)
  expect(added.map(({ hash }) => hash)).toEqual(FILES.map(({ text }) => sha256(text)))
  expect(added.map(({ text }) => text)).toEqual(FILES.map(({ text }) => text))
  renameSync(join(staging.tree(), 'a'), join(root, 'a'))
  await staging.remove()
  expect(added.map(({ text }) => text)).toEqual(FILES.map(({ text }) => text))
  writeFileSync(join(root, FILES[0]?.path ?? ''), 'edited')
  expect(added[0]?.text).toBe('edited')
})

test('a file that is there is left to planning, which compares', () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'a'))
  writeFileSync(join(root, 'a/old.ts'), 'old')
  const staging = openStaging(root)
  staging.add({ path: 'a/old.ts', text: 'new' })
  expect(staging.has('a/old.ts')).toBe(false)
  expect(readdirSync(root)).toEqual(['a'])
})

test('removing takes the staging away, and the output folder only if it was made for it', async () => {
  const fresh = join(temporaryFolder(), 'gen')
  const old = temporaryFolder()
  for (const root of [fresh, old]) {
    const staging = openStaging(root)
    staging.add({ path: 'x.ts', text: '' })
    await staging.settle()
    expect(readdirSync(root).filter((name) => name.startsWith(STAGING_PREFIX))).toHaveLength(1)
    await staging.remove()
  }
  expect(() => readdirSync(fresh)).toThrow('ENOENT')
  expect(readdirSync(old)).toEqual([])
})

test('removing in the middle of it stops what waits, and leaves nothing behind', async () => {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1))
  const root = join(temporaryFolder(), 'gen')
  const staging = openStaging(root)
  // A folder for each, since it is the making of folders that would bring the staging back.
  for (const { path, text } of FILES) staging.add({ path: `${path}/x.ts`, text })
  await staging.remove()
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  expect(existsSync(root)).toBe(false)
})
