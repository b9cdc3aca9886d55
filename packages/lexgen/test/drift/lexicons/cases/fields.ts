import { objectWith } from '../compare.ts'

/** Two objects in one place, and the levels of the rule's finding there: request, response, record. */
export interface ObjectCase {
  readonly rule: string
  readonly name: string
  readonly base: object
  readonly head: object
  /** Definitions beside the object, in both documents. */
  readonly defs?: object
  readonly levels: readonly [request: string, response: string, record: string]
  readonly effect: string
  readonly path?: string
}

const E = 'error'
const W = 'warning'
const I = 'info'

export const text = { type: 'string' }
const number = { type: 'integer' }
const object = (properties: object, more: object = {}): object => ({ type: 'object', properties, ...more })
const a = { a: object({ left: text }) }
const ab = { ...a, b: object({ right: number }) }
const ref = (target: string): object => ({ type: 'ref', ref: target })
const union = (refs: readonly string[], closed?: boolean): object => ({
  type: 'union',
  refs,
  ...(closed !== undefined && { closed }),
})

/** A change of the property `x` alone. */
const property = (
  rule: string,
  base: object,
  head: object,
  levels: ObjectCase['levels'],
  effect: string,
  more: Partial<ObjectCase> = {},
): ObjectCase => ({ rule, name: 'a property', base: objectWith(base), head: objectWith(head), levels, effect, ...more })

const NARROWS: ObjectCase['levels'] = [E, W, E]
const WIDENS: ObjectCase['levels'] = [W, E, E]
const BOUND_DOWN: ObjectCase['levels'] = [E, I, E]
const BOUND_UP: ObjectCase['levels'] = [I, E, W]
const ALL: Readonly<Record<string, ObjectCase['levels']>> = { [E]: [E, E, E], [W]: [W, W, W], [I]: [I, I, I] }
const errors = ALL[E] ?? NARROWS
const warnings = ALL[W] ?? NARROWS
const infos = ALL[I] ?? NARROWS

export const objectCases: readonly ObjectCase[] = [
  {
    rule: 'prop-added-optional',
    name: 'a property',
    base: object({}),
    head: objectWith(text),
    levels: infos,
    effect: 'none',
  },
  {
    rule: 'prop-added-required',
    name: 'a property',
    base: object({}),
    head: objectWith(text, { required: ['x'] }),
    levels: NARROWS,
    effect: 'narrows',
  },
  {
    rule: 'prop-removed-optional',
    name: 'a property',
    base: objectWith(text),
    head: object({}),
    levels: warnings,
    effect: 'semantic',
  },
  {
    rule: 'prop-removed-required',
    name: 'a property',
    base: objectWith(text, { required: ['x'] }),
    head: object({}),
    levels: WIDENS,
    effect: 'widens',
  },
  {
    rule: 'prop-renamed',
    name: 'a property',
    base: object({ x: text, kept: number }),
    head: object({ kept: number, y: text }),
    levels: errors,
    effect: 'both',
  },
  {
    rule: 'prop-became-required',
    name: 'a property',
    base: objectWith(text),
    head: objectWith(text, { required: ['x'] }),
    levels: NARROWS,
    effect: 'narrows',
  },
  {
    rule: 'prop-became-optional',
    name: 'a property',
    base: objectWith(text, { required: ['x'] }),
    head: objectWith(text),
    levels: WIDENS,
    effect: 'widens',
  },
  {
    rule: 'nullable-added',
    name: 'a property',
    base: objectWith(text),
    head: objectWith(text, { nullable: ['x'] }),
    levels: WIDENS,
    effect: 'widens',
  },
  {
    rule: 'nullable-removed',
    name: 'a property',
    base: objectWith(text, { nullable: ['x'] }),
    head: objectWith(text),
    levels: NARROWS,
    effect: 'narrows',
  },
  property('prop-type-changed', text, number, errors, 'both'),
  property('prop-type-changed', text, { type: 'cid-link' }, errors, 'both', { name: 'a CID that became a link' }),
  property('prop-type-changed', { type: 'bytes' }, text, errors, 'both', { name: 'bytes that became text' }),
  property('prop-type-changed', { type: 'array', items: text }, { type: 'array', items: number }, errors, 'both', {
    name: 'the items of an array',
    path: 'x[]',
  }),
  property('type-specialized', { type: 'unknown' }, object({}), NARROWS, 'narrows'),
  property('type-specialized', { type: 'unknown' }, union(['#a']), NARROWS, 'narrows', {
    name: 'an unknown that became a union',
    defs: a,
  }),
  property('type-specialized', { type: 'unknown' }, ref('#a'), NARROWS, 'narrows', {
    name: 'an unknown that became a ref to an object',
    defs: a,
  }),
  property('type-generalized', object({}), { type: 'unknown' }, WIDENS, 'widens'),
  property('type-generalized', union(['#a']), { type: 'unknown' }, WIDENS, 'widens', {
    name: 'a union that became unknown',
    defs: a,
  }),
  property('ref-retargeted', ref('#a'), ref('#same'), infos, 'none', { defs: { ...a, same: object({ left: text }) } }),
  property('prop-type-changed', ref('#a'), ref('#same'), errors, 'both', {
    name: 'a ref that leads to another type',
    defs: { ...a, same: { type: 'array', items: text } },
  }),
  property('prop-type-changed', ref('#a'), ref('#same'), errors, 'both', {
    name: 'a ref that leads to an object with another property',
    defs: { ...a, same: object({ left: number }) },
    path: 'x.left',
  }),
  property('prop-type-changed', object({ left: text }), ref('#same'), errors, 'both', {
    name: 'an inline object that became a ref to another one',
    defs: { same: object({ left: number }) },
    path: 'x.left',
  }),
  property('ref-union-changed', ref('#a'), union(['#a']), errors, 'both', { defs: a }),
  property('ref-union-changed', union(['#a']), ref('#a'), errors, 'both', { name: 'a union', defs: a }),
  property('format-added', text, { type: 'string', format: 'did' }, NARROWS, 'narrows'),
  property('format-narrowed', format('at-identifier'), format('handle'), NARROWS, 'narrows'),
  property('format-removed', format('uri'), text, WIDENS, 'widens'),
  property('format-widened', format('at-uri'), format('uri'), WIDENS, 'widens'),
  property('format-changed', format('did'), format('handle'), errors, 'both'),
  property('string-length-narrowed', text, { ...text, maxLength: 10 }, BOUND_DOWN, 'narrows'),
  property('string-length-narrowed', bound({ maxLength: 10 }), bound({ maxLength: 5 }), BOUND_DOWN, 'narrows', {
    name: 'a lower maxLength',
  }),
  property('string-length-narrowed', bound({ maxGraphemes: 10 }), bound({ maxGraphemes: 5 }), BOUND_DOWN, 'narrows', {
    name: 'a lower maxGraphemes',
  }),
  property('string-length-narrowed', text, bound({ minLength: 1 }), BOUND_DOWN, 'narrows', { name: 'a new minLength' }),
  property('string-length-narrowed', bound({ minGraphemes: 1 }), bound({ minGraphemes: 2 }), BOUND_DOWN, 'narrows', {
    name: 'a higher minGraphemes',
  }),
  property('string-length-widened', bound({ maxLength: 10 }), text, BOUND_UP, 'widens'),
  property('string-length-widened', bound({ maxGraphemes: 5 }), bound({ maxGraphemes: 10 }), BOUND_UP, 'widens', {
    name: 'a higher maxGraphemes',
  }),
  property('string-length-widened', bound({ minLength: 2 }), bound({ minLength: 1 }), BOUND_UP, 'widens', {
    name: 'a lower minLength',
  }),
  property('enum-added', text, values('enum', 'a'), NARROWS, 'narrows'),
  property('enum-added', values('knownValues', 'a'), values('enum', 'a'), NARROWS, 'narrows', { name: 'known values' }),
  property('enum-removed', values('enum', 'a'), text, WIDENS, 'widens'),
  property('enum-removed', values('enum', 'a'), values('knownValues', 'a'), WIDENS, 'widens', { name: 'an enum' }),
  property('enum-value-added', values('enum', 'a'), values('enum', 'a', 'b'), WIDENS, 'widens'),
  property('enum-value-removed', values('enum', 'a', 'b'), values('enum', 'b'), NARROWS, 'narrows'),
  property('enum-value-added', { ...number, enum: [1] }, { ...number, enum: [1, 2] }, WIDENS, 'widens', {
    name: 'an integer',
  }),
  property('known-value-added', values('knownValues', 'a'), values('knownValues', 'b', 'a'), infos, 'none'),
  property('known-value-removed', values('knownValues', 'a', 'b'), values('knownValues', 'a'), infos, 'none'),
  property('const-added', text, { ...text, const: 'a' }, NARROWS, 'narrows'),
  property('const-added', { type: 'boolean' }, { type: 'boolean', const: true }, NARROWS, 'narrows', {
    name: 'a boolean',
  }),
  property('const-removed', { ...number, const: 1 }, number, WIDENS, 'widens'),
  property('const-changed', { ...text, const: 'a' }, { ...text, const: 'b' }, errors, 'both'),
  property('const-changed', values('enum', 'a', 'b'), { ...text, const: 'c' }, errors, 'both', {
    name: 'a value that was not in the enum',
  }),
  property('default-added', text, { ...text, default: 'a' }, [W, I, W], 'semantic'),
  property(
    'default-changed',
    { type: 'boolean', default: false },
    { type: 'boolean', default: true },
    [W, I, W],
    'semantic',
  ),
  property('default-removed', { ...number, default: 1 }, number, [W, I, W], 'semantic'),
  property('integer-range-narrowed', number, { ...number, minimum: 0 }, BOUND_DOWN, 'narrows'),
  property('integer-range-narrowed', { ...number, maximum: 9 }, { ...number, maximum: 8 }, BOUND_DOWN, 'narrows', {
    name: 'a lower maximum',
  }),
  property('integer-range-widened', { ...number, minimum: 0 }, { ...number, minimum: -1 }, BOUND_UP, 'widens'),
  property('integer-range-widened', { ...number, maximum: 9 }, number, BOUND_UP, 'widens', { name: 'no maximum' }),
  property('bytes-length-narrowed', { type: 'bytes' }, { type: 'bytes', maxLength: 9 }, BOUND_DOWN, 'narrows'),
  property('bytes-length-widened', { type: 'bytes', minLength: 9 }, { type: 'bytes' }, BOUND_UP, 'widens'),
  property('array-length-narrowed', list({}), list({ minLength: 1 }), BOUND_DOWN, 'narrows'),
  property('array-length-widened', list({ maxLength: 1 }), list({ maxLength: 2 }), BOUND_UP, 'widens'),
  property('blob-accept-narrowed', blob({}), blob({ accept: ['image/*'] }), BOUND_DOWN, 'narrows'),
  property('blob-accept-widened', blob({ accept: ['image/png'] }), blob({ accept: ['image/*'] }), BOUND_UP, 'widens'),
  property('blob-size-narrowed', blob({}), blob({ maxSize: 9 }), BOUND_DOWN, 'narrows'),
  property('blob-size-widened', blob({ maxSize: 8 }), blob({ maxSize: 9 }), BOUND_UP, 'widens'),
  property('union-open-ref-added', union(['#a']), union(['#b', '#a']), infos, 'none', { defs: ab }),
  property('union-open-ref-removed', union(['#a', '#b']), union(['#b']), errors, 'semantic', { defs: ab }),
  property('union-closed-ref-added', union(['#a'], true), union(['#a', '#b'], true), WIDENS, 'widens', { defs: ab }),
  property('union-closed-ref-removed', union(['#a', '#b'], true), union(['#a'], true), NARROWS, 'narrows', {
    defs: ab,
  }),
  property('union-opened', union(['#a'], true), union(['#a']), WIDENS, 'widens', { defs: a }),
  property('union-closed', union(['#a'], false), union(['#a'], true), NARROWS, 'narrows', { defs: a }),
  property('description-changed', text, { ...text, description: 'A word.' }, infos, 'none'),
  property(
    'deprecation-text-added',
    { ...text, description: 'A word.' },
    { ...text, description: 'Deprecated: a word.' },
    infos,
    'none',
  ),
  property('deprecation-text-removed', { ...text, description: 'DEPRECATED' }, text, infos, 'none'),
]

function format(name: string): object {
  return { type: 'string', format: name }
}
function bound(bounds: object): object {
  return { type: 'string', ...bounds }
}
function values(key: string, ...all: readonly string[]): object {
  return { type: 'string', [key]: all }
}
function list(bounds: object): object {
  return { type: 'array', items: { type: 'string' }, ...bounds }
}
function blob(more: object): object {
  return { type: 'blob', ...more }
}
