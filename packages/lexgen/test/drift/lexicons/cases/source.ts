/** A change of an object, and code that was written for the object as it was: `NSID` stands for that of the document. */
export interface SourceCase {
  readonly rule: string
  readonly name: string
  readonly base: object
  readonly head: object
  readonly defs?: object
  /** Statements that read `value`. */
  readonly reader: string
  /** The fields of an object of the type; `s` is any string. */
  readonly writer: string
  /** Statements that cover every case of `value`. */
  readonly exhaustive?: string
}

const text = { type: 'string' }
const integer = { type: 'integer' }
const required = (x: object): object => ({ type: 'object', properties: { x }, required: ['x'] })
const optional = (x: object): object => ({ type: 'object', properties: { x } })
const none = { type: 'object', properties: {} }
const object = (properties: object): object => ({ type: 'object', properties, required: Object.keys(properties) })
const parts = { a: object({ left: text }), b: object({ right: integer }) }
const union = (refs: readonly string[], closed = false): object => ({ type: 'union', refs, closed })
const change = (
  rule: string,
  base: object,
  head: object,
  reader: string,
  writer: string,
  more: Partial<SourceCase> = {},
): SourceCase => ({ rule, name: 'a property', base, head, reader, writer, ...more })

const readText = 'export const r: string = value.x'
const readMaybe = 'export const r: string | undefined = value.x'
const setText = "x: 'a'"
const isA = "if (value.x.$type === 'NSID#a') { const r: string = value.x.left; console.log(r) }"
const makeA = "x: { $type: 'NSID#a', left: 'l' }"

export const sourceCases: readonly SourceCase[] = [
  change('prop-added-optional', none, optional(text), 'export const r: object = value', ''),
  change('prop-added-required', none, required(text), 'export const r: object = value', ''),
  change(
    'prop-removed-optional',
    { ...object({ kept: text }), properties: { kept: text, x: text } },
    object({ kept: text }),
    readMaybe,
    `kept: s, ${setText}`,
  ),
  change(
    'prop-removed-required',
    object({ kept: text, x: text }),
    object({ kept: text }),
    readText,
    `kept: s, ${setText}`,
  ),
  change('prop-renamed', required(text), object({ y: text }), readText, setText),
  change('prop-became-required', optional(text), required(text), readMaybe, ''),
  change('prop-became-optional', required(text), optional(text), readText, setText),
  change('nullable-added', required(text), { ...required(text), nullable: ['x'] }, readText, setText),
  change(
    'nullable-removed',
    { ...required(text), nullable: ['x'] },
    required(text),
    'export const r: string | null = value.x',
    'x: null',
  ),
  change('prop-type-changed', required(text), required(integer), readText, setText),
  change(
    'type-specialized',
    required({ type: 'unknown' }),
    required(object({ left: text })),
    "export const r: unknown = value.x['left']",
    'x: { other: 1 }',
  ),
  change(
    'type-generalized',
    required(object({ left: text })),
    required({ type: 'unknown' }),
    'export const r: string = value.x.left',
    "x: { left: 'l' }",
  ),
  change(
    'ref-union-changed',
    required({ type: 'ref', ref: '#a' }),
    required(union(['#a'])),
    'export const r: string = value.x.left',
    "x: { left: 'l' }",
    { defs: parts },
  ),
  change('format-added', required(text), required({ ...text, format: 'did' }), readText, 'x: s'),
  change('format-added', required(text), required({ ...text, format: 'datetime' }), readText, 'x: s', {
    name: 'a format without a type',
  }),
  change(
    'format-removed',
    required({ ...text, format: 'did' }),
    required(text),
    'export const r: `did:${string}:${string}` = value.x',
    "x: 'did:plc:a'",
  ),
  change(
    'format-narrowed',
    required({ ...text, format: 'at-identifier' }),
    required({ ...text, format: 'did' }),
    readText,
    "x: 'a.example.com'",
  ),
  change(
    'format-widened',
    required({ ...text, format: 'did' }),
    required({ ...text, format: 'at-identifier' }),
    'export const r: `did:${string}:${string}` = value.x',
    "x: 'did:plc:a'",
  ),
  change(
    'format-changed',
    required({ ...text, format: 'did' }),
    required({ ...text, format: 'at-uri' }),
    'export const r: `did:${string}:${string}` = value.x',
    "x: 'did:plc:a'",
  ),
  change('string-length-narrowed', required(text), required({ ...text, maxLength: 3 }), readText, 'x: s'),
  change('enum-added', required(text), required({ ...text, enum: ['a'] }), readText, 'x: s'),
  change('enum-removed', required({ ...text, enum: ['a'] }), required(text), "export const r: 'a' = value.x", setText),
  change(
    'enum-value-added',
    required({ ...text, enum: ['a'] }),
    required({ ...text, enum: ['a', 'b'] }),
    readText,
    setText,
    { exhaustive: 'export const t: Record<typeof value.x, number> = { a: 1 }' },
  ),
  change(
    'enum-value-removed',
    required({ ...text, enum: ['a', 'b', 'c'] }),
    required({ ...text, enum: ['a', 'c'] }),
    "if (value.x === 'b') console.log('b')",
    "x: 'b'",
  ),
  change(
    'known-value-added',
    required({ ...text, knownValues: ['a'] }),
    required({ ...text, knownValues: ['a', 'b'] }),
    "if (value.x === 'a') console.log('a')",
    'x: s',
  ),
  change(
    'known-value-removed',
    required({ ...text, knownValues: ['a', 'b'] }),
    required({ ...text, knownValues: ['a'] }),
    "if (value.x === 'b') console.log('b')",
    "x: 'b'",
  ),
  change('const-added', required(text), required({ ...text, const: 'a' }), readText, 'x: s'),
  change('const-removed', required({ ...text, const: 'a' }), required(text), "export const r: 'a' = value.x", setText),
  change(
    'const-changed',
    required({ ...text, const: 'a' }),
    required({ ...text, const: 'b' }),
    "export const r: 'a' = value.x",
    setText,
  ),
  change('default-added', optional(text), optional({ ...text, default: 'a' }), readMaybe, ''),
  change(
    'default-removed',
    optional({ ...integer, default: 1 }),
    optional(integer),
    'export const r: number | undefined = value.x',
    '',
  ),
  change('union-open-ref-added', required(union(['#a'])), required(union(['#a', '#b'])), isA, makeA, {
    defs: parts,
    exhaustive: `${isA} else { const u: UnknownVariant = value.x; console.log(u) }`,
  }),
  change(
    'union-open-ref-removed',
    required(union(['#a', '#b'])),
    required(union(['#a'])),
    "if (value.x.$type === 'NSID#b') console.log(value.x.right)",
    "x: { $type: 'NSID#b', right: 1 }",
    { defs: parts },
  ),
  change(
    'union-closed-ref-added',
    required(union(['#a'], true)),
    required(union(['#a', '#b'], true)),
    'export const r: string = value.x.left',
    makeA,
    { defs: parts },
  ),
  change(
    'union-closed-ref-removed',
    required(union(['#a', '#b'], true)),
    required(union(['#a'], true)),
    "if (value.x.$type === 'NSID#b') console.log(value.x.right)",
    "x: { $type: 'NSID#b', right: 1 }",
    { defs: parts },
  ),
  change(
    'union-opened',
    required(union(['#a'], true)),
    required(union(['#a'])),
    'export const r: string = value.x.left',
    makeA,
    { defs: parts },
  ),
  change(
    'union-closed',
    required(union(['#a'])),
    required(union(['#a'], true)),
    isA,
    "x: unknownVariant('com.example.z')",
    {
      defs: parts,
    },
  ),
  change(
    'array-length-narrowed',
    required({ type: 'array', items: text }),
    required({ type: 'array', items: text, maxLength: 1 }),
    'export const r: string | undefined = value.x[0]',
    'x: [s]',
  ),
  change(
    'blob-size-widened',
    required({ type: 'blob', maxSize: 1 }),
    required({ type: 'blob' }),
    'export const r: number = value.x.size',
    "x: { $type: 'blob', ref: { $link: 'b' }, mimeType: 'image/png', size: 1 }",
  ),
]
