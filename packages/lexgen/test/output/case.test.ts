import type * as Fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { manifestOf } from '../../src/output/manifest.ts'
import { planWrites } from '../../src/output/plan.ts'
import { writeOutput } from '../../src/output/write.ts'
import { DEFAULT_STYLE } from '../../src/layout/style.ts'
import { readTree, temporaryFolder, writeFiles } from '../support/run-lexgen.ts'

/** A file system that finds a file by its name in any case, as those of Windows and macOS do. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof Fs>()
  const isThere = (path: string): boolean => {
    const names = fs.readdirSync(dirname(path))
    return names.some((name) => name.toLowerCase() === basename(path).toLowerCase())
  }
  return { ...fs, existsSync: (path: string) => fs.existsSync(path) || (fs.existsSync(dirname(path)) && isThere(path)) }
})

const manifest = (...paths: string[]) =>
  manifestOf({ generator: '1', options: {}, documents: [], files: paths.map((path) => ({ path, text: path })) })

describe('on a file system that does not tell case apart', () => {
  test('a hand-written file whose name differs in case only is refused by its own name', () => {
    const absolute = temporaryFolder()
    writeFiles(absolute, { 'com/Thing.ts': 'mine' })
    const { plan, diagnostics } = planWrites({ absolute, shown: 'gen' }, [{ path: 'com/thing.ts', text: 'ours' }])
    expect(plan.files.map(({ action }) => action)).toEqual(['refused'])
    expect(diagnostics).toMatchObject([{ code: 'LEX4001', path: 'gen/com/Thing.ts' }])
  })

  test('a generated file whose name changes its case is there afterwards, under the new name', async () => {
    const absolute = temporaryFolder()
    const folder = { absolute, shown: 'gen' }
    const write = (path: string) => writeOutput(folder, [{ path, text: path }], manifest(path), DEFAULT_STYLE)
    await write('com/Thing.ts')
    const { plan, diagnostics } = await write('com/thing.ts')
    expect(diagnostics).toEqual([])
    expect(plan.files.filter(({ action }) => action === 'delete').map(({ path }) => path)).toEqual(['com/Thing.ts'])
    expect(Object.keys(readTree(join(absolute, 'com')))).toEqual(['thing.ts'])
  })
})

test('two wanted paths that differ in case only are refused, both named', () => {
  const absolute = temporaryFolder()
  const { diagnostics } = planWrites({ absolute, shown: 'gen' }, [
    { path: 'com/thing.ts', text: '' },
    { path: 'com/Thing.ts', text: '' },
  ])
  expect(diagnostics).toMatchObject([{ code: 'LEX4007' }])
  expect(diagnostics[0]?.message).toMatch(/com\/Thing\.ts.*com\/thing\.ts/)
})
