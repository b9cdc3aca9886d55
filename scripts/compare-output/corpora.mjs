import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The documents that the tests of lexgen work with, bundled from their TypeScript into a new folder. */
export async function loadCorpora(root, folder) {
  const { build } = createRequire(join(root, 'packages/lexgen/package.json'))('esbuild')
  const test = join(root, 'packages/lexgen/test')
  mkdirSync(folder)
  symlinkSync(join(root, 'packages/lexgen/node_modules'), join(folder, 'node_modules'))
  const outfile = join(folder, 'corpora.mjs')
  const lintCases = readdirSync(join(test, 'lint/cases')).filter((name) => name !== 'case.ts')
  const contents = [
    `export { schemas } from '@atproto/api'`,
    `export { CASE_TWIN_DOCUMENTS, ZOO, ZOO_DOCUMENTS } from './support/zoo.ts'`,
    `export { HOSTILE_TEXTS, INJECTION_DOCUMENTS, checkedTextCases } from './support/injection.ts'`,
    `export { randomLexicons } from './support/arbitrary.ts'`,
    `export { LEGACY_VERSIONS, legacyLexicons } from './support/legacy.ts'`,
    `export { malformedCases } from './malformed/cases/all.ts'`,
    `export { warningCases } from './malformed/cases/warnings.ts'`,
    ...lintCases.map((name, index) => `import * as lint${index} from './lint/cases/${name}'`),
    `export const LINT_CASES = [${lintCases.map((_, index) => `...Object.values(lint${index}).flat()`).join(', ')}]`,
  ].join('\n')
  await build({
    stdin: { contents, resolveDir: test, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  })
  return import(pathToFileURL(outfile).href)
}

/** Documents by the path that their id says, or a number where that is none or is taken. */
export function filesOf(documents) {
  const taken = new Set()
  return Object.fromEntries(
    documents.map((document, index) => {
      const path = `${String(document.id).replaceAll('.', '/')}.json`
      const isUsable = /^[\w-]{1,60}(?:\/[\w-]{1,60})+\.json$/.test(path) && !taken.has(path.toLowerCase())
      taken.add(path.toLowerCase())
      return [isUsable ? path : `${index}.json`, document]
    }),
  )
}

/** The same files in a folder. */
export function under(folder, files) {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]))
}

/** The documents of every golden test, by its name. */
export function goldenInputs(root) {
  const texts = Object.entries(readJsonFiles(join(root, 'packages/lexgen/test/golden')))
  return Object.fromEntries(texts.map(([path, text]) => [dirname(path), [JSON.parse(text)].flat()]))
}

/** The texts of the JSON files below a folder by their paths. */
export function readJsonFiles(folder) {
  const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.json'))
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}
