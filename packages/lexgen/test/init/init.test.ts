import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Ran, readTree, temporaryFolder, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'
import { INIT_SHAPES, type InitShape } from './project-shapes.ts'

/** A project of a shape, with its package. */
function project({ folder = '.', before }: InitShape): { top: string; own: string } {
  const top = temporaryFolder()
  writeFiles(top, before)
  const own = join(top, folder)
  mkdirSync(own, { recursive: true })
  return { top, own }
}

const run = (own: string, { args = [], env }: InitShape, ...more: readonly string[]): Promise<Ran> =>
  runMain(own, ['init', ...args, ...more], '', env)

/** The files that differ between two trees, by path from the package, with what they are afterwards. */
function difference(top: string, own: string, before: Record<string, string>): Record<string, string> {
  const changed = Object.entries(readTree(top)).filter(([path, text]) => before[path] !== text)
  const depth = own === top ? 0 : own.slice(top.length + 1).split('/').length
  const prefix = own === top ? '' : `${own.slice(top.length + 1)}/`
  return Object.fromEntries(
    changed.map(([path, text]) => [
      path.startsWith(prefix) ? path.slice(prefix.length) : '../'.repeat(depth) + path,
      text,
    ]),
  )
}

describe.each(Object.entries(INIT_SHAPES))('%s', (_, shape) => {
  test('is set up, whole, once, and as the dry run said', async () => {
    const { top, own } = project(shape)
    const before = readTree(top)

    const dry = await run(own, shape, '--dry-run')
    expect({ code: dry.code, tree: readTree(top) }).toEqual({ code: 0, tree: before })

    const { code, stdout, stderr } = await run(own, shape)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    const changes = difference(top, own, before)
    expect(Object.keys(changes).toSorted()).toEqual(Object.keys(shape.after).toSorted())
    for (const [path, want] of Object.entries(shape.after)) {
      if (typeof want === 'string') expect(changes[path]).toBe(want)
      else for (const piece of want) expect(changes[path]).toContain(piece)
      expect(stderr).toMatch(new RegExp(`^(?:create|update) ${path.replaceAll(/[.+]/g, '\\$&')} `, 'm'))
    }
    expect(dry.stdout.match(/^\+\+\+ /gm) ?? []).toHaveLength(Object.keys(shape.after).length)
    for (const piece of shape.says ?? []) expect(stderr).toContain(piece)
    for (const piece of shape.neverSays ?? []) expect(stderr).not.toContain(piece)

    const after = readTree(top)
    const copy = project(shape)
    const start = /the paths of the patch start from (.*)$/m.exec(dry.stderr)?.[1] ?? '.'
    if (dry.stdout !== '') execFileSync('git', ['apply'], { cwd: join(copy.own, start), input: dry.stdout })
    expect(readTree(copy.top)).toEqual(after)

    const again = await run(own, shape)
    expect(again.code).toBe(0)
    expect(again.stderr).toMatch(/^nothing to write: lexgen is set up here\n/)
    expect(readTree(top)).toEqual(after)
  })
})

/** Those whose lexicons are all there. */
const COMPLETE = Object.entries(INIT_SHAPES).filter(([title]) => !/official|library|all of it|broken/.test(title))

test.each(COMPLETE)('what is set up for %s generates, and is current', async (_, shape) => {
  const { own } = project(shape)
  expect((await run(own, shape)).code).toBe(0)
  const generated = await runMain(own, [])
  expect(generated.stderr).toMatch(/lexicons? -> \d+ files/)
  expect(generated.code).toBe(0)
  expect((await runMain(own, ['check'])).code).toBe(0)
})

test('the example passes every rule of lint', async () => {
  const folder = temporaryFolder()
  expect((await runMain(folder, ['init'])).code).toBe(0)
  expect(await runMain(folder, ['lint', '--strict'])).toEqual({
    code: 0,
    stdout: '',
    stderr: '2 lexicons: 0 errors, 0 warnings\n',
  })
})

test('--quiet says nothing', async () => {
  expect(await runMain(temporaryFolder(), ['init', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
})
