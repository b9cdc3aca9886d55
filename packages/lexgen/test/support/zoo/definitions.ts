import type { Definition } from '../../../src/language/document.ts'
import { document, json, object, procedure, query, record, ref, string, token, union } from '../build.ts'
import type { ZooEntry } from '../zoo.ts'

/** Definitions of one document whose names become one when separators go or the first letter changes. */
const UNDERSCORES = ['foo_bar', 'fooBar', 'FooBar', 'foo__bar', '_foo_bar_', 'fooBar2', 'FooBar3']
const CASES = ['x', 'X', 'profileView', 'ProfileView', 'PROFILEVIEW', 'profile_view']

/** Clashes between the definitions of one document. */
export const DEFINITION_CLASHES: readonly ZooEntry[] = [
  {
    name: 'definitions that differ by the case of a letter',
    documents: [
      document('org.twins.cases', {
        ...objects(CASES),
        all: object({ one: union(...local(CASES)), x: ref('#x'), X: ref('#X') }),
      }),
      document('org.twins.casesUser', { main: object({ x: ref('org.twins.cases#x'), X: ref('org.twins.cases#X') }) }),
    ],
  },
  {
    name: 'definitions that differ by underscores',
    documents: [
      document('org.twins.underscores', {
        ...objects(UNDERSCORES),
        all: object({ one: union(...local(UNDERSCORES)) }),
      }),
    ],
  },
  {
    name: 'main beside a definition called Main',
    documents: [
      document('org.mains.object', {
        main: object({ other: ref('#Main') }),
        Main: object({ other: ref('org.mains.object') }),
      }),
      document('org.mains.query', { main: query({ output: json(ref('#Main')) }), Main: object() }),
      document('org.mains.main', { main: record({ other: ref('#Main') }), Main: object(), mainMain: object() }),
    ],
  },
  {
    name: 'a definition named like its document',
    documents: [
      document('org.same.external', {
        main: object({ external: ref('#external') }),
        external: object(),
        view: object({ external: ref('#viewExternal') }),
        viewExternal: object(),
      }),
      document('org.same.externalMain', { main: object(), externalMain: object(), externalMainMain: object() }),
      document('org.same.sticker', {
        main: record({ sticker: ref('#sticker') }),
        sticker: object(),
        Sticker: object(),
      }),
      document('org.same.list', { main: { type: 'array', items: ref('#list') }, list: object() }),
      document('org.same.kind', { main: string({ knownValues: ['a'] }), kind: string({ knownValues: ['b'] }) }),
      document('org.same.mark', { main: token(), mark: token(), Mark: object() }),
      document('org.same.user', {
        main: object({
          external: ref('org.same.external'),
          inner: ref('org.same.external#external'),
          any: union('org.same.external', 'org.same.external#external', 'org.same.sticker', 'org.same.sticker#sticker'),
          kind: ref('org.same.kind'),
          list: ref('org.same.list'),
        }),
      }),
    ],
  },
  {
    name: 'tokens, strings and objects whose names differ by case',
    documents: [
      document('org.mixed.defs', {
        spam: token(),
        Spam: string({ knownValues: ['org.mixed.defs#spam', 'org.mixed.other#spam', '#spam', '!spam', 'spam'] }),
        spamValues: token(),
        SPAM: object(),
        isSpam: token(),
        isSPAM: object(),
      }),
      document('org.mixed.other', {
        spam: token(),
        reason: string({ knownValues: ['org.mixed.defs#spam', 'org.mixed.other#spam'] }),
      }),
    ],
  },
  {
    name: 'names made for inline types that are also definitions',
    documents: [
      document('org.inline.post', {
        main: record({
          embed: union('#postEmbed', '#image'),
          status: string({ knownValues: ['a', 'b'] }),
          status_: string({ knownValues: ['c'] }),
          Status: string({ enum: ['d'] }),
          deep: object({ embed: union('#image'), status: string({ enum: ['e'] }) }),
          deepEmbed: union('#image', '#postDeepEmbed'),
        }),
        postEmbed: object(),
        postDeep: object(),
        postDeepEmbed: object(),
        postStatus: string({ knownValues: ['f'] }),
        postStatusValues: string({ enum: ['g'] }),
        image: object({ a_b: union('#image'), aB: union('#postEmbed'), AB: union('#postDeep') }),
        imageAB: object(),
      }),
    ],
  },
  {
    name: 'definitions named by reserved words',
    documents: [
      document(
        'org.reserved.objects',
        objects(['default', 'delete', 'class', 'new', 'enum', 'any', 'string', 'never', 'type', 'of', 'set']),
      ),
      document(
        'org.reserved.tokens',
        tokens([
          'default',
          'delete',
          'class',
          'await',
          'async',
          'undefined',
          'NaN',
          'Infinity',
          'eval',
          'globalThis',
          'let',
          'static',
          'yield',
          'arguments',
          'constructor',
          'require',
          'module',
          'exports',
        ]),
      ),
      document('org.reserved.methods', {
        main: procedure({ input: json(union('#create', '#delete')) }),
        create: object(),
        delete: object(),
      }),
      document(
        'org.reserved.members',
        objects(['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'length', 'name', '__proto__']),
      ),
    ],
  },
  {
    name: 'definitions whose names are no identifiers',
    documents: [
      document('org.odd.names', {
        ...objects(['9lives', 'cid-link', 'foo-bar', 'fooBar', '1', '_', '__', '日本', 'naïve']),
        use: object({ cat: ref('#9lives'), any: union('#cid-link', '#foo-bar', '#fooBar') }),
      }),
    ],
  },
  {
    name: 'definitions that refer to themselves and to one another across documents',
    documents: [
      document('org.cycles.a', {
        main: record({ b: ref('org.cycles.b'), self: ref('org.cycles.a') }),
        node: object({ next: ref('#node'), all: { type: 'array', items: ref('#node') } }),
      }),
      document('org.cycles.b', {
        main: record({ a: ref('org.cycles.a') }),
        list: { type: 'array', items: ref('org.cycles.a#node') },
      }),
      document('org.cycles.c', {
        tree: { type: 'array', items: ref('#branch') },
        branch: object({ tree: ref('#tree'), arms: union('#branch', 'org.cycles.a') }),
      }),
    ],
  },
]

function objects(names: readonly string[]): Record<string, Definition> {
  return Object.fromEntries(names.map((name) => [name, object()]))
}

function tokens(names: readonly string[]): Record<string, Definition> {
  return Object.fromEntries(names.map((name) => [name, token()]))
}

function local(names: readonly string[]): string[] {
  return names.map((name) => `#${name}`)
}
