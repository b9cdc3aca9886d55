import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadDocuments } from '../../src/sources/load-documents.ts'

const read = (defs: object): readonly Diagnostic[] => {
  const value = { lexicon: 1, id: 'com.example.thing', defs }
  return loadDocuments([{ path: 'thing.json', text: JSON.stringify(value), value }]).diagnostics
}

const inObject = (x: unknown): object => ({ a: { type: 'object', properties: { x } } })
const body = (schema: unknown): object => ({
  main: { type: 'query', output: { encoding: 'application/json', schema } },
})
const inParams = (x: unknown): object => ({
  main: { type: 'query', parameters: { type: 'params', properties: { x } } },
})

/** Where a type may stand, with the rest of a document around it. */
const PLACES: Readonly<Record<string, (schema: object) => object>> = {
  property: inObject,
  item: (items) => inObject({ type: 'array', items }),
  parameter: inParams,
  'item of a parameter': (items) => inParams({ type: 'array', items }),
  body,
  record: (record) => ({ main: { type: 'record', key: 'tid', record } }),
  definition: (a) => ({ a }),
  main: (main) => ({ main }),
}

const WORDS =
  'number float double int bool null any date date-time file map enum did uri datetime at-uir strnig objct arry tokn unoin rf blb byte cid-lnik unknwn qurey token ref union object string query params nonsense'.split(
    ' ',
  )

/** Keys that a schema of a type cannot be without. */
const NEEDED: Readonly<Record<string, object>> = {
  array: { items: { type: 'string' } },
  object: { properties: {} },
  ref: { ref: '#a' },
  union: { refs: ['#a'] },
}

/** The schema that a hint asks for, where it asks for one. */
function schemaOf(hint: string): object | undefined {
  const [whole] = /\{"type": .*?\}(?=\?|$)/.exec(hint) ?? []
  if (whole !== undefined) return JSON.parse(whole.replace('[...]', '["x"]'))
  const [, named, used] = /^did you mean "([\w-]+)"\?$|\buse (?!it\b)([a-z]+)\b(?!.* of)/.exec(hint) ?? []
  const type = named ?? (used === 'a' ? 'string' : used)
  return type === undefined ? undefined : { type, ...NEEDED[type] }
}

describe.each(Object.entries(PLACES))('the hint for a type at the place of a %s', (_place, around) => {
  test.each(WORDS)('%s leads to no error about the type', (type) => {
    for (const { code, hint } of read(around({ type }))) {
      if (!/^LEX200[458]$/.test(code) || hint === undefined) continue
      const schema = schemaOf(hint)
      if (schema === undefined) continue
      expect([hint, read(around(schema)).filter((each) => /^LEX200[458]$/.test(each.code))]).toEqual([hint, []])
    }
  })
})

describe('a value of the wrong JSON type', () => {
  test.each<[string, object, string | undefined]>([
    ['the name of a type', inObject('string'), 'write {"type": "string"}'],
    ['the name of a format', inObject('did'), 'write {"type": "string", "format": "did"}'],
    ['the name of nothing', inObject('nonsense'), undefined],
    [
      'a switch for required',
      inObject({ type: 'string', required: true }),
      'list the name in "required" of the object around it',
    ],
    [
      'a name for required',
      { a: { type: 'object', required: 'x', properties: { x: { type: 'string' } } } },
      'write ["x"]',
    ],
    ['the name of an error', { main: { type: 'query', errors: 'NotFound' } }, undefined],
    ['a switch for refs', inObject({ type: 'union', refs: true }), undefined],
    ['a quoted number', inObject({ type: 'integer', minimum: '5' }), 'write 5 without quotes'],
    ['a quoted truth', inObject({ type: 'union', refs: ['#a'], closed: 'true' }), 'write true without quotes'],
    ['a number for a text', inObject({ type: 'string', const: 5 }), 'write "5" with quotes'],
  ])('%s', (_name, defs, hint) => {
    const found = read(defs).find(({ code }) => /^LEX20(03|13|14|35)$/.test(code))
    expect([found !== undefined, found?.hint]).toEqual([true, hint])
  })
})

describe('a media type that is none', () => {
  test.each<[string, string | undefined]>([
    ['json', 'application/json'],
    ['JSON', 'application/json'],
    ['.json', 'application/json'],
    ['application.json', 'application/json'],
    ['application json', 'application/json'],
    ['application\\json', 'application/json'],
    ['application//json', 'application/json'],
    ['image.png', 'image/png'],
    ['image', 'image/*'],
    ['png', 'image/png'],
    ['cbor', 'application/cbor'],
    ['image/pn*', 'image/*'],
    ['*', '*/*'],
    ['something', undefined],
  ])('%j', (text, meant) => {
    const hint =
      meant === undefined ? 'a MIME type is a type and a subtype with a slash between them' : `did you mean "${meant}"?`
    const blob = read(inObject({ type: 'blob', accept: [text] })).find(({ code }) => code === 'LEX2025')
    expect(blob?.hint).toBe(hint)
    const encoding = read({ main: { type: 'query', output: { encoding: text } } }).find(
      ({ code }) => code === 'LEX2023',
    )
    if (!text.includes('*')) expect(encoding?.hint).toBe(hint)
    if (meant !== undefined) expect(read(inObject({ type: 'blob', accept: [meant] }))).toEqual([])
  })
})
