import { document, json, object, params, query, ref, string, token } from '../../support/build.ts'
import type { TypeCases } from '../case.ts'

export const VALUES: TypeCases = {
  documents: [
    document('com.example.values', {
      main: object({
        known: string({ knownValues: ['a', 'b'] }),
        closed: string({ enum: ['a', 'b'] }),
        both: string({ enum: ['a'], knownValues: ['a', 'b'] }),
        service: string({ format: 'did', knownValues: ['did:web:a.example'] }),
        constant: string({ const: 'v1' }),
        zero: { type: 'integer', const: 0 },
        never: { type: 'boolean', const: false },
        size: { type: 'integer', enum: [10, 9, 100] },
        mark: string({ knownValues: ['com.example.values#spam'] }),
      }),
      kind: string({ knownValues: ['x', 'y'] }),
      state: string({ enum: ['on', 'off'] }),
      user: object({ kind: ref('#kind'), state: ref('#state') }),
      spam: token(),
    }),
    document('com.example.formats', {
      main: query({
        parameters: params({ did: string({ format: 'did' }), at: string({ format: 'datetime' }) }),
        output: json(
          object({
            did: string({ format: 'did' }),
            handle: string({ format: 'handle' }),
            who: string({ format: 'at-identifier' }),
            uri: string({ format: 'at-uri' }),
            nsid: string({ format: 'nsid' }),
            cid: string({ format: 'cid' }),
            later: string({ format: 'from-the-future' }),
          }),
        ),
      }),
    }),
  ],
  cases: [
    {
      name: 'known values accept other strings, an enum does not',
      code: `
import type { Kind, State, User, Values } from './com/example/values.js'
declare const values: Values
values.known = 'a'
values.known = 'something else'
values.closed = 'a'
values.closed = 'c' // TS2322
const kinds: Kind[] = ['x', 'z']
const states: State[] = ['on', 'up'] // TS2322
const user: User = { kind: 'z', state: 'off' }
const text: string = values.known
void [kinds, states, user, text]
`,
    },
    {
      name: 'known values stay known beside the strings that are not',
      code: `
import { type Kind, kindValues, stateValues } from './com/example/values.js'
export function show(kind: Kind): string {
  switch (kind) {
    case 'x':
    case 'y':
      return kind
    default:
      return kind.toUpperCase()
  }
}
check<Same<Extract<Kind, 'x' | 'y'>, 'x' | 'y'>>()
check<Same<typeof kindValues, readonly ['x', 'y']>>()
check<Same<(typeof stateValues)[number], 'on' | 'off'>>()
`,
    },
    {
      name: 'constants are literals, false and 0 too',
      code: `
import type { Values } from './com/example/values.js'
check<Same<Values['constant'], 'v1'>>()
check<Same<Values['zero'], 0>>()
check<Same<Values['never'], false>>()
check<Same<Values['size'], 10 | 9 | 100>>()
check<Same<Values['both'], 'a'>>()
`,
    },
    {
      name: 'a token is a constant and a type',
      code: `
import { type Spam, type Values, spam } from './com/example/values.js'
check<Same<Spam, 'com.example.values#spam'>>()
declare const values: Values
values.mark = spam
const other: Spam = 'com.example.values#ham' // TS2322
void other
`,
    },
    {
      name: 'formats with a shape are checked, the others are strings',
      code: `
import type { FormatsOutput, FormatsParams } from './com/example/formats.js'
const params: FormatsParams = { at: new Date(0).toISOString(), did: 'did:plc:abc' }
const wrong: FormatsParams = { did: 'alice.example' } // TS2322
const plain: FormatsParams = { did: String(1) } // TS2322
declare const output: FormatsOutput
output.who = output.did
output.who = output.handle
output.did = output.handle // TS2322
output.uri = 'https://example.com' // TS2322
output.nsid = 'com.example' // TS2322
output.cid = 'anything'
output.later = 'anything'
void [params, wrong, plain]
`,
    },
    {
      name: 'known values of a format keep the format',
      code: `
import type { Values } from './com/example/values.js'
declare const values: Values
values.service = 'did:web:a.example'
values.service = 'did:web:b.example'
values.service = 'a.example' // TS2322
`,
    },
  ],
}
