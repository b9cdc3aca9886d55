import { document, errors, json, object, params, procedure, query, ref, string, union } from '../../support/build.ts'
import type { TypeCases } from '../case.ts'

/** Mistakes that other generators make in their types, each by the name of the mistake. */
export const DEFECTS: TypeCases = {
  documents: [
    document('com.defects.thing', {
      main: query({
        parameters: params(
          { needed: string(), assumed: { type: 'integer', default: 1 }, both: { type: 'boolean', default: true } },
          ['needed', 'both'],
        ),
        output: json({
          type: 'object',
          required: ['list', 'no', 'zero', 'closed', 'service', 'size', 'below', '@context', 'foo-bar'],
          nullable: ['list'],
          properties: {
            list: { type: 'array', items: string() },
            no: { type: 'boolean', const: false },
            zero: { type: 'integer', const: 0 },
            closed: string({ enum: ['a'], knownValues: ['a', 'b'] }),
            service: string({ format: 'did', knownValues: ['did:web:a.example'] }),
            size: { type: 'integer', enum: [10, 9, 100] },
            below: { type: 'integer', maximum: 5 },
            '@context': string(),
            'foo-bar': string(),
          },
        }),
      }),
      size: { type: 'integer', enum: [10, 9, 100] },
    }),
    document('com.defects.names', {
      main: object({ me: ref('#Main'), x: ref('#x'), X: ref('#X') }),
      ...Object.fromEntries(
        ['Main', 'x', 'X', 'foo_bar', 'fooBar', 'Uint8Array', 'Record', 'String', 'Object', 'Event'].map((name) => [
          name,
          object({ [name]: string() }),
        ]),
      ),
      typed: object({ $type: string(), rest: string() }),
    }),
    document('com.defects.errors', { main: query({ errors: errors('Foo', 'FooError', 'XRPC') }) }),
    ...['fooBar', 'foo.bar', 'constructor', 'delete', 'default', 'index', 'then', 'client', 'createClient'].map(
      (name) => document(`com.segments.${name}`, { main: procedure({ input: json(object({ [name]: string() })) }) }),
    ),
    document('com.my-host-9.lives', { main: query({ output: json() }) }),
    document('com.namespace.repo', { main: query({ output: json(ref('com.namespace.repo.issue')) }) }),
    document('com.namespace.repo.issue', { main: object({ in: union('com.namespace.repo.issue') }) }),
    document('com.basename.one.defs', { a: object({ b: ref('com.basename.two.defs#a') }) }),
    document('com.basename.two.defs', { a: object({ b: ref('com.basename.one.defs#a') }) }),
  ],
  cases: [
    {
      name: 'a nullable array becomes an array of nulls',
      code: `
import type { ThingOutput } from './com/defects/thing.js'
check<Same<ThingOutput['list'], string[] | null>>()
`,
    },
    {
      name: 'const: false and const: 0 are dropped',
      code: `
import type { ThingOutput } from './com/defects/thing.js'
check<Same<ThingOutput['no'], false>>()
check<Same<ThingOutput['zero'], 0>>()
`,
    },
    {
      name: 'knownValues override enum',
      code: `
import type { ThingOutput } from './com/defects/thing.js'
check<Same<ThingOutput['closed'], 'a'>>()
`,
    },
    {
      name: 'knownValues are dropped beside a format, or the format beside them',
      code: `
import type { ThingOutput } from './com/defects/thing.js'
declare const output: ThingOutput
export const known = (): boolean => output.service === 'did:web:a.example'
output.service = 'no did' // TS2322
`,
    },
    {
      name: 'integer enums are sorted as text',
      code: `
import { type Size, type ThingOutput, sizeValues } from './com/defects/thing.js'
check<Same<ThingOutput['size'], 10 | 9 | 100>>()
check<Same<typeof sizeValues, readonly [10, 9, 100]>>()
check<Same<(typeof sizeValues)[number], Size>>()
`,
    },
    {
      name: 'required params are optional, or params with a default required',
      code: `
import type { ThingParams } from './com/defects/thing.js'
const right: ThingParams = { needed: '' }
const wrong: ThingParams = { assumed: 1, both: true } // TS2741
void [right, wrong]
`,
    },
    {
      name: 'an integer with a maximum alone is anything but a number',
      code: `
import type { ThingOutput } from './com/defects/thing.js'
check<Same<ThingOutput['below'], number>>()
`,
    },
    {
      name: 'keys such as @context and foo-bar are not quoted',
      code: `
import type { ThingOutput } from './com/defects/thing.js'
check<Same<ThingOutput['@context'] | ThingOutput['foo-bar'], string>>()
`,
    },
    {
      name: 'main takes the name of a definition called Main, or of x and X one is lost',
      code: `
import type { FooBar, Main, Names, NamesFooBar, X_X, X_x } from './com/defects/names.js'
declare const names: Names
check<Same<typeof names.me, Main>>()
check<Same<typeof names.X, X_X>>()
check<Same<typeof names.x, X_x>>()
check<Same<[X_X['X'], X_x['x']], [string, string]>>()
check<Same<[FooBar['fooBar'], NamesFooBar['foo_bar']], [string, string]>>()
`,
    },
    {
      name: 'a definition called Record, String or Event breaks its module',
      code: `
import type { Event, Object, Record, String, Uint8Array } from './com/defects/names.js'
check<Same<Event['Event'] | Object['Object'] | Record['Record'] | String['String'], string>>()
check<Same<Uint8Array['Uint8Array'], string>>()
`,
    },
    {
      name: 'a property $type stands twice',
      code: `
import type { Typed } from './com/defects/names.js'
check<Same<NonNullable<Typed['$type']>, 'com.defects.names#typed'>>()
check<Same<Typed['rest'], string>>()
`,
    },
    {
      name: 'errors Foo and FooError become one class, or XRPC that of the runtime',
      code: `
import { ErrorsFooError, FooErrorError, XRPCError } from './com/defects/errors.js'
check<Same<typeof ErrorsFooError.errorName, 'Foo'>>()
check<Same<typeof FooErrorError.errorName, 'FooError'>>()
check<Same<typeof XRPCError.errorName, 'XRPC'>>()
`,
    },
    {
      name: 'fooBar and foo.bar become one',
      code: `
import type { Com_Segments_Foo_Bar, Com_Segments_FooBar } from './index.js'
check<Same<Com_Segments_Foo_Bar.BarInput['foo.bar'], string>>()
check<Same<Com_Segments_FooBar.FooBarInput['fooBar'], string>>()
`,
    },
    {
      name: 'segments such as constructor, delete, default, index and then break modules or the client',
      code: `
import type { XrpcClient } from '@lexgen/xrpc'
import { createClient } from './client.js'
import { constructor } from './com/segments/constructor.js'
import { default_ } from './com/segments/default.js'
import { delete_ } from './com/segments/delete.js'
import { index } from './com/segments/index.js'
import { then_ } from './com/segments/then.js'
declare const xrpc: XrpcClient
await constructor(xrpc, { constructor: '' })
await default_(xrpc, { default: '' })
await delete_(xrpc, { delete: '' })
await index(xrpc, { index: '' })
await then_(xrpc, { then: '' })
const { segments } = createClient(xrpc).com
await segments.constructor_({ constructor: '' })
await segments.default({ default: '' })
await segments.delete({ delete: '' })
await segments.then_({ then: '' })
await segments.foo.bar({ 'foo.bar': '' })
check<Same<Awaited<typeof segments>, typeof segments>>()
`,
    },
    {
      name: 'hyphens and digits of an authority are no part of names',
      code: `
import type { XrpcClient } from '@lexgen/xrpc'
import { createClient } from './client.js'
import { lives } from './com/my-host-9/lives.js'
import type { ComMyHost9Lives } from './index.js'
declare const xrpc: XrpcClient
const output: ComMyHost9Lives.LivesOutput = await lives(xrpc)
const same: typeof output = await createClient(xrpc).com['my-host-9'].lives()
void same
`,
    },
    {
      name: 'a document that is also a namespace hides what is below it',
      code: `
import type { XrpcClient } from '@lexgen/xrpc'
import { createClient } from './client.js'
import { repo } from './com/namespace/repo.js'
import type { Issue } from './com/namespace/repo/issue.js'
declare const xrpc: XrpcClient
const issue: Issue = await repo(xrpc)
const same: Issue = await createClient(xrpc).com.namespace.repo()
void [issue, same]
`,
    },
    {
      name: 'files and types of one basename overwrite one another',
      code: `
import type { A } from './com/basename/one/defs.js'
import type { A as OtherA } from './com/basename/two/defs.js'
check<Same<NonNullable<A['b']>, OtherA>>()
check<Same<Same<A, OtherA>, false>>()
`,
    },
  ],
}
