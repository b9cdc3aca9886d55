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

test('finds a renamed export in a list of exports', async () => {
  const [changes] = await compareDeclarations([
    { before: BASE, after: BASE.replace('hidden as delete', 'hidden as remove') },
  ])
  expect(changes?.map(({ change, name }) => `${change} ${name}`)).toEqual([
    'removed export { hidden as delete };',
    'added export { hidden as remove };',
  ])
})
