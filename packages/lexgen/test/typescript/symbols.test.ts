import { describe, expect, test } from 'vitest'
import type { Definition, FieldSchema } from '../../src/language/document.ts'
import { createSymbols } from '../../src/typescript/symbols/create-symbols.ts'
import { nameForeign, nameRuntimeExport } from '../../src/typescript/symbols/foreign-names.ts'
import { escapeName, isWord } from '../../src/typescript/symbols/identifiers.ts'
import { inlineTypesOf, isEnumeration, isNamedInline } from '../../src/typescript/symbols/inline-types.ts'
import { nameClasses, nameLocally, nameNamespaces } from '../../src/typescript/symbols/module-names.ts'
import { type NameWish, RANKS } from '../../src/typescript/symbols/name-wish.ts'
import { resolveNames } from '../../src/typescript/symbols/resolve-names.ts'
import { document, json, object, params, procedure, query, record, string, union } from '../support/build.ts'
import { programOf } from '../support/generate-text.ts'

const NSID = 'com.example.defs'
const none: ReadonlySet<string> = new Set()
const integer = (rest: object = {}): FieldSchema => ({ type: 'integer', ...rest })

describe('a name of its own in the output', () => {
  test.each<[string, FieldSchema, boolean]>([
    ['has a union with members', union('#a'), true],
    ['has no union without any', union(), false],
    ['has an object with properties', object(), true],
    ['has no object without any', object({}), false],
    ['has an integer of listed values', integer({ enum: [1] }), true],
    ['has no integer of none', integer({ enum: [] }), false],
    ['has no integer that is constant', integer({ const: 1, enum: [1] }), false],
    ['has no other integer', integer(), false],
    ['has a string of listed values', string({ enum: ['a'] }), true],
    ['has a string of known values', string({ knownValues: ['a'] }), true],
    ['has no string of none', string({ enum: [], knownValues: [] }), false],
    ['has no string that is constant', string({ const: 'a', knownValues: ['a'] }), false],
    ['has no other string', string(), false],
    ['has nothing else', { type: 'boolean' }, false],
  ])('%s', (_, schema, wanted) => {
    expect(isNamedInline(schema)).toBe(wanted)
  })

  test.each<[string, Definition, boolean]>([
    ['strings of known values are', string({ knownValues: ['a'] }), true],
    ['integers of listed values are', { type: 'integer', enum: [1] }, true],
    ['other strings are not', string(), false],
    ['other integers are not', { type: 'integer' }, false],
    ['objects are not', object(), false],
    ['tokens are not', { type: 'token' }, false],
  ])('an enumeration of its own: %s', (_, definition, wanted) => {
    expect(isEnumeration(definition)).toBe(wanted)
  })

  test.each([
    [
      'in a record, by its properties',
      record({ a: { type: 'array', items: object({ b: string({ enum: ['x'] }) }) } }),
      [
        ['', 'a.item'],
        ['', 'a.item.b'],
      ],
    ],
    [
      'in parameters',
      query({ parameters: params({ sort: string({ enum: ['x'] }), plain: string() }) }),
      [['Params', 'sort']],
    ],
    [
      'in what items of parameters are',
      query({ parameters: params({ sorts: { type: 'array', items: string({ enum: ['x'] }) } }) }),
      [['Params', 'sorts.item']],
    ],
    [
      'in an input and in an output',
      procedure({ input: json(object({ a: union('#x') })), output: json(object({ a: union('#x') })) }),
      [
        ['Input', 'a'],
        ['Output', 'a'],
      ],
    ],
  ] as [string, Definition, string[][]][])('is found where it stands: %s', (_, definition, wanted) => {
    const { documents } = programOf([document(NSID, { main: definition, x: object() })])
    const def = { nsid: NSID, name: 'main', definition: documents[0]?.defs['main'] } as Parameters<
      typeof inlineTypesOf
    >[0]
    const found = inlineTypesOf(def)
    expect(found.map(({ role, path }) => [role, path.join('.')])).toEqual(wanted)
    expect(inlineTypesOf(def)).toBe(found)
  })
})

describe('names of whole modules', () => {
  test.each([
    ['in one word', ['com.example.getThing'], ['ComExampleGetThing']],
    [
      'apart, where two would be alike',
      ['com.example.foo.bar', 'com.example.fooBar', 'com.example.other'],
      ['Com_Example_Foo_Bar', 'Com_Example_FooBar', 'ComExampleOther'],
    ],
    ['with what no identifier can hold escaped', ['com.a-b.c', 'com.aB.c'], ['Com_A$2db_C', 'Com_AB_C']],
  ])('of namespaces: %s', (_, nsids, wanted) => {
    expect([...nameNamespaces(nsids)]).toEqual(nsids.map((nsid, at) => [nsid, wanted[at]]))
  })

  test('of classes end in Namespace', () => {
    const prefixes = ['com', 'com.example', 'com.9x', 'com.foo.bar', 'com.fooBar']
    expect([...nameClasses(prefixes).values()]).toEqual([
      'ComNamespace',
      'ComExampleNamespace',
      'Com_9xNamespace',
      'Com_Foo_BarNamespace',
      'Com_FooBarNamespace',
    ])
  })

  test.each([
    ['as short as they can be', ['com.example.createSession'], [], ['CreateSession']],
    ['longer where two end alike', ['a.repo.get', 'a.sync.get'], [], ['RepoGet', 'SyncGet']],
    ['never reserved', ['com.example.client'], ['Client'], ['ExampleClient']],
    ['with an underscore at the very last', ['a.b'], ['B', 'AB'], ['AB_']],
  ])('within one file: %s', (_, nsids, reserved, wanted) => {
    expect([...nameLocally(nsids, new Set(reserved)).values()]).toEqual(wanted)
  })
})

describe('names of what a module imports', () => {
  const view = (nsid: string, name = 'View') => ({ nsid, name })

  test.each([
    ['its own where it is free', [view('app.x.images')], [], ['View']],
    ['behind its segment where one is declared', [view('app.x.images')], ['View'], ['ImagesView']],
    ['not behind defs', [view('app.x.defs')], ['View'], ['XDefsView']],
    ['behind more of them', [view('app.x.images')], ['View', 'ImagesView'], ['XImagesView']],
    ['with an underscore at last', [view('a.x')], ['View', 'XView', 'AXView'], ['AXView_']],
    ['a verb stays in front', [view('app.x.images', 'checkView')], ['checkView'], ['checkImagesView']],
    ['in whatever order they come', [view('b.x.y'), view('a.x.y')], [], ['XYView', 'YView']],
  ])('%s', (_, foreign, declared, wanted) => {
    const names = nameForeign(foreign, new Set(declared))
    expect(foreign.map(({ nsid, name }) => names.get(`${nsid}#${name}`))).toEqual(wanted)
  })

  test.each([
    ['Did', [], 'Did'],
    ['Did', ['Did'], 'XrpcDid'],
    ['call', ['call'], 'xrpcCall'],
    ['call', ['call', 'xrpcCall'], 'xrpcCall_'],
  ])('%s of the runtime beside %j is %s', (name, taken, wanted) => {
    expect(nameRuntimeExport(name, new Set(taken))).toBe(wanted)
  })
})

test.each([
  ['cc-by_4__0', 'cc$2dby_4__0'],
  ['日', '$65e5'],
  ['🦋', '$1f98b'],
])('%s within an identifier is %s', (name, wanted) => {
  expect(escapeName(name)).toBe(wanted)
})

test.each([
  ['profileView2', true],
  ['a', true],
  ['2a', false],
  ['a_b', false],
  ['', false],
])('%j is an identifier of one word: %s', (name, wanted) => {
  expect(isWord(name)).toBe(wanted)
})

describe('wishes', () => {
  const wish = (candidates: NameWish['candidates'], rest: Partial<NameWish> = {}): NameWish => ({
    rank: RANKS.definition,
    candidates,
    own: 'own',
    ...rest,
  })

  test('say which name would have been better, where another has it', () => {
    const first = { def: 'a', role: 'type', wish: wish(['A'], { rank: RANKS.main }) }
    const second = { def: 'b', role: 'type', wish: wish(['A', 'B']) }
    expect(resolveNames([second, first])).toEqual([
      { def: 'a', role: 'type', name: 'A', instead: undefined },
      { def: 'b', role: 'type', name: 'B', instead: 'A' },
    ])
  })

  test('that nothing can tell apart are granted by definition and role, in whatever order they come', () => {
    const claims = ['b', 'a'].flatMap((def) => ['value', 'type'].map((role) => ({ def, role, wish: wish(['A']) })))
    const wanted = [
      ['a', 'type', 'A_own'],
      ['a', 'value', 'A_own_'],
      ['b', 'type', 'A_own__'],
      ['b', 'value', 'A_own___'],
    ]
    for (const each of [claims, claims.toReversed()])
      expect(resolveNames(each).map(({ def, role, name }) => [def, role, name])).toEqual(wanted)
  })

  test('build on names that were decided before, of this module or of another', () => {
    const base = { def: 'a', role: 'type', wish: wish(['A'], { rank: RANKS.main }) }
    const guard = { def: 'a', role: 'guard', wish: wish((nameOf) => [`is${nameOf('type')}`]) }
    expect(resolveNames([guard, base]).map(({ name }) => name)).toEqual(['A', 'isA'])
    expect(resolveNames([guard], (def, role) => `${def}${role}`).map(({ name }) => name)).toEqual(['isatype'])
    expect(() => resolveNames([guard])).toThrow('The name of type is not decided before that of guard')
  })
})

describe('the symbols of a program', () => {
  const program = programOf([document(NSID, { x: object(), y: object(), empty: { type: 'token' } })])
  const symbols = createSymbols(program, ({ name }, claim) => {
    if (name === 'empty') return
    claim('type', { rank: name === 'x' ? RANKS.main : RANKS.definition, candidates: ['It', 'Other'], own: name })
    claim('check', {
      rank: RANKS.main,
      candidates: (nameOf) => [`check${nameOf('type')}`],
      part: 'validator',
      own: name,
    })
  })

  test('know the module beside the main one, and build on names of that', () => {
    expect(symbols.of({ nsid: NSID, name: 'y' }, 'type')).toEqual({ nsid: NSID, name: 'Other' })
    expect(symbols.of({ nsid: NSID, name: 'y' }, 'check')).toEqual({
      nsid: NSID,
      name: 'checkOther',
      part: 'validator',
    })
    expect(symbols.of({ nsid: NSID, name: 'y' }, 'type')).toBe(symbols.of({ nsid: NSID, name: 'y' }, 'type'))
  })

  test('list what a module declares', () => {
    expect([...symbols.declaredIn(NSID)]).toEqual(['It', 'Other'])
    expect([...symbols.declaredIn(NSID, 'validator')]).toEqual(['checkIt', 'checkOther'])
    expect(symbols.declaredIn(NSID, 'sample')).toEqual(none)
  })

  test('list what gave way, of the main module alone', () => {
    expect(symbols.renamedIn(NSID)).toEqual([{ nsid: NSID, def: 'y', name: 'Other', instead: 'It' }])
  })

  test.each([
    ['a document that is not there', () => symbols.declaredIn('com.example.gone'), 'No document com.example.gone'],
    [
      'a definition that claimed nothing',
      () => symbols.of({ nsid: NSID, name: 'empty' }, 'type'),
      'No name was claimed for type of com.example.defs#empty',
    ],
  ])('are a bug of lexgen where they are asked for: %s', (_, ask, message) => {
    expect(ask).toThrow(message)
  })
})
