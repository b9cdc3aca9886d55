import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { rebasePath, showPath } from '../../src/text/paths.ts'

const AT = resolve('/project')

test.each<[string, string]>([
  ['lexicons/a.json', 'lexicons/a.json'],
  ['.', '.'],
  ['../other/a.json', '../other/a.json'],
])('%s is shown as %s', (path, shown) => {
  expect(showPath(join(AT, path), AT)).toBe(shown)
})

test.each<[string, string]>([
  ['lexicons', '../sub/lexicons'],
  ['./lexicons/*.json', '../sub/lexicons/*.json'],
  ['../deep', '.'],
  [AT, AT],
])('%s of the folder sub is %s in the folder deep', (path, rebased) => {
  expect(rebasePath(path, join(AT, 'sub'), join(AT, 'deep'))).toBe(rebased)
})
