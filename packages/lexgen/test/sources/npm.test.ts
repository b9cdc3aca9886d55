import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readSources } from '../../src/sources/read-sources.ts'
import { readSchemaDictionary } from '../../src/sources/npm/schema-dictionary.ts'
import { readTar } from '../../src/sources/npm/read-tar.ts'
import { temporaryFolder, writeFiles } from '../support/run-lexgen.ts'

const thing = { lexicon: 1, id: 'com.example.thing', defs: { main: { type: 'object', properties: {} } } }
const manifest = JSON.stringify({ name: '@example/lex', version: '1.2.0' })
const FOLDER = 'node_modules/@example/lex'
const dictionary = `import { x } from 'y'\nexport const schemaDict = {\n  ComExampleThing: {\n    lexicon: 1, id: 'com.example.thing', // the thing\n    defs: { main: { type: "object", properties: {}, } },\n  },\n} as const\nexport const y = x()\n`

async function read(spec: string, files: Readonly<Record<string, string>>) {
  const cwd = temporaryFolder()
  writeFiles(cwd, Object.fromEntries(Object.entries(files).map(([path, text]) => [`${FOLDER}/${path}`, text])))
  const { sources, diagnostics } = await readSources([spec], { cwd })
  return {
    ids: sources.map(({ value }) => (value as { id: string }).id),
    paths: sources.map(({ path }) => path),
    said: diagnostics.map(({ code, message }) => `${code} ${message}`),
  }
}

describe('a package that is installed', () => {
  test.each<[string, Record<string, string>, string]>([
    ['the snapshot that lexgen made', { 'lexicons.json': JSON.stringify([thing]) }, 'lexicons.json'],
    ['documents', { 'lexicons/com/example/thing.json': JSON.stringify(thing) }, 'lexicons/com/example/thing.json'],
    ['a module that another tool made', { 'dist/client/lexicons.js': dictionary }, 'dist/client/lexicons.js[0]'],
    [
      'the same in TypeScript',
      { 'src/lexicons.ts': dictionary.replace('schemaDict', 'schemaDict: Dict') },
      'src/lexicons.ts[0]',
    ],
  ])('has lexicons in %s', async (_name, files, path) => {
    for (const spec of ['npm:@example/lex', 'npm:@example/lex@1.2.0'])
      expect(await read(spec, { 'package.json': manifest, ...files })).toEqual({
        ids: ['com.example.thing'],
        paths: [`${spec}/${path}`],
        said: [],
      })
  })

  test.each<[string, string, Record<string, string>, string]>([
    [
      'it has none',
      'npm:@example/lex',
      { 'package.json': manifest },
      'LEX1002 expected lexicons in npm:@example/lex, found none',
    ],
    [
      'it is not there',
      'npm:gone',
      {},
      'LEX1023 expected a package at npm:gone, found that gone is not installed; name a version, as in npm:gone@latest',
    ],
    [
      'it is no name',
      'npm:../x',
      {},
      'LEX1023 expected a package at npm:../x, found that ../x is no name of a package',
    ],
    [
      'it is no version',
      'npm:x@--y z',
      {},
      'LEX1023 expected a package at npm:x@--y z, found that --y z is no version of a package',
    ],
    [
      'its module does more than hold data',
      'npm:@example/lex',
      { 'package.json': manifest, 'dist/lexicons.js': dictionary.replace('{},', 'x(),') },
      'LEX1002 expected lexicons in npm:@example/lex, found none',
    ],
  ])('is said to be none where %s', async (_name, spec, files, said) => {
    expect(await read(spec, files)).toEqual({ ids: [], paths: [], said: [said] })
  })
})

test('the values of a dictionary are read as data, and nothing is run', () => {
  expect(readSchemaDictionary(dictionary)).toEqual([thing])
  expect(readSchemaDictionary('export const schemaDict = {\n  a: process.exit(3),\n}')).toBe(undefined)
  expect(readSchemaDictionary('export const other = {}')).toBe(undefined)
})

test('an archive that npm packed has all of its files, under whatever names', () => {
  const cwd = temporaryFolder()
  const long = `lexicons/${'long/'.repeat(30)}${'name'.repeat(20)}.json`
  const files = { 'package.json': manifest, 'lexicons/a.json': '{}', [long]: JSON.stringify(thing), 'empty.txt': '' }
  writeFiles(cwd, files)
  const packed = spawnSync('npm', ['pack', '--silent', '--offline'], {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(packed.status).toBe(0)
  const [archive = ''] = readdirSync(cwd).filter((name) => name.endsWith('.tgz'))
  const found = readTar(gunzipSync(readFileSync(join(cwd, archive))))
  const read = Object.fromEntries(
    found.map(({ path, bytes }) => [path.replace(/^package\//, ''), bytes.toString('utf8')]),
  )
  expect(read).toMatchObject({ 'lexicons/a.json': '{}', [long]: JSON.stringify(thing), 'empty.txt': '' })
})
