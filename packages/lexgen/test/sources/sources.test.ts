import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDocuments } from '../../src/sources/load-documents.ts'
import { readSources } from '../../src/sources/read-sources.ts'
import type { ReadOptions } from '../../src/sources/reading.ts'

const token = (id: string): object => ({ lexicon: 1, id, defs: { a: { type: 'token' } } })
const text = (id: string): string => JSON.stringify(token(id), null, 2)

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'lexgen-sources-'))
  const files: Record<string, string | Buffer> = {
    'lex/com/example/a.json': text('com.example.a'),
    'lex/com/example/b.json': `\ufeff${text('com.example.b').replaceAll('\n', '\r\n')}`,
    'lex/package.json': '{"name":"x","type":"module"}',
    'lex/tsconfig.json': '{\n  // comments\n  "compilerOptions": {},\n}',
    'lex/README.md': '# Nothing here\n',
    'lex/notes.txt': 'no lexicon',
    'lex/node_modules/dep/com.json': text('com.example.dep'),
    'lex/.cache/x.json': text('com.example.cached'),
    'lex/schema.json': '{"type":"object","properties":{}}',
    'all.json': JSON.stringify([token('com.example.one'), token('com.example.two')]),
    'record.json': JSON.stringify({
      uri: 'at://x',
      cid: 'y',
      value: { ...token('com.example.published'), $type: 'com.atproto.lexicon.schema' },
    }),
    'records.json': JSON.stringify({
      records: [
        { uri: 'at://x', cid: 'y', value: { ...token('com.example.listed'), $type: 'com.atproto.lexicon.schema' } },
      ],
    }),
    'bare.json': '{"type":"procedure","description":"Does it."}',
    lexicon: text('com.example.noExtension'),
    'mod.mjs': `const d = ${text('com.example.mod')}
      export const single = d
      export const list = [d, { ...d, id: 'com.example.mod2' }]
      export const dict = { A: d }
      export const schemas = new Set([d])
      export const empty = []
      export const cycle = [d, { lexicon: 1, id: 'com.example.cycle', defs: {} }]
      cycle[1].self = cycle[1]
      export const nothing = 5`,
    'common.cjs': `const key = 'lexicons'; module.exports = { [key]: [${text('com.example.common')}] }`,
    'broken.mjs': 'throw new Error("no luck\\nat all")',
    'esm/node_modules/only-esm/package.json':
      '{"name":"only-esm","type":"module","exports":{"./lex":{"import":"./lex.js"},".":{"import":"./lex.js"}}}',
    'esm/node_modules/only-esm/lex.js': `export const lexicons = [${text('com.example.esm')}]`,
    'empty/readme.txt': '',
    'sdk/lexgen.manifest.json': '{}',
    'sdk/lexicons.json': `[\n${JSON.stringify(token('com.example.first'))},\n${JSON.stringify(token('com.example.second'))}\n]\n`,
    'installed/package.json': '{"name":"@example/installed","lexgen":{"lexicons":{}}}',
    'installed/lexicons.json': JSON.stringify([token('com.example.installed')]),
    'deep/x/y/z.json': text('com.example.z'),
    'a [odd] (name)/c.json': text('com.example.odd'),
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true })
    writeFileSync(join(cwd, path), content)
  }
  mkdirSync(join(cwd, 'cycle/inner'), { recursive: true })
  writeFileSync(join(cwd, 'cycle/inner/a.json'), text('com.example.cyclic'))
  symlinkSync(join(cwd, 'cycle'), join(cwd, 'cycle/inner/again'))
  symlinkSync(join(cwd, 'deep'), join(cwd, 'linked'))
  symlinkSync(join(cwd, 'nowhere'), join(cwd, 'cycle/dangling.json'))
  symlinkSync(join(cwd, 'loop.json'), join(cwd, 'loop.json'))
})
afterAll(() => rmSync(cwd, { recursive: true }))

async function read(specs: string[], more: Partial<ReadOptions> = {}) {
  const { sources, diagnostics } = await readSources(specs, { cwd, ...more })
  const loaded = loadDocuments(sources)
  const all = [...diagnostics, ...loaded.diagnostics]
  return {
    found: loaded.units.map(({ document, source }) => `${document.id} < ${source.path}`),
    problems: all.filter(({ severity }) => severity !== 'info').map(({ code, path }) => `${code} ${path ?? ''}`),
    notes: all.filter(({ severity }) => severity === 'info').map(({ code, path }) => `${code} ${path ?? ''}`),
    all,
    sources,
  }
}

const stdin = (): Promise<string> => Promise.resolve('\ufeff{"type":"procedure"}')

describe('sources', () => {
  test('a directory is read recursively, in order of code units, without dependencies and hidden folders', async () => {
    const { found, problems, notes } = await read(['lex'])
    expect(found).toEqual(['com.example.a < lex/com/example/a.json', 'com.example.b < lex/com/example/b.json'])
    expect(problems).toEqual([])
    expect(notes).toEqual([
      'LEX1008 lex/README.md',
      'LEX1006 lex/package.json',
      'LEX1006 lex/schema.json',
      'LEX1006 lex/tsconfig.json',
    ])
  })

  test.each<[string, string[], string[]]>([
    ['a file', ['lex/com/example/a.json'], ['com.example.a < lex/com/example/a.json']],
    ['a file without an extension', ['lexicon'], ['com.example.noExtension < lexicon']],
    [
      'a glob',
      ['lex/**/{a,b}.json'],
      ['com.example.a < lex/com/example/a.json', 'com.example.b < lex/com/example/b.json'],
    ],
    ['a path with the characters of globs', ['a [odd] (name)'], ['com.example.odd < a [odd] (name)/c.json']],
    ['an array of documents', ['all.json'], ['com.example.one < all.json', 'com.example.two < all.json']],
    ['a record as a repository returns it', ['record.json'], ['com.example.published < record.json']],
    ['a page of records', ['records.json'], ['com.example.listed < records.json']],
    ['a link to a directory', ['linked'], ['com.example.z < linked/x/y/z.json']],
    [
      'one file reached in three ways is read once',
      ['deep', 'linked', 'deep/x/y/z.json'],
      ['com.example.z < deep/x/y/z.json'],
    ],
    ['links in a circle', ['cycle'], ['com.example.cyclic < cycle/inner/a.json']],
    ['a single document of a module', ['module:./mod.mjs#single'], ['com.example.mod < module:./mod.mjs#single']],
    [
      'a list of a module',
      ['module:./mod.mjs#list'],
      ['com.example.mod < module:./mod.mjs#list[0]', 'com.example.mod2 < module:./mod.mjs#list[1]'],
    ],
    ['a map of a module', ['module:./mod.mjs#dict'], ['com.example.mod < module:./mod.mjs#dict[0]']],
    [
      'a CommonJS module whose names Node cannot see',
      ['module:./common.cjs#lexicons'],
      ['com.example.common < module:./common.cjs#lexicons[0]'],
    ],
    ['a module without an export named', ['module:./mod.mjs'], ['com.example.mod < module:./mod.mjs#schemas[0]']],
  ])('%s', async (_, specs, want) => {
    const { found, problems } = await read(specs)
    expect(found).toEqual(want)
    expect(problems).toEqual([])
  })

  test('a link to nowhere below a directory or behind a glob is a note, and an error where it is named', async () => {
    const skipped = { problems: [], notes: ['LEX1003 cycle/dangling.json'] }
    expect(await read(['cycle'])).toMatchObject(skipped)
    expect(await read(['cycle/*.json', 'lexicon'])).toMatchObject({ problems: ['LEX1002 cycle/*.json'] })
    expect((await read(['cycle/dangling.json'])).problems).toEqual(['LEX1001 cycle/dangling.json'])
  })

  test('a package whose exports are for import only is found where it is installed', async () => {
    const esm = join(cwd, 'esm')
    expect((await read(['module:only-esm', 'module:only-esm/lex#lexicons'], { cwd: esm })).found).toEqual([
      'com.example.esm < module:only-esm#lexicons[0]',
      'com.example.esm < module:only-esm/lex#lexicons[0]',
    ])
  })

  test('standard input, and the id of a bare definition', async () => {
    expect(await read(['-'], { stdin, expectedId: 'com.example.doIt' })).toMatchObject({
      found: ['com.example.doIt < <stdin>'],
      problems: [],
    })
    expect(await read(['bare.json'], { expectedId: 'com.example.doIt' })).toMatchObject({
      found: ['com.example.doIt < bare.json'],
    })
  })

  test('generated packages: the snapshot beside the manifest, or that of an installed package', async () => {
    expect(await read(['sdk:sdk', 'sdk:./installed/'])).toMatchObject({
      found: [
        'com.example.first < sdk/lexicons.json',
        'com.example.second < sdk/lexicons.json',
        'com.example.installed < installed/lexicons.json',
      ],
      problems: [],
    })
    expect(await read([`sdk:${join(cwd, 'sdk')}`])).toMatchObject({ problems: [] })
  })

  test('a snapshot that a directory has led to already is read once', async () => {
    expect((await read(['sdk', 'sdk:sdk'])).found).toHaveLength(2)
  })

  test.each<[string, string[], string, string | undefined]>([
    ['a path that does not exist', ['lexx'], 'LEX1001 lexx', 'did you mean lex?'],
    ['a directory without lexicons', ['empty'], 'LEX1002 empty', 'there are no .json or .md files'],
    ['a glob without files', ['nothing/*.json'], 'LEX1002 nothing/*.json', 'there are no .json or .md files'],
    ['a file that is no lexicon', ['lex/package.json'], 'LEX1007 lex/package.json', undefined],
    ['a bare definition', ['bare.json'], 'LEX1013 bare.json', 'give its NSID with --id'],
    [
      'a module that is not installed',
      ['module:no-such-package'],
      'LEX1010 module:no-such-package',
      'install no-such-package, or check its name',
    ],
    ['a module that throws', ['module:./broken.mjs'], 'LEX1010 module:./broken.mjs', undefined],
    [
      'an export that does not exist',
      ['module:./mod.mjs#lists'],
      'LEX1011 module:./mod.mjs#lists',
      'did you mean list?',
    ],
    ['an export without lexicons', ['module:./mod.mjs#nothing'], 'LEX1012 module:./mod.mjs#nothing', undefined],
    ['an empty export', ['module:./mod.mjs#empty'], 'LEX1012 module:./mod.mjs#empty', undefined],
    [
      'a folder that lexgen did not generate',
      ['sdk:lex'],
      'LEX1021 sdk:lex',
      'name the folder that lexgen generates with --package, or in which such a package is installed',
    ],
    ['a link to itself', ['loop.json'], 'LEX1003 loop.json', undefined],
    ['an export with a cycle', ['module:./mod.mjs#cycle'], 'LEX1020 module:./mod.mjs#cycle[1]', undefined],
  ])('%s is an error', async (_, specs, want, hint) => {
    const { problems, all } = await read(specs)
    expect(problems).toEqual([want])
    expect(all.find(({ severity }) => severity === 'error')?.hint).toBe(hint)
    expect(JSON.stringify(all)).not.toContain('\\n')
  })

  test('an id that differs from the expected one is a warning, and the document counts', async () => {
    expect(await read(['lexicon'], { expectedId: 'com.example.other' })).toMatchObject({
      found: ['com.example.noExtension < lexicon'],
      problems: ['LEX1014 lexicon'],
    })
  })
})
