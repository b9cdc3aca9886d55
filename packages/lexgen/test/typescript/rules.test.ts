import { describe, expect, test } from 'vitest'
import type { Definition, LexiconDocument } from '../../src/language/document.ts'
import { claimTypeNames } from '../../src/emit/types/claim-names.ts'
import { linkProgram } from '../../src/program/link-program.ts'
import type { LinkedProgram } from '../../src/program/program.ts'
import { pointerKeys } from '../../src/text/pointer.ts'
import { createSymbols } from '../../src/typescript/symbols/create-symbols.ts'
import { type SymbolTable, errorRole, inlineRole, valuesRole } from '../../src/typescript/symbols/symbol.ts'
import {
  document,
  errors,
  json,
  object,
  params,
  procedure,
  query,
  record,
  string,
  subscription,
  token,
  union,
} from '../support/build.ts'

/** What a case asks the names of a module for, and the answers. */
type Wanted = Readonly<Record<string, string>>

const sorts = string({ knownValues: ['top', 'latest'] })
const deepPath = Array.from({ length: 12 }, (_, index) => `averylongname${index}`)

function nested(names: readonly string[], leaf: Definition): Definition {
  return names.reduceRight((inner, name) => object({ [name]: inner as never }), leaf)
}

/** The written rules of claim-names.ts by their numbers. */
const RULES: readonly [rule: string, cases: readonly [name: string, document: LexiconDocument, wanted: Wanted][]][] = [
  [
    '1. what a method needs keeps its plain name',
    [
      [
        'all of it',
        document('com.example.createSession', { main: procedure() }),
        {
          'role Params': 'CreateSessionParams',
          'role Input': 'CreateSessionInput',
          'role Output': 'CreateSessionOutput',
          'role Message': 'CreateSessionMessage',
          'role Error': 'CreateSessionError',
          'role Method': 'createSessionMethod',
          'role function': 'createSession',
        },
      ],
      [
        'whatever definitions are called',
        document('com.example.get', { main: query(), getOutput: object(), getParams: object(), get: object() }),
        {
          'role Output': 'GetOutput',
          'role function': 'get',
          'type getOutput': 'GetGetOutput',
          'type getParams': 'GetGetParams',
          'type get': 'Get',
        },
      ],
      [
        'but for reserved words',
        document('com.example.delete', { main: procedure() }),
        { 'role function': 'delete_', 'role Method': 'deleteMethod', 'role Input': 'DeleteInput' },
      ],
      [
        'a digit in front',
        document('com.example.9lives', { main: query() }),
        { 'role function': '_9lives', 'role Output': '_9livesOutput', 'role Method': '_9livesMethod' },
      ],
    ],
  ],
  [
    '3. a definition whose name is an identifier has it, and 4. any other carries the segment',
    [
      [
        'x and X',
        document('com.example.defs', { x: object(), X: object() }),
        { 'type X': 'X_X', 'type x': 'X_x', 'guard X': 'isX_X', 'guard x': 'isX_x' },
      ],
      [
        'foo_bar, fooBar and FooBar2',
        document('com.example.defs', { fooBar: object(), foo_bar: object(), FooBar2: object() }),
        { 'type FooBar2': 'FooBar2', 'type fooBar': 'FooBar', 'type foo_bar': 'DefsFooBar' },
      ],
    ],
  ],
  [
    '2. main keeps its name before a definition of that name',
    [
      [
        'main and #external',
        document('com.example.external', { main: object(), external: object() }),
        { 'type main': 'External', 'type external': 'ExternalExternal', 'guard main': 'isExternal' },
      ],
      [
        'main and #Main',
        document('com.example.main', { main: object(), Main: object() }),
        { 'type main': 'Main', 'type Main': 'MainMain' },
      ],
      [
        'a record',
        document('com.example.note', { main: record(), note: token() }),
        { 'type main': 'Note', 'type note': 'NoteNote', 'value main': 'note', 'value note': 'noteNote' },
      ],
      [
        'and before one called like the way out, too',
        document('com.example.external', { main: object(), external: object(), externalExternal: object() }),
        { 'type externalExternal': 'ExternalExternal', 'type external': 'External_external' },
      ],
    ],
  ],
  [
    '5. declared errors end in Error, once',
    [
      [
        'Foo and FooError',
        document('com.example.get', { main: query({ errors: errors('FooError', 'Foo') }) }),
        { 'error Foo': 'GetFooError', 'error FooError': 'FooErrorError' },
      ],
      [
        'InternalError alone',
        document('com.example.get', { main: query({ errors: errors('InternalError') }) }),
        { 'error InternalError': 'InternalError' },
      ],
      [
        'named like the union of all',
        document('com.example.get', { main: query({ errors: errors('Get', 'GetError') }) }),
        { 'role Error': 'GetError', 'error Get': 'GetGetError', 'error GetError': 'GetErrorError' },
      ],
      [
        'named like a definition',
        document('com.example.get', { main: query({ errors: errors('Slow') }), slowError: object() }),
        { 'error Slow': 'GetSlowError', 'type slowError': 'SlowError' },
      ],
      [
        'no identifiers',
        document('com.example.get', { main: query({ errors: errors('not-found', '404', '__proto__') }) }),
        { 'error not-found': 'NotFoundError', 'error 404': '_404Error', 'error __proto__': 'ProtoError' },
      ],
    ],
  ],
  [
    '6. inline types are called after the way to them',
    [
      [
        'one way',
        document('com.example.post', {
          main: record({ embed: union('#image'), tags: { type: 'array', items: sorts } }),
          image: object(),
        }),
        {
          'inline /defs/main/record/properties/embed': 'PostEmbed',
          'inline /defs/main/record/properties/tags/items': 'PostTagsItem',
        },
      ],
      [
        'two ways of one name carry their role, both',
        document('com.example.search', {
          main: query({ parameters: params({ sort: sorts }), output: json(object({ sort: sorts })) }),
        }),
        {
          'inline /defs/main/parameters/properties/sort': 'SearchParamsSort',
          'inline /defs/main/output/schema/properties/sort': 'SearchOutputSort',
        },
      ],
      [
        'a definition goes before',
        document('com.example.post', {
          main: record({ embed: union('#image') }),
          image: object(),
          postEmbed: object(),
        }),
        { 'inline /defs/main/record/properties/embed': 'PostEmbed2', 'type postEmbed': 'PostEmbed' },
      ],
      [
        'names that need escapes in a pointer',
        document('com.example.thing', { main: object({ 'a/b': sorts, 'c~d': sorts }) }),
        {
          'inline /defs/main/properties/a~1b': 'ThingAB',
          'values /defs/main/properties/a~1b': 'thingABValues',
          'inline /defs/main/properties/c~0d': 'ThingCD',
        },
      ],
      [
        'a long way keeps its ends',
        document('com.example.deep', { main: nested(deepPath, sorts) }),
        {
          [`inline /defs/main/properties/${deepPath.join('/properties/')}`]:
            'DeepAverylongname0Averylongname1Averylongnam' +
            'name9Averylongname10Averylongname11'.padStart(40, 'ylong'),
        },
      ],
    ],
  ],
  [
    '7. guards, descriptors, tokens and lists of values follow their type',
    [
      [
        'all of them',
        document('com.example.note', {
          main: record({ state: sorts }),
          kind: sorts,
          spam: token(),
          level: { type: 'integer', enum: [1, 2] },
        }),
        {
          'guard main': 'isNote',
          'value main': 'note',
          'value spam': 'spam',
          'type spam': 'Spam',
          'values /defs/kind': 'kindValues',
          'values /defs/level': 'levelValues',
          'values /defs/main/record/properties/state': 'noteStateValues',
        },
      ],
      [
        'a token that is called like a guard or a list',
        document('com.example.defs', { x: object(), isX: token(), kind: sorts, kindValues: token() }),
        {
          'guard x': 'isX_x',
          'value isX': 'isX',
          'value kindValues': 'kindValues',
          'values /defs/kind': 'kindValues_kind',
        },
      ],
      [
        'a token that is a reserved word',
        document('com.example.defs', { delete: token(), default: token() }),
        { 'value delete': 'delete_', 'type delete': 'Delete', 'value default': 'default_' },
      ],
    ],
  ],
  [
    'what still clashes carries what the lexicon calls it',
    [
      [
        'several',
        document('com.example.defs', { fooBar: object(), foo_bar: object(), FooBar: object(), foo__bar: object() }),
        {
          'type FooBar': 'FooBar_FooBar',
          'type fooBar': 'FooBar_fooBar',
          'type foo__bar': 'DefsFooBar_foo__bar',
          'type foo_bar': 'DefsFooBar_foo_bar',
        },
      ],
      [
        'a stream, its message and a definition',
        document('com.example.stream', {
          main: subscription({ message: { schema: union('#streamMessage') } }),
          streamMessage: object(),
        }),
        { 'role Message': 'StreamMessage', 'type streamMessage': 'StreamStreamMessage' },
      ],
    ],
  ],
]

describe.each(RULES)('%s', (_, cases) => {
  test.each(cases)('%s', (__, lexicon, wanted) => {
    const symbols = createSymbols(linkOne(lexicon), claimTypeNames)
    const answers = Object.keys(wanted).map((question) => [question, ask(symbols, lexicon, question)])
    expect(Object.fromEntries(answers)).toEqual(wanted)
  })
})

test('asking for what a document does not have is a bug, and says so', () => {
  const symbols = createSymbols(linkOne(document('com.example.defs', { x: object() })), claimTypeNames)
  expect(() => symbols.of({ nsid: 'com.example.defs', name: 'y' }, 'type')).toThrow('com.example.defs')
})

/** A program of one document, taken as it is. */
function linkOne(lexicon: LexiconDocument): LinkedProgram {
  return linkProgram([{ document: lexicon, source: { path: '', text: '' }, originOf: (pointer) => pointer }]).program
}

/** `type thing` asks for the type of the definition `thing`, `inline /defs/x/...` for what stands there, `error X` and `role Input` for main's. */
function ask(symbols: SymbolTable, { id: nsid }: LexiconDocument, question: string): string {
  const [kind = '', subject = ''] = question.split(/ (.*)/)
  switch (kind) {
    case 'type':
    case 'value':
    case 'guard':
      return symbols.of({ nsid, name: subject }, kind).name
    case 'error':
      return symbols.of({ nsid, name: 'main' }, errorRole(subject)).name
    case 'role':
      return symbols.of({ nsid, name: 'main' }, subject).name
    case 'inline':
    case 'values': {
      const role = kind === 'inline' ? inlineRole(subject) : valuesRole(subject)
      return symbols.of({ nsid, name: pointerKeys(subject)[1] ?? '' }, role).name
    }
    default:
      return `no such question: ${question}`
  }
}
