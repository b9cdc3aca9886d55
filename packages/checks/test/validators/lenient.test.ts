import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Validator } from '@lexgen/xrpc/validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compile, makeProject } from '../support/compile.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { bundleValidators } from '../support/validators.ts'

/**
 * What lenient mode accepts is what the TypeScript type accepts: every value below is compiled as a literal of every type below, and
 * validated.
 */

const NSID = 'com.example.kinds'

/** A definition for each thing that a type can say. */
const DEFS = {
  boolean: { type: 'boolean' },
  booleanConst: { type: 'boolean', const: true },
  integer: { type: 'integer', minimum: 3, maximum: 4 },
  integerEnum: { type: 'integer', enum: [0, 5] },
  integerConst: { type: 'integer', const: 5 },
  string: { type: 'string', minLength: 10, maxLength: 20 },
  stringEnum: { type: 'string', enum: ['a', 'b'] },
  stringKnown: { type: 'string', knownValues: ['a', 'b'] },
  stringConst: { type: 'string', const: 'a' },
  atIdentifier: { type: 'string', format: 'at-identifier' },
  atUri: { type: 'string', format: 'at-uri' },
  cid: { type: 'string', format: 'cid' },
  datetime: { type: 'string', format: 'datetime' },
  did: { type: 'string', format: 'did', maxLength: 5 },
  didKnown: { type: 'string', format: 'did', knownValues: ['did:plc:a'] },
  handle: { type: 'string', format: 'handle' },
  language: { type: 'string', format: 'language' },
  nsid: { type: 'string', format: 'nsid' },
  recordKey: { type: 'string', format: 'record-key' },
  tid: { type: 'string', format: 'tid' },
  uri: { type: 'string', format: 'uri' },
  bytes: { type: 'bytes', maxLength: 1 },
  link: { type: 'cid-link' },
  blob: { type: 'blob', accept: ['image/png'], maxSize: 1 },
  anything: { type: 'unknown' },
  token: { type: 'token' },
  list: { type: 'array', items: { type: 'string' }, minLength: 2 },
  lists: { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
  optional: { type: 'object', properties: { a: { type: 'string' } } },
  required: { type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
  nullable: {
    type: 'object',
    required: ['a'],
    nullable: ['a', 'b'],
    properties: { a: { type: 'string' }, b: { type: 'integer' } },
  },
  inherited: { type: 'object', required: ['constructor'], properties: { constructor: { type: 'string' } } },
  nested: { type: 'object', required: ['a'], properties: { a: { type: 'ref', ref: '#required' } } },
  open: { type: 'union', refs: ['#required', '#token'] },
  closed: { type: 'union', refs: ['#required', '#token'], closed: true },
} as const

/** Expressions of TypeScript; whoever writes a member of a union that the lexicon does not name uses `unknownVariant()`. */
const VALUES = [
  'true',
  'false',
  '0',
  '5',
  '-1',
  "''",
  "'a'",
  "'c'",
  "'a.b'",
  "'a.b.c'",
  "'did:plc:a'",
  "'did:a'",
  "'at://a'",
  "'com.example.kinds#token'",
  'null',
  'undefined',
  '[]',
  "['a']",
  "['a', 1]",
  '[[1], []]',
  "[['a']]",
  '{}',
  "{ a: 'x' }",
  '{ a: 1 }',
  '{ a: null }',
  '{ a: undefined }',
  '{ a: null, b: null }',
  "{ a: 'x', b: 'y' }",
  "{ a: { a: 'x' } }",
  '{ a: {} }',
  "{ constructor: 'x' }",
  "{ $type: 'com.example.kinds#required', a: 'x' }",
  "{ $type: 'com.example.kinds#required' }",
  "{ $type: 'com.example.kinds#token' }",
  "{ $type: 'com.example.kinds#optional' }",
  "{ a: { $type: 'com.example.kinds#required', a: 'x' } }",
  "{ a: { $type: 'com.example.kinds#optional', a: 'x' } }",
  "unknownVariant('com.example.other', { a: 1 })",
  "{ $bytes: 'aaaa' }",
  '{ $bytes: 1 }',
  "{ $link: 'bafy' }",
  "{ $type: 'blob', ref: { $link: 'bafy' }, mimeType: 'text/plain', size: 5 }",
  "{ $type: 'blob', ref: 'bafy', mimeType: 'text/plain', size: 5 }",
]

/** That an object has nothing in common with a type of which everything is optional: an advice of the compiler, not what the type is. */
const NOTHING_IN_COMMON = 'error TS2559:'

/** What is read as a member of an open union that its lexicon does not name, and written with `unknownVariant()`. */
const UNNAMED_MEMBERS = [
  "open { $type: 'com.example.kinds#optional' }",
  "open { $type: 'blob', ref: { $link: 'bafy' }, mimeType: 'text/plain', size: 5 }",
  "open { $type: 'blob', ref: 'bafy', mimeType: 'text/plain', size: 5 }",
]

const folder = temporaryFolder()
afterAll(folder.remove)

let modules: (path: string) => Promise<Readonly<Record<string, unknown>>>

beforeAll(async () => {
  makeProject(folder.path)
  const out = join(folder.path, 'gen')
  generateInto(out, [{ id: NSID, lexicon: 1, defs: DEFS } as { id: string }], '--validators')
  modules = await bundleValidators(out)
})

test('lenient mode accepts what the type accepts, and nothing else', async () => {
  const names = Object.keys(DEFS)
  const pairs = names.flatMap((name) => VALUES.map((value) => ({ name, value })))
  expect(pairs.length).toBeGreaterThan(200)
  const accepted = await compileLiterals(pairs)
  const validators = await modules('com/example/kinds')
  const differences = pairs.flatMap(({ name, value }, i) => {
    const validator = validators[`${name}Validator`] as Validator<unknown>
    const { ok } = validator.validate(evaluate(value), { mode: 'lenient' })
    return ok === accepted[i] ? [] : [`${name} ${value}`]
  })
  expect(differences).toEqual(UNNAMED_MEMBERS)
})

/** Whether the type of each pair accepts the value. */
async function compileLiterals(
  pairs: readonly { readonly name: string; readonly value: string }[],
): Promise<boolean[]> {
  const head = [
    "import { unknownVariant } from '@lexgen/xrpc'",
    // As a value that was made elsewhere, since a literal may not have more than its type names.
    'declare function hold<V>(value: V): V',
    `import type * as kinds from './gen/${NSID.replaceAll('.', '/')}.js'`,
  ]
  const lines = pairs.map(
    ({ name, value }, i) =>
      `export const v${i}: kinds.${name.charAt(0).toUpperCase()}${name.slice(1)} = hold(${value})`,
  )
  writeFileSync(join(folder.path, 'literals.ts'), [...head, ...lines].join('\n'))
  const options = { strict: true, module: 'nodenext' }
  const { errors } = await compile('typescript-7.0', folder.path, {
    name: 'literals',
    include: ['literals.ts'],
    options,
  })
  const refused = new Set<number>()
  for (const error of errors) {
    const line = Number(/literals\.ts\((\d+),/.exec(error)?.[1])
    if (Number.isNaN(line)) throw new Error(error)
    const index = line - head.length - 1
    const isObject = pairs[index]?.value.startsWith('{') === true
    if (!(isObject && error.includes(NOTHING_IN_COMMON))) refused.add(index)
  }
  return pairs.map((_, i) => !refused.has(i))
}

function evaluate(expression: string): unknown {
  const unknownVariant = ($type: string, fields: object): object => ({ $type, ...fields })
  return new Function('unknownVariant', `return (${expression})`)(unknownVariant)
}
