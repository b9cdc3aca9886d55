import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './support/compile.ts'

/** The workspace has one version of everything, whether its packages take it from the catalog or, as those for npm have to, name it. */
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Other than by a protocol of the workspace or a range of lexgen's own packages. */
const VERSION = /^\d+\.\d+\.\d+$/

test('no package names another version than the rest', () => {
  const folders = ['.', ...readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}`)]
  const named = folders.flatMap((folder) => {
    const text = readFileSync(join(ROOT, folder, 'package.json'), 'utf8')
    const { dependencies, devDependencies } = JSON.parse(text) as Manifest
    return Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => VERSION.test(version))
  })
  const versions = new Map<string, Set<string>>()
  for (const [name, version] of [...named, ...readCatalog()]) {
    versions.set(name, (versions.get(name) ?? new Set()).add(version))
  }
  expect(versions.get('prettier')?.size).toBe(1)
  expect([...versions].filter(([, { size }]) => size > 1)).toEqual([])
})

function readCatalog(): [string, string][] {
  const text = readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8')
  const rows = [...text.matchAll(/^ {2}'?([^\s':]+)'?: (\d+\.\d+\.\d+)$/gm)]
  expect(rows.length).toBeGreaterThan(10)
  return rows.map(([, name = '', version = '']) => [name, version])
}
