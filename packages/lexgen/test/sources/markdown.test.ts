import { describe, expect, test } from 'vitest'
import { formatDiagnostics } from '../../src/diagnostics/format.ts'
import { chooseVersions } from '../../src/program/versions.ts'
import { loadDocuments, loadSources } from '../../src/sources/load-documents.ts'
import { readText } from '../../src/sources/read-text.ts'
import { linkProgram } from '../../src/program/link-program.ts'

const FENCE = '```'
const document = (id: string, defs = '{ "a": { "type": "token" } }'): string =>
  `{\n  "lexicon": 1,\n  "id": "${id}",\n  "defs": ${defs}\n}`
const fence = (text: string, language = 'json'): string => `${FENCE}${language}\n${text}\n${FENCE}`

const indent = (text: string, by: string): string => text.replaceAll(/^/gm, by)

async function read(text: string, path = 'page.md', named = true) {
  const { sources, diagnostics } = await readText({ path, text, named })
  const loaded = loadDocuments(sources)
  const all = [...diagnostics, ...loaded.diagnostics]
  return { ids: loaded.units.map((unit) => unit.document.id), codes: all.map(({ code }) => code), all, sources }
}

describe('a Markdown page', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'a generated page: a heading and a fence for each document, closed right before the next rule',
      `---\ntitle: x\n---\n\n# com.example\n<!-- START lex generated content. -->\n---\n\n## com.example.a\n\n${fence(document('com.example.a'))}\n---\n\n## com.example.b\n\nText.\n\n${fence(document('com.example.b'))}\n<!-- END lex generated TOC -->`,
      ['com.example.a', 'com.example.b'],
      [],
    ],
    ['a fence without a language', fence(document('com.example.a'), ''), ['com.example.a'], []],
    ['CRLF', `# Title\n\n${fence(document('com.example.a'))}`.replaceAll('\n', '\r\n'), ['com.example.a'], []],
    [
      'a fence in a page of the same text with a byte order mark',
      `\ufeff${fence(document('com.example.a'))}`,
      ['com.example.a'],
      [],
    ],
    ['a fence that is never closed', `${FENCE}json\n${document('com.example.a')}`, ['com.example.a'], []],
    [
      'other JSON on the page is left alone',
      `${fence('{"name":"x"}')}\n\n${fence('{"cut": ...}')}\n\n${fence(document('com.example.a'))}`,
      ['com.example.a'],
      [],
    ],
    [
      'a heading that names another document',
      `## com.example.other\n\n${fence(document('com.example.a'))}`,
      ['com.example.a'],
      ['LEX1014'],
    ],
    [
      'a definition under a heading that names it',
      `## com.example.a\n\n${fence('{"type":"token"}')}`,
      ['com.example.a'],
      ['LEX6040'],
    ],
    [
      'a heading of a generated page without its document',
      `<!-- START lex generated content. -->\n## com.example.lost\n\n## com.example.a\n\n${fence(document('com.example.a'))}`,
      ['com.example.a'],
      ['LEX1019'],
    ],
    [
      'text copied from a browser, without fences',
      `com.example.a\n\nA site\n\nView raw schema\n{\n  "type": "token"\n}\n\nThe end`,
      ['com.example.a'],
      ['LEX6040'],
    ],
    [
      'a key that stands twice in such text',
      `com.example.a\n\nView raw schema\n{\n  "type": "token",\n  "type": "token"\n}\n`,
      ['com.example.a'],
      ['LEX1018', 'LEX6040'],
    ],
    ['a page without lexicons', '# Hello\n', [], ['LEX1008']],
    [
      'a rendered page of 2022',
      `<mark>RPC procedure</mark> Does it.\n\n${fence('export interface InputBody {\n  handle: string\n}', 'typescript')}`,
      [],
      ['LEX1009'],
    ],
    [
      'fences in a list, in a quote, and in a list in a quote',
      [
        `1. One\n\n${indent(fence(document('com.example.a')), '   ')}`,
        indent(fence(document('com.example.b')), '> '),
        indent(`- x\n\n${indent(fence(document('com.example.c')), '  ')}`, '> '),
      ].join('\n\n'),
      ['com.example.a', 'com.example.b', 'com.example.c'],
      [],
    ],
    [
      'a definition in a list under a heading that names it',
      `## com.example.a\n\n- x\n\n${indent(fence('{"type":"token"}'), '  ')}`,
      ['com.example.a'],
      ['LEX6040'],
    ],
    ['a broken lexicon in a fence', fence('{ "lexicon": 1, }'), [], ['LEX1005']],
  ])('%s', async (_, text, ids, codes) => {
    expect(await read(text)).toMatchObject({ ids, codes })
  })

  test('a page without lexicons in a directory is a note', async () => {
    expect((await read('# Hello\n', 'page.md', false)).all).toMatchObject([{ code: 'LEX1008', severity: 'info' }])
  })

  test('a text of another name that is no JSON is read as Markdown', async () => {
    expect((await read(`# x\n\n${fence(document('com.example.a'))}`, 'page.txt')).ids).toEqual(['com.example.a'])
  })

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('positions are those in the page (%s)', async (_, end) => {
    const page = `# One\n\n${fence(document('com.example.a'))}\n\n# Two\n\n${fence(document('com.example.b', '{ "x": { "type": "strng" } }'))}`
    const { all, sources } = await read(page.replaceAll('\n', end))
    expect(formatDiagnostics(all, sources, 'text', { color: false }).split('\n').slice(0, 6)).toEqual([
      'page.md:17:28 - error LEX2004: expected a type of the language, found "strng"',
      '  15 |   "lexicon": 1,',
      '  16 |   "id": "com.example.b",',
      '> 17 |   "defs": { "x": { "type": "strng" } }',
      '     |                            ^^^^^^^',
      '  18 | }',
    ])
  })

  const thing = (more: string): string => `{\n  "type": "object",\n  "properties": { "x": ${more} }\n}`
  const lexicon = (id: string, more: string): string => `{\n  "lexicon": 1,${id}\n  "defs": { "a": ${thing(more)} }\n}`

  test.each<[string, string[], string[]]>([
    [
      'whose id another refers to',
      [
        lexicon('\n  "id": "com.example.a",', '{ "type": "ref", "ref": "com.example.b" }'),
        lexicon('\n  "id": "com.example.b",', '{ "type": "token" }'),
      ],
      ['LEX2005 18:34'],
    ],
    [
      'without an id',
      [lexicon('\n  "id": "com.example.a",', '{ "type": "integer" }'), lexicon('', '{ "type": "integer" }')],
      ['LEX2002 13:1'],
    ],
    [
      'with the id of another',
      [
        lexicon('\n  "id": "com.example.a",', '{ "type": "integer" }'),
        lexicon('\n  "id": "com.example.a",', '{ "type": "string" }'),
      ],
      ['LEX3001 15:9 see 4:9'],
    ],
  ])('a problem in a fence %s has its own place', async (_, texts, want) => {
    const { all, sources } = await read(texts.map((text) => fence(text)).join('\n\n'))
    const { units, unreadable } = loadDocuments(sources)
    const linked = linkProgram(units, { isExternal: (nsid) => unreadable.has(nsid) })
    const remarks = [...chooseVersions(loadSources(sources), 'error').remarks.values()].flat()
    const problems = [...all, ...linked.diagnostics, ...remarks]
    const shown = JSON.parse(formatDiagnostics(problems, sources, 'json', { color: false }))
    type Place = { position: { line: number; column: number } }
    type Shown = Place & { code: string; related?: Place[] }
    const at = ({ position }: Place): string => `${position.line}:${position.column}`
    const found = shown.diagnostics.map((one: Shown) =>
      [one.code, at(one), ...(one.related ?? []).map((place) => `see ${at(place)}`)].join(' '),
    )
    expect(found.toSorted()).toEqual(want.toSorted())
    expect(JSON.stringify(shown)).not.toContain('lineOffset')
  })

  test('a syntax error has its line in the page', async () => {
    const { all } = await read(`# One\n\n${fence('{\n  "lexicon": 1,\n  "id" "x"\n}')}`)
    expect(all).toMatchObject([{ code: 'LEX1005', position: { line: 6, column: 8 } }])
  })
})
