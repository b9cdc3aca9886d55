import { describe, expect, test } from 'vitest'
import { linkProgram } from '../../src/program/link-program.ts'
import { defs, flat, read } from './case.ts'

describe('a rewritten document knows where its parts come from', () => {
  const given = flat({
    type: 'query',
    parameters: { uri: { type: 'string', required: true }, 'a/b': { type: 'number' } },
    output: {
      encoding: 'application/json',
      schema: {
        type: 'object',
        properties: {
          x: { oneOf: [{ type: 'object', properties: { k: { const: 'one' } } }, { $ref: '#/defs/two' }] },
          y: { $ref: '#/$defs/inner' },
        },
        $defs: { inner: { type: 'object', properties: { z: { type: 'string' } } } },
      },
    },
    defs: { two: { type: 'object', properties: {} } },
  })
  const { unit } = read(given)

  test.each([
    ['/defs/main', ''],
    ['/defs/main/type', '/type'],
    ['/defs/main/parameters/properties/uri/type', '/parameters/uri/type'],
    ['/defs/main/parameters/properties/a~1b/type', '/parameters/a~1b/type'],
    ['/defs/main/output/schema/properties/x', '/output/schema/properties/x'],
    ['/defs/main/output/schema/properties/x/refs/0', '/output/schema/properties/x/oneOf/0'],
    ['/defs/one/properties/k', '/output/schema/properties/x/oneOf/0/properties/k'],
    ['/defs/inner/properties/z', '/output/schema/$defs/inner/properties/z'],
    ['/defs/two', '/defs/two'],
  ])('%s was %s', (pointer, origin) => {
    expect(unit?.originOf(pointer)).toBe(origin)
  })

  test('a dangling reference of a rewritten document points into the source', () => {
    const lost = read(
      flat({ type: 'record', key: 'tid', record: { type: 'object', properties: { a: { $ref: '#/defs/b' } } } }),
    )
    const { diagnostics } = linkProgram(lost.unit === undefined ? [] : [lost.unit])
    expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([['LEX3004', '/record/properties/a/ref']])
  })

  test('a document inside an array points into the array', () => {
    const inside = read(defs({ a: { type: 'object', properties: {} } }), { pointer: '/3' })
    expect(inside.unit?.originOf('/defs/a')).toBe('/3/defs/a')
  })
})

describe('a definition without a document', () => {
  const definition = { type: 'procedure', description: 'Does it.' }

  test('becomes a document under the expected id', () => {
    const { document, diagnostics } = read(definition, { expectedId: 'com.example.doIt' })
    expect(document).toEqual({ lexicon: 1, id: 'com.example.doIt', defs: { main: definition } })
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['LEX6040', 'info']])
  })

  test('is refused without one', () => {
    expect(read(definition).diagnostics).toMatchObject([{ code: 'LEX1013', hint: expect.stringContaining('--id') }])
  })

  test('that is a legacy token or record is not taken for a flat document', () => {
    const record = { type: 'record', key: 'tid', record: { type: 'object', properties: { a: { type: 'object' } } } }
    const { document, diagnostics } = read(record, { expectedId: 'com.example.doIt' })
    expect(document?.defs['main']).toMatchObject({ record: { properties: { a: { type: 'object', properties: {} } } } })
    expect(diagnostics.map(({ code }) => code)).toEqual(['LEX6040', 'LEX6031'])
  })
})

describe('--era today', () => {
  test.each<[string, object, string | undefined]>([
    [
      'refuses a flat document and names the codes of what is rewritten',
      flat({ type: 'query', parameters: {} }),
      '(LEX6002, LEX6004)',
    ],
    ['refuses a type of an earlier era', defs({ a: { type: 'datetime' } }), '(LEX6026)'],
    [
      'refuses a record without a key',
      defs({ main: { type: 'record', record: { type: 'object', properties: {} } } }),
      '(LEX6037)',
    ],
    [
      'takes #main in a reference',
      defs({ main: { type: 'object', properties: { a: { type: 'ref', ref: 'com.example.thing#main' } } } }),
      undefined,
    ],
    [
      'takes references that a library in memory made URIs',
      defs({ main: { type: 'object', properties: { a: { type: 'ref', ref: 'lex:com.example.thing' } } } }),
      undefined,
    ],
    [
      'takes a published record',
      { ...defs({ main: { type: 'token' } }), $type: 'com.atproto.lexicon.schema' },
      undefined,
    ],
    ['takes a document of today', defs({ main: { type: 'token' } }), undefined],
  ])('%s', (_, given, needs) => {
    const { unit, diagnostics } = read(given, {}, 'today')
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code }) => code)).toEqual(needs === undefined ? [] : ['LEX6000'])
    expect(unit === undefined).toBe(needs !== undefined)
    if (needs !== undefined) expect(errors[0]?.message).toContain(needs)
  })
})

describe('what a rule must not take for history', () => {
  test.each<[string, object, string[]]>([
    ['a number in a document of today is doubtful', defs({ a: { type: 'number' } }), ['LEX6025 warning']],
    [
      'a number among marks of history is a note',
      defs({ a: { type: 'number' }, b: { type: 'datetime' } }),
      ['LEX6025 info', 'LEX6026 info'],
    ],
    [
      'a missing required property in a document of today is a mistake',
      defs({ a: { type: 'object', required: ['x'], properties: {} } }),
      ['LEX2019 warning'],
    ],
    [
      'and stays one beside a construct that is also a habit',
      defs({ a: { type: 'object', required: ['x'], properties: { y: { type: 'number' } } } }),
      ['LEX6025 warning', 'LEX2019 warning'],
    ],
    [
      'an object whose properties are misspelt has not lost them',
      defs({ a: { type: 'object', propertis: { x: { type: 'string' } } } }),
      ['LEX2011 error'],
    ],
    [
      'a string in place of a schema that is no reference',
      defs({ a: { type: 'object', properties: { x: 'string' } } }),
      ['LEX2003 error'],
    ],
    [
      'an empty schema in a document of today',
      defs({ a: { type: 'object', properties: { x: {} } } }),
      ['LEX2002 error'],
    ],
    [
      'a property called type does not make a map of parameters',
      defs({ main: { type: 'query', parameters: { properties: { type: { type: 'string' } } } } }),
      ['LEX2002 error'],
    ],
    [
      'a record whose key is misspelt',
      defs({ main: { type: 'record', kye: 'any', record: { type: 'object', properties: {} } } }),
      ['LEX2011 error'],
    ],
  ])('%s', (_, given, want) => {
    expect(read(given).diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual(want)
  })
})

describe('names of JavaScript are data', () => {
  test('properties called __proto__ and constructor survive a rewrite around them', () => {
    const text =
      '{"lexicon":1,"id":"com.example.thing","defs":{"__proto__":{"type":"object","properties":{"__proto__":{"type":"datetime"},"constructor":{"type":"string"}}}}}'
    const { document } = read(JSON.parse(text))
    const definition = Object.entries(document?.defs ?? {})
    expect(definition.map(([name]) => name)).toEqual(['__proto__'])
    expect(JSON.stringify(definition[0]?.[1])).toBe(
      '{"type":"object","properties":{"__proto__":{"type":"string","format":"datetime"},"constructor":{"type":"string"}}}',
    )
    expect(Object.getPrototypeOf(document?.defs)).toBe(Object.prototype)
  })
})
