import { expect, test } from 'vitest'
import { type DeclarationChange, compareDeclarations } from '../../src/drift/declaration-changes.ts'

const BASE = `
export interface Post {
  text: string
}
export type Kind = 'a' | 'b'
/** Gets it. */
export function getPost(id: string): Post
export function getPost(id: number): Post
export const kinds = ['a', 'b'] as const
export class GoneError extends Error {}
const hidden = 1
export { hidden as delete }
`

const line = (text: string): number => BASE.split('\n').findIndex((each) => each.startsWith(text)) + 1

test.each<[string, (text: string) => string, DeclarationChange[]]>([
  ['nothing', (text) => text, []],
  ['layout alone', (text) => text.replaceAll('\n', '\n\n').replace("'a' | 'b'", "\n  | 'a'\n  | 'b'"), []],
  ['what is not exported', (text) => text.replace('const hidden = 1', 'const hidden = 2'), []],
  [
    'a changed member',
    (text) => text.replace('text: string', 'text?: string'),
    [{ change: 'changed', name: 'interface Post', line: line('export interface Post') }],
  ],
  [
    'a changed overload',
    (text) => text.replace('id: number', 'id: bigint'),
    [{ change: 'changed', name: 'function getPost', line: line('export function getPost') }],
  ],
  [
    'a changed comment',
    (text) => text.replace('Gets it.', 'Fetches it.'),
    [{ change: 'documented', name: 'function getPost', line: line('export function getPost') }],
  ],
  [
    'a changed value',
    (text) => text.replace("['a', 'b']", "['a']"),
    [{ change: 'changed', name: 'const kinds', line: line('export const kinds') }],
  ],
  [
    'a removed declaration',
    (text) => text.replace(/^export class.*$/m, ''),
    [{ change: 'removed', name: 'class GoneError', line: line('export class') }],
  ],
  [
    'an added declaration',
    (text) => `${text}export enum More {}\n`,
    [{ change: 'added', name: 'enum More', line: undefined }],
  ],
  [
    'a renamed declaration',
    (text) => text.replace('type Kind', 'type Sort'),
    [
      { change: 'removed', name: 'type Kind', line: line('export type Kind') },
      { change: 'added', name: 'type Sort', line: undefined },
    ],
  ],
  [
    'a declaration that is no longer exported',
    (text) => text.replace('export interface', 'interface'),
    [{ change: 'removed', name: 'interface Post', line: line('export interface Post') }],
  ],
])('finds %s', async (_title, change, expected) => {
  expect(await compareDeclarations([{ before: BASE, after: change(BASE) }])).toEqual([expected])
})

test.each<[string, string, string, string[]]>([
  [
    'a renamed export in a list of exports',
    'export { a, hidden as delete }',
    'export { a, hidden as remove }',
    ['removed export delete', 'added export remove'],
  ],
  ['an interface that became a type', 'export interface A {}', 'export type A = 1', ['changed interface A']],
  [
    'a value beside a type of its name',
    'export type A = 1',
    'export type A = 1\nexport const A = 1',
    ['added const A'],
  ],
  ['an export that stands for something else', 'export { a as b }', 'export { c as b }', ['changed export b']],
  ['a namespace that is gone', "export * as A from './a.js'", '', ['removed namespace A']],
  [
    'a namespace that leads elsewhere',
    "export type * as A from './a.js'",
    "export type * as A from './b.js'",
    ['changed namespace A'],
  ],
  ['nothing in an empty list', '', 'export {}', []],
  ['what can be read of a module that cannot', 'export type A = 1', 'export type {{ = 1', ['removed type A']],
  ['all of a module', "export * from './a.js'", '', ['removed export * from ./a.js']],
  [
    'no banner, which belongs to no declaration',
    '// From 1 document.\n/* eslint-disable */\nexport const a = 1',
    '// From 2 documents.\nexport const a = 1',
    [],
  ],
  [
    'a comment at the top that is about what follows',
    '/** One. */\nexport const a = 1',
    '/** Two. */\nexport const a = 1',
    ['documented const a'],
  ],
])('finds %s', async (_title, before, after, expected) => {
  const [changes] = await compareDeclarations([{ before, after }])
  expect(changes?.map(({ change, name }) => `${change} ${name}`)).toEqual(expected)
})
