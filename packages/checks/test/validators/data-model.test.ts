import { join } from 'node:path'
import type { Validator } from '@lexgen/xrpc/validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  document,
  json,
  object,
  procedure,
  query,
  record,
  ref,
  subscription,
  union,
} from '../../../lexgen/test/support/build.ts'
import { programOf } from '../../../lexgen/test/support/generate-text.ts'
import { ajvFor } from '../../../lexgen/test/support/oracles/ajv.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { bundleValidators } from '../support/validators.ts'

/**
 * What may be anything: data of the data model all the way down wherever it may be stored, and any object where it is only ever read. ajv over
 * the JSON Schema has to give the same verdict. AT Protocol specification, "Data Model"; "Lexicon", "unknown".
 */

const CID = 'bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua'
const LINK = { $link: CID }
const BYTES = { $bytes: 'AAAA' }
const BLOB = {
  $type: 'blob',
  ref: { $link: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku' },
  mimeType: 'image/png',
  size: 100,
}

/** A blob of which something is not there. */
function blobWithout(name: keyof typeof BLOB): object {
  return Object.fromEntries(Object.entries(BLOB).filter(([each]) => each !== name))
}

/** Objects that are data, or are not: the place in them that is none. */
const DATA: readonly (readonly [value: unknown, place?: string])[] = [
  [{}],
  [{ a: null, b: true, c: -1, d: 'x', e: [1, [{}]], f: { g: {} } }],
  [{ $type: 'com.example.other', a: 'x' }],
  [{ a: LINK, b: [BLOB], c: { $bytes: '' } }],
  [{ a: { $type: 'com.example.nothing', $more: 1, b: { $type: 'no NSID at all' } } }],
  [{ a: [], b: {}, c: [[], [{}]] }],
  [{ a: [1, 2, null], b: [null, [null]], c: { d: null } }],
  [{ a: 5.0, b: -0, c: Number.MAX_SAFE_INTEGER, d: Number.MIN_SAFE_INTEGER }],
  [{ a: { $linked: 1, link: 1, $Type: 5 }, $: null }],
  [{ '': { '': [''] }, 'a b': 1, ж: 'ж\u0301', constructor: 1 }],
  [{ a: { cid: CID, mimeType: 'image/png' } }],
  [JSON.parse('{ "a": { "__proto__": 1 } }')],
  ['x', ''],
  ['', ''],
  [[], ''],
  [[{}], ''],
  [null, ''],
  [1, ''],
  [true, ''],
  [LINK, ''],
  [BYTES, ''],
  [BLOB, ''],
  [{ $link: null }, ''],
  [{ $type: 'blob' }, ''],
  [{ $type: null }, '$type'],
  [{ $type: 123 }, '$type'],
  [{ $type: '' }, '$type'],
  [{ $type: ['com.example.other'] }, '$type'],
  [{ a: { $type: '' } }, 'a.$type'],
  [{ a: { $type: null, b: 1 } }, 'a.$type'],
  [{ a: [{ $type: {} }] }, 'a.0.$type'],
  [{ a: 123.456 }, 'a'],
  [{ a: -1e-9 }, 'a'],
  [{ a: [1, [2, 0.1]] }, 'a.1.1'],
  [{ a: { b: [{ c: 1e300 }] } }, 'a.b.0.c'],
  [{ a: 2 ** 53 }, 'a'],
  [{ a: { b: -(2 ** 53) } }, 'a.b'],
  [JSON.parse('{ "a": { "__proto__": 0.5 } }'), 'a.__proto__'],
  [{ a: { $link: 1 } }, 'a'],
  [{ a: { $link: '' } }, 'a'],
  [{ a: { $link: 'x' } }, 'a'],
  [{ a: { $link: '.' } }, 'a'],
  [{ a: { $link: null } }, 'a'],
  [{ a: { $link: LINK } }, 'a'],
  [{ a: [{ $link: [CID] }] }, 'a.0'],
  [{ a: { ...LINK, b: 1 } }, 'a'],
  [{ a: { ...LINK, ...BYTES } }, 'a'],
  [{ a: { ...LINK, $type: 'com.example.other' } }, 'a'],
  [{ a: { $bytes: [1] } }, 'a'],
  [{ a: { $bytes: null } }, 'a'],
  [{ a: { $bytes: 5 } }, 'a'],
  [{ a: { $bytes: '-_-_' } }, 'a'],
  [{ a: { $bytes: 'AAAAA' } }, 'a'],
  [{ a: { $bytes: 'AA A' } }, 'a'],
  [{ a: { ...BYTES, b: 1 } }, 'a'],
  [{ a: { $type: 'blob' } }, 'a'],
  [{ a: { ...BLOB, size: '1' } }, 'a'],
  [{ a: { ...BLOB, size: -1 } }, 'a'],
  [{ a: { ...BLOB, size: 0.5 } }, 'a'],
  [{ a: { ...BLOB, size: 2 ** 53 } }, 'a'],
  [{ a: { ...BLOB, size: null } }, 'a'],
  [{ a: { ...BLOB, mimeType: '' } }, 'a'],
  [{ a: { ...BLOB, mimeType: 'png' } }, 'a'],
  [{ a: { ...BLOB, mimeType: 5 } }, 'a'],
  [{ a: { ...BLOB, mimeType: null } }, 'a'],
  [{ a: { ...BLOB, ref: CID } }, 'a'],
  [{ a: { ...BLOB, ref: null } }, 'a'],
  [{ a: { ...BLOB, ref: BYTES } }, 'a'],
  [{ a: { ...BLOB, ref: { $link: 'x' } } }, 'a'],
  [{ a: { ...BLOB, more: 1 } }, 'a'],
  [{ a: [blobWithout('size')] }, 'a.0'],
  [{ a: blobWithout('ref') }, 'a'],
  [{ a: blobWithout('mimeType') }, 'a'],
]

const ANYTHING = object({ anything: { type: 'unknown' } })

const DOCUMENTS = [
  document('com.example.defs', {
    ofNothing: ANYTHING,
    ofRecord: ANYTHING,
    ofInput: object({ anything: { type: 'unknown' }, further: { type: 'array', items: ref('#furtherDown') } }),
    furtherDown: ANYTHING,
    ofBoth: ANYTHING,
    ofOutput: ANYTHING,
    ofMessage: ANYTHING,
    list: { type: 'array', items: { type: 'unknown' } },
  }),
  document('com.example.note', {
    main: record({ anything: { type: 'unknown' }, it: ref('com.example.defs#ofRecord') }),
  }),
  document('com.example.putAnything', {
    main: procedure({
      input: json(
        object({
          anything: { type: 'unknown' },
          it: ref('com.example.defs#ofInput'),
          both: ref('com.example.defs#ofBoth'),
        }),
      ),
    }),
  }),
  document('com.example.getAnything', {
    main: query({
      output: json(
        object({
          anything: { type: 'unknown' },
          it: ref('com.example.defs#ofOutput'),
          both: ref('com.example.defs#ofBoth'),
        }),
      ),
    }),
  }),
  document('com.example.subscribeAnything', {
    main: subscription({ message: { schema: union('com.example.defs#ofMessage') } }),
  }),
]

/** A place where anything may stand, and what validates it. */
interface Placement {
  readonly name: string
  readonly path: string
  readonly validator: string
  readonly schema: string
  readonly isStored: boolean
  /** A value that is right but for what is to be looked at. */
  readonly wrap: (anything: unknown) => unknown
  /** Keys down to that. */
  readonly at: readonly (string | number)[]
}

function ofDefinition(name: string, isStored: boolean): Omit<Placement, 'name'> {
  return {
    path: 'com/example/defs',
    validator: `${name}Validator`,
    schema: `lex:com.example.defs#/$defs/${name}`,
    isStored,
    wrap: (anything) => ({ anything, further: [] }),
    at: ['anything'],
  }
}

const PLACES: readonly Placement[] = [
  {
    name: 'a record',
    path: 'com/example/note',
    validator: 'noteValidator',
    schema: 'lex:com.example.note',
    isStored: true,
    wrap: (anything) => ({ $type: 'com.example.note', anything, it: { anything: {} } }),
    at: ['anything'],
  },
  {
    name: 'a definition in a record',
    path: 'com/example/note',
    validator: 'noteValidator',
    schema: 'lex:com.example.note',
    isStored: true,
    wrap: (anything) => ({ $type: 'com.example.note', anything: {}, it: { anything } }),
    at: ['it', 'anything'],
  },
  {
    name: 'an input',
    path: 'com/example/putAnything',
    validator: 'putAnythingInputValidator',
    schema: 'lex:com.example.putAnything#/$defs/main/$defs/input',
    isStored: true,
    wrap: (anything) => ({ anything, it: { anything: {}, further: [] }, both: { anything: {} } }),
    at: ['anything'],
  },
  {
    name: 'an output',
    path: 'com/example/getAnything',
    validator: 'getAnythingOutputValidator',
    schema: 'lex:com.example.getAnything#/$defs/main/$defs/output',
    isStored: false,
    wrap: (anything) => ({ anything, it: { anything: {} }, both: { anything: {} } }),
    at: ['anything'],
  },
  {
    name: 'a list under a name',
    ...ofDefinition('list', true),
    wrap: (anything) => [{}, anything],
    at: [1],
  },
  { name: 'a definition that nothing leads to', ...ofDefinition('ofNothing', true) },
  { name: 'a definition that a record leads to', ...ofDefinition('ofRecord', true) },
  { name: 'a definition that an input leads to', ...ofDefinition('ofInput', true) },
  { name: 'a definition that an input leads to by way of another', ...ofDefinition('furtherDown', true) },
  { name: 'a definition that an input and an output lead to', ...ofDefinition('ofBoth', true) },
  { name: 'a definition that an output alone leads to', ...ofDefinition('ofOutput', false) },
  { name: 'a definition that a message alone leads to', ...ofDefinition('ofMessage', false) },
]

const folder = temporaryFolder()
const ajv = ajvFor(programOf(DOCUMENTS))
const validators = new Map<Placement, Validator<unknown>>()

beforeAll(async () => {
  const out = join(folder.path, 'gen')
  generateInto(out, DOCUMENTS, '--validators')
  const load = await bundleValidators(out)
  for (const place of PLACES) {
    validators.set(place, (await load(place.path))[place.validator] as Validator<unknown>)
  }
})
afterAll(folder.remove)

describe.each(PLACES)('anything in $name', (place) => {
  test.each(DATA)('%j: %s', (value, wrong) => {
    // Where it is only read, it is an object that is no link, bytes or blob; what is in it is nobody's affair.
    const expected = place.isStored || wrong === '' ? wrong : undefined
    const whole = place.wrap(value)
    const path = [...place.at, ...(expected === undefined || expected === '' ? [] : [expected])].join('.')
    expect(issuesOf(validators.get(place), whole)).toBe(expected === undefined ? '' : `type ${path}`)
    expect(ajv.getSchema(place.schema)?.(JSON.parse(JSON.stringify(whole)))).toBe(expected === undefined)
  })
})

/** Codes and paths of all that is wrong. */
function issuesOf(validator: Validator<unknown> | undefined, value: unknown): string {
  const result = validator?.validate(value)
  if (result === undefined) return 'no validator'
  expect(validator?.is(value)).toBe(result.ok)
  return result.ok ? '' : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')
}
