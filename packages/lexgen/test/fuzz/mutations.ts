import * as fc from 'fast-check'
import { type Tree, changeAt, nodeAt, pathsOf } from './tree.ts'

/** Keys that mean something to JavaScript, to JSON pointers, to paths, or to nobody. */
const STRANGE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  'a/b~c',
  '~',
  '#',
  '.',
  '$type',
  '$ref',
  'type',
  'ref',
  'main',
  'Main',
  'MAIN',
  'description',
  'requried',
  '\ud800',
  '\udc00x',
  '\u0000',
  '\u202e',
  '*/',
  '`${x}`',
  'é',
  'x'.repeat(10_000),
] as const

/** Values of every JSON type, at their edges. */
const STRANGE_VALUES = [
  'null',
  'true',
  'false',
  '0',
  '-0',
  '-1',
  '1.5',
  '1e400',
  '1e-400',
  '9007199254740993',
  '-99999999999999999999',
  '""',
  '"x"',
  '"\\ud800"',
  '"__proto__"',
  '"#"',
  '"##"',
  '"#main"',
  '"com.example"',
  '"lex:com.example.a#b"',
  '"\\u0000\\u202e*/"',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '[{}]',
  '{"type":null}',
  '{"type":[]}',
  '{"type":"ref"}',
  '{"type":"ref","ref":"#main"}',
  '{"type":"union","refs":["#main",1]}',
  '{"__proto__":{"type":"string"}}',
  '{"type":"array","items":{"type":"array","items":{"type":"unknown"}}}',
  '{"$ref":"#/defs/main"}',
  '{"oneOf":[{"$ref":"#"},{}]}',
] as const

const TYPES = [
  'query',
  'procedure',
  'subscription',
  'record',
  'permission-set',
  'permission',
  'params',
  'object',
  'array',
  'string',
  'integer',
  'boolean',
  'bytes',
  'blob',
  'cid-link',
  'ref',
  'union',
  'unknown',
  'token',
  'null',
  'number',
  'float',
  'datetime',
  'image',
  'video',
  'space',
  'constructor',
] as const

const strangeValue: fc.Arbitrary<Tree> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...STRANGE_VALUES).map(textOf) },
  { weight: 3, arbitrary: fc.constantFrom(...TYPES).map((type) => textOf(JSON.stringify(type))) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }).map(textOf) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 2, max: 400 }).map((depth) => textOf('['.repeat(depth) + ']'.repeat(depth))),
  },
  { weight: 1, arbitrary: fc.integer({ min: 2, max: 400 }).map(nestedObjects) },
  { weight: 1, arbitrary: fc.constant(textOf(`[${'"x",'.repeat(5000)}"x"]`)) },
)

type Change = (node: Tree) => Tree

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: strangeValue.map(
      (value): Change =>
        () =>
          value,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...STRANGE_KEYS)).map(([at, key]) => renameKey(at, () => key)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.nat()).map(([at, letter]) => renameKey(at, (key) => misspell(key, letter))),
  },
  { weight: 2, arbitrary: fc.nat().map(removeChild) },
  { weight: 1, arbitrary: fc.nat().map(repeatChild) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...STRANGE_KEYS), strangeValue).map(([key, value]) => addChild(key, value)),
  },
)

/** A tree with one to four changes at random places; every so often a piece of it comes to stand elsewhere in it. */
export function mutated(tree: Tree): fc.Arbitrary<Tree> {
  const step = fc.tuple(fc.nat(), fc.nat(), change, fc.integer({ min: 0, max: 5 }))
  return fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) =>
    steps.reduce((current, [at, from, apply, dice]) => {
      const paths = pathsOf(current)
      const piece = nodeAt(current, paths[from % paths.length] ?? [])
      return changeAt(current, paths[at % paths.length] ?? [], dice === 0 && piece ? () => piece : apply)
    }, tree),
  )
}

type ByteChange = (bytes: Buffer) => Buffer

const encodings: readonly ByteChange[] = [
  (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
  (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n')),
  (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r')),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
  (bytes) => Buffer.concat([bytes, bytes]),
]

/** Bytes with one to four changes: cut, repeated, overwritten, or in another encoding. */
export function mutatedBytes(text: string): fc.Arbitrary<Buffer> {
  const start = fc.nat({ max: text.length })
  const few = fc.uint8Array({ minLength: 1, maxLength: 4 })
  const sign = fc.constantFrom(...'{}[]":,\\\n\t/*')
  const length = fc.nat({ max: 200 })
  const change = fc.oneof<fc.Arbitrary<ByteChange>[]>(
    fc.tuple(start, few).map(
      ([at, bytes]) =>
        (all) =>
          splice(all, at, bytes.length, bytes),
    ),
    fc.tuple(start, few).map(
      ([at, bytes]) =>
        (all) =>
          splice(all, at, 0, bytes),
    ),
    fc.tuple(start, sign).map(
      ([at, letter]) =>
        (all) =>
          splice(all, at, 1, Buffer.from(letter)),
    ),
    fc.tuple(start, length).map(
      ([at, count]) =>
        (all) =>
          splice(all, at, count, Buffer.alloc(0)),
    ),
    fc.tuple(start, length).map(
      ([at, count]) =>
        (all) =>
          splice(all, at, 0, all.subarray(at, at + count)),
    ),
    start.map((at) => (all) => all.subarray(0, at)),
    fc.constantFrom(...encodings),
  )
  return fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce<Buffer>((bytes, apply) => apply(bytes), Buffer.from(text)))
}

function splice(bytes: Buffer, start: number, length: number, insert: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(start + length)])
}

function textOf(text: string): Tree {
  return { kind: 'text', text }
}

function nestedObjects(depth: number): Tree {
  return textOf('{"type":"object","properties":{"a":'.repeat(depth) + '{"type":"string"}' + '}}'.repeat(depth))
}

function renameKey(at: number, rename: (key: string) => string): Change {
  return (node) =>
    node.kind === 'object' && node.entries.length > 0
      ? {
          ...node,
          entries: node.entries.map(([key, value], index) => [
            index === at % node.entries.length ? rename(key) : key,
            value,
          ]),
        }
      : node
}

function misspell(key: string, letter: number): string {
  const at = letter % Math.max(1, key.length)
  return letter % 2 === 0 ? key.slice(0, at) + key.slice(at + 1) : key.slice(0, at) + key.charAt(at) + key.slice(at)
}

function removeChild(at: number): Change {
  return (node) => {
    switch (node.kind) {
      case 'object':
        return { ...node, entries: node.entries.filter((_, index) => index !== at % node.entries.length) }
      case 'array':
        return { ...node, items: node.items.filter((_, index) => index !== at % node.items.length) }
      case 'text':
        return textOf('')
    }
  }
}

function repeatChild(at: number): Change {
  return (node) => {
    switch (node.kind) {
      case 'object':
        return {
          ...node,
          entries: [...node.entries, ...node.entries.slice(at % (node.entries.length + 1)).slice(0, 1)],
        }
      case 'array':
        return { ...node, items: [...node.items, ...node.items.slice(at % (node.items.length + 1)).slice(0, 1)] }
      case 'text':
        return node
    }
  }
}

function addChild(key: string, value: Tree): Change {
  return (node) => {
    switch (node.kind) {
      case 'object':
        return { ...node, entries: [...node.entries, [key, value]] }
      case 'array':
        return { ...node, items: [...node.items, value] }
      case 'text':
        return value
    }
  }
}
