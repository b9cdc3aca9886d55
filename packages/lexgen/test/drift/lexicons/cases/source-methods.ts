/** A change of a document, and code that was written for it as it was: `NAME` stands for its last segment, `Type` for its types. */
export interface MethodSourceCase {
  readonly rule: string
  readonly base: object
  readonly head: object
  /** Definitions of the document beside main, before and after. */
  readonly baseDefs?: object
  readonly headDefs?: object
  /** Code by whom it is of; what is imported is named in it. */
  readonly uses: { readonly [Who in 'readers' | 'writers' | 'mocks' | 'exhaustive' | 'imports']?: string }
}

const text = { type: 'string' }
const object = (properties: object): object => ({ type: 'object', properties, required: Object.keys(properties) })
const json = (schema?: object): object => ({ encoding: 'application/json', ...(schema && { schema }) })
const params = (properties: object, required: readonly string[] = []): object => ({
  type: 'params',
  properties,
  required,
})
const query = (more: object): object => ({ type: 'query', ...more })
const procedure = (more: object): object => ({ type: 'procedure', ...more })
const call = (rest = ''): string =>
  `import { NAME } from '../com/example/NAME.js'\nexport const t = NAME(client${rest})`
const type = (name: string, use: string): string => `import type { ${name} } from '../com/example/NAME.js'\n${use}`
const errors = (...names: readonly string[]): object => ({ errors: names.map((name) => ({ name })) })
const messages = (...refs: readonly string[]): object => ({
  type: 'subscription',
  message: { schema: { type: 'union', refs } },
})
const parts = { a: object({ left: text }), b: object({ right: text }) }

export const methodSourceCases: readonly MethodSourceCase[] = [
  {
    rule: 'prop-added-required',
    base: query({ parameters: params({ a: text }) }),
    head: query({ parameters: params({ a: text, b: text }, ['b']) }),
    uses: { writers: call(", { a: 'a' }") },
  },
  {
    rule: 'prop-added-optional',
    base: query({}),
    head: query({ parameters: params({ a: text }) }),
    uses: { writers: call() },
  },
  {
    rule: 'param-removed',
    base: query({ parameters: params({ a: text, b: text }) }),
    head: query({ parameters: params({ a: text }) }),
    uses: { writers: call(", { b: 'b' }") },
  },
  {
    rule: 'param-became-array',
    base: query({ parameters: params({ a: text }) }),
    head: query({ parameters: params({ a: { type: 'array', items: text } }) }),
    uses: { writers: call(", { a: 'a' }") },
  },
  {
    rule: 'param-became-scalar',
    base: query({ parameters: params({ a: { type: 'array', items: text } }) }),
    head: query({ parameters: params({ a: text }) }),
    uses: { writers: call(", { a: ['a'] }") },
  },
  {
    rule: 'input-added',
    base: procedure({}),
    head: procedure({ input: json(object({ a: text })) }),
    uses: { writers: call() },
  },
  {
    rule: 'input-removed',
    base: procedure({ input: json(object({ a: text })) }),
    head: procedure({}),
    uses: { writers: call(", { a: 'a' }") },
  },
  {
    rule: 'output-removed',
    base: query({ output: json(object({ a: text })) }),
    head: query({}),
    uses: { readers: `${call()}\nexport const r = t.then(({ a }) => a)` },
  },
  {
    rule: 'output-added',
    base: query({}),
    head: query({ output: json(object({ a: text })) }),
    uses: { readers: `${call()}\nexport const r = t.then(() => 1)` },
  },
  {
    rule: 'input-encoding-changed',
    base: procedure({ input: json(object({ a: text })) }),
    head: procedure({ input: { encoding: 'image/png' } }),
    uses: { writers: call(", { a: 'a' }") },
  },
  {
    rule: 'output-encoding-changed',
    base: query({ output: json(object({ a: text })) }),
    head: query({ output: { encoding: 'image/png' } }),
    uses: { readers: `${call()}\nexport const r = t.then(({ a }) => a)` },
  },
  {
    rule: 'body-schema-removed',
    base: query({ output: json(object({ a: text })) }),
    head: query({ output: json() }),
    uses: { readers: `${call()}\nexport const r: Promise<string> = t.then(({ a }) => a)` },
  },
  {
    rule: 'error-added',
    base: query(errors('Gone')),
    head: query(errors('Gone', 'Other')),
    uses: {
      readers: type('TypeError', "declare const e: TypeError\nif (e.error === 'Gone') console.log(e.message)"),
      exhaustive: type('TypeError', "export const t: Record<TypeError['error'], number> = { Gone: 1 }"),
    },
  },
  {
    rule: 'error-removed',
    base: query(errors('Gone', 'Other', 'Last')),
    head: query(errors('Gone', 'Last')),
    uses: {
      readers: type('TypeError', "declare const e: TypeError\nif (e.error === 'Other') console.log(e.message)"),
      imports: type('OtherError', 'export type T = OtherError'),
    },
  },
  {
    rule: 'message-variant-added',
    base: messages('#a'),
    head: messages('#a', '#b'),
    baseDefs: parts,
    headDefs: parts,
    uses: {
      readers: type(
        'TypeMessage',
        "declare const m: TypeMessage\nif (m.$type === 'com.example.NAME#a' && 'left' in m) console.log(m.left)",
      ),
    },
  },
  {
    rule: 'message-variant-removed',
    base: messages('#a', '#b'),
    head: messages('#a'),
    baseDefs: parts,
    headDefs: parts,
    uses: {
      readers: type(
        'TypeMessage',
        "declare const m: TypeMessage\nif (m.$type === 'com.example.NAME#b') console.log(m.right)",
      ),
    },
  },
  {
    rule: 'def-removed',
    base: query({}),
    head: query({}),
    baseDefs: parts,
    headDefs: { a: object({ left: text }) },
    uses: { imports: type('B', 'export type T = B') },
  },
  {
    rule: 'def-renamed',
    base: query({}),
    head: query({}),
    baseDefs: { a: object({ left: text }) },
    headDefs: { c: object({ left: text }) },
    uses: { imports: type('A', 'export type T = A') },
  },
  {
    rule: 'token-removed',
    base: query({}),
    head: query({}),
    baseDefs: { a: { type: 'token' } },
    headDefs: {},
    uses: { imports: type('A', 'export type T = A') },
  },
]
