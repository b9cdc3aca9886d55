import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generate } from '../../src/api/generate.ts'
import { lint } from '../../src/api/lint.ts'
import { formatDiagnostics } from '../../src/diagnostics/format.ts'
import { canonicalJson } from '../../src/text/json.ts'
import { sha256 } from '../../src/text/sha256.ts'
import { document, object, ref, token } from '../support/build.ts'
import { readTree, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'

const SNAPSHOT = 'node_modules/base/lexicons.json'
const thing = document('com.base.thing', { main: object(), kind: token() })
const manifest = { name: 'base', lexgen: {} }
const snapshotOf = (...documents: readonly unknown[]): string => JSON.stringify(documents)
const listed = (lexicons: Readonly<Record<string, string>>): string => JSON.stringify({ files: {}, lexicons })
const brackets = (count: number): string => `${'['.repeat(count)}${']'.repeat(count)}`

/** Generates a document that refers into the package `base`, which has these files. */
async function generateBeside(
  files: Readonly<Record<string, string>>,
  external = 'base',
  makeSnapshot: (path: string) => void = () => undefined,
) {
  const cwd = temporaryFolder()
  writeDocuments(join(cwd, 'lex'), [document('org.mine.thing', { main: object({ a: ref('com.base.thing') }) })])
  writeFiles(join(cwd, 'node_modules/base'), { 'package.json': JSON.stringify(manifest), ...files })
  makeSnapshot(join(cwd, SNAPSHOT))
  const request = { sources: ['lex'], cwd, external: [external] }
  const { ok, diagnostics, sources } = await generate({ ...request, out: 'out' })
  const linted = await lint(request)
  expect([linted.valid, linted.diagnostics.filter(({ rule }) => rule === undefined)]).toEqual([ok, diagnostics])
  const lines = formatDiagnostics(diagnostics, sources, 'text', { color: false }).split('\n')
  return { ok, lines: lines.filter((line) => / - (?:error|warning) /.test(line)), cwd }
}

describe('an external package', () => {
  test.each<[string, string, string, string]>([
    ['no JSON', '[{]', ':1:3', 'this in it: expected a key between double quotes or }, found "]" (LEX1005)'],
    ['nothing', ' ', '', `an empty file at ${SNAPSHOT}`],
    ['no list', '{"lexicon":1}', ':1:1', 'an object and no list of documents in its lexicons.json'],
    ['an empty list', '[]', ':1:1', 'an empty array and no list of documents in its lexicons.json'],
    ['null', '[null]', ':1:2', 'this in it: expected a lexicon, found null (LEX1007)'],
    ['a number', '[5]', ':1:2', 'this in it: expected a lexicon, found the number 5 (LEX1007)'],
    ['no document', '[{}]', ':1:2', 'this in it: expected "defs" in the document, found none (LEX2002)'],
    [
      'no definitions',
      '[{"lexicon":1,"id":"a.b.c","defs":null}]',
      ':1:35',
      'this in it: expected an object in "defs", found null (LEX2003)',
    ],
    [
      'a broken definition',
      '[{"lexicon":1,"id":"a.b.c","defs":{"o":null}}]',
      ':1:40',
      'this in it: expected an object in "o", found null (LEX2003)',
    ],
    [
      'an id that leads outside',
      '[{"lexicon":1,"id":"../a","defs":{"o":{"type":"token"}}}]',
      ':1:20',
      'this in it: expected an NSID such as com.example.getThing, found the string "../a" (LEX2006)',
    ],
    [
      'a document of an earlier era',
      '[{"xrpc":1,"id":"a.b.c","type":"query"}]',
      ':1:10',
      'this in it: expected a document of today, found one of an earlier time (LEX6001, LEX6002): "xrpc": 1 is read as "lexicon": 1 (LEX6000)',
    ],
    [
      'a key twice',
      '[{"lexicon":1,"id":"a.b.c","defs":{"o":{"type":"token"},"o":{"type":"token"}}}]',
      ':1:57',
      'this in it: expected each key once, found "o" again (LEX1018)',
    ],
    ['a document twice', snapshotOf(thing, thing), ':1:176', 'com.base.thing again in its lexicons.json'],
    ['brackets without end', brackets(500_000), ':1:1', 'this in it: expected a lexicon, found an array (LEX1007)'],
  ])('with %s in its snapshot is refused, with the place', async (_, text, place, found) => {
    const { ok, lines } = await generateBeside({ 'lexicons.json': text })
    expect(ok).toBe(false)
    const start = `${SNAPSHOT}${place} - error LEX4008: expected base to be a package that lexgen generated, found `
    expect(lines[0]).toBe(start + found)
  })

  test.each<[string, (path: string) => void, string]>([
    ['is missing', () => undefined, `nothing at ${SNAPSHOT}`],
    ['is a folder', (path) => mkdirSync(path), `a folder at ${SNAPSHOT}`],
    ['is a device', (path) => symlinkSync('/dev/zero', path), `no plain file at ${SNAPSHOT}`],
    [
      'is a link to itself',
      (path) => symlinkSync('lexicons.json', path),
      'found that links lead round in a circle (ELOOP) (LEX1003)',
    ],
    ['is no UTF-8', (path) => writeFileSync(path, '\u00ff', 'latin1'), '(LEX1004)'],
  ])('is refused where its snapshot %s', async (_, make, found) => {
    const { ok, lines } = await generateBeside({}, 'base', make)
    expect([ok, lines]).toEqual([false, [expect.stringContaining(found)]])
  })

  test('names every broken document of its snapshot in one run, and nothing that follows from them', async () => {
    const { lines } = await generateBeside({ 'lexicons.json': snapshotOf(null, thing, { ...thing, id: 5 }) })
    expect(lines.map((line) => / LEX\d+/.exec(line)?.[0])).toEqual([' LEX4008', ' LEX4008'])
  })

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'no JSON',
      { 'package.json': '{' },
      'package.json:1:2 - error LEX4008: expected base to be a package that lexgen generated, found this in it: expected the JSON to go on',
    ],
    [
      'null',
      { 'package.json': 'null' },
      'package.json:1:1 - error LEX4008: expected base to be a package that lexgen generated, found null in its package.json',
    ],
    [
      'no field of lexgen',
      { 'package.json': '{"name":"base"}' },
      'package.json:1:1 - error LEX4008: expected base to be a package that lexgen generated, found no "lexgen" field in its package.json',
    ],
    [
      'a field that is none',
      { 'package.json': '{"name":"base","lexgen":5}' },
      'package.json:1:1 - error LEX4008: expected base to be a package that lexgen generated, found the number 5 for "lexgen" in its package.json',
    ],
    [
      'exports without the document',
      { 'package.json': '{"name":"base","lexgen":{},"exports":{".":"./x.js","./com/other/*":"./*.js"}}' },
      'lexicons.json:1:20 - error LEX4008: expected base to be a package that lexgen generated, found no entry for com.base.thing in its package.json',
    ],
  ])('whose package.json is %s is refused', async (_, files, line) => {
    const { ok, lines } = await generateBeside({ 'lexicons.json': snapshotOf(thing), ...files })
    expect([ok, lines[0]?.startsWith(`node_modules/base/${line}`), lines]).toEqual([false, true, expect.anything()])
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['lists another version', { 'com.base.thing': '0'.repeat(64) }],
    ['does not list a document', {}],
  ])('is refused where its manifest %s', async (_, lexicons) => {
    const { ok, lines } = await generateBeside({
      'lexicons.json': snapshotOf(thing),
      'lexgen.manifest.json': listed(lexicons),
    })
    expect([ok, lines]).toEqual([false, [expect.stringMatching(/lexicons\.json:1:20 - error LEX4008: .*manifest/)]])
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['is the same', { 'lexgen.manifest.json': listed({ 'com.base.thing': sha256(canonicalJson(thing)) }) }],
    ['cannot be read', { 'lexgen.manifest.json': '<<<<<<< ours' }],
    ['begins with a byte order mark, as the rest does', { 'package.json': `\uFEFF${JSON.stringify(manifest)}` }],
  ])('is taken where its manifest %s', async (_, files) => {
    const { ok, lines } = await generateBeside({ 'lexicons.json': `\uFEFF${snapshotOf(thing)}`, ...files })
    expect([ok, lines]).toEqual([true, []])
  })

  test('is imported by the name that it is installed under', async () => {
    const { ok, cwd } = await generateBeside({
      'package.json': JSON.stringify({ ...manifest, name: '@other/name' }),
      'lexicons.json': snapshotOf(thing),
    })
    expect(ok).toBe(true)
    expect(readTree(join(cwd, 'out'))['org/mine/thing.ts']).toContain('from "base/com/base/thing"')
  })

  test.each(['', '../x', "'; evil()", 'a b', 5, null])('that is given as a path cannot be called %j', async (name) => {
    const files = { 'package.json': JSON.stringify({ ...manifest, name }), 'lexicons.json': snapshotOf(thing) }
    const { ok, lines } = await generateBeside(files, './node_modules/base')
    expect([ok, lines]).toEqual([false, [expect.stringContaining('for a name by which it can be imported')]])
  })

  test('says nothing of what is odd in it, but no error', async () => {
    const odd = { ...thing, defs: { ...thing.defs, odd: object({ kind: ref('#kind') }) }, mood: 'odd' }
    expect(await generateBeside({ 'lexicons.json': snapshotOf(odd) })).toMatchObject({ ok: true, lines: [] })
  })
})
