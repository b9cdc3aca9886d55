import type { FieldSchema, ParamSchema } from '../../../src/language/document.ts'
import { document, json, object, params, procedure, query, record, ref, string, subscription, union } from '../build.ts'
import type { ZooEntry } from '../zoo.ts'

/** Names that mean something to objects, to JSON, to the language or to the data model, and some that only need quotes. */
const WRITABLE = (
  '@context foo-bar __proto__ constructor prototype hasOwnProperty toString toJSON valueOf then . a.b ' +
  '9lives 0 -1 1e3 delete default class enum type set get readonly async new await undefined null ' +
  'title:lang __defineGetter__ $link $bytes foo_bar fooBar FooBar'
).split(' ')

const UNWRITABLE = [
  'foo bar',
  '',
  ' ',
  'naïve',
  '日本',
  '🦋',
  "it's",
  '"quoted"',
  '`tick`',
  '\\',
  '/',
  '*/',
  '${x}',
  '\n',
  '\u2028',
]

/** Property names that need quotes, or that mean something to somebody. */
export const HOSTILE_PROPERTIES: readonly string[] = [...WRITABLE, ...UNWRITABLE]

const properties = <Schema>(schema: (name: string) => Schema): Record<string, Schema> =>
  Object.fromEntries(HOSTILE_PROPERTIES.map((name) => [name, schema(name)]))

/** Properties and parameters that clash with one another once they name a type, or with the language. */
export const PROPERTY_CLASHES: readonly ZooEntry[] = [
  {
    name: 'property names that need quotes or mean something to objects',
    documents: [
      document('io.properties.plain', { main: object(properties((): FieldSchema => string())) }),
      document('io.properties.optional', {
        main: {
          type: 'object',
          properties: properties((): FieldSchema => ({ type: 'integer', default: 1 })),
          nullable: [...HOSTILE_PROPERTIES],
        },
      }),
      document('io.properties.record', {
        main: record(properties((): FieldSchema => ({ type: 'array', items: string() }))),
      }),
    ],
  },
  {
    name: 'inline types named after such properties',
    documents: [
      document('io.properties.known', {
        main: object(properties((name): FieldSchema => string({ knownValues: [name || 'empty', 'b'] }))),
      }),
      document('io.properties.unions', {
        main: object(properties((): FieldSchema => union('#arm', '#other'))),
        arm: object(),
        other: object(),
      }),
      document('io.properties.objects', {
        main: object(properties((): FieldSchema => object({ deep: object({ deeper: string({ enum: ['x'] }) }) }))),
      }),
    ],
  },
  {
    name: 'parameters, inputs and outputs with such names',
    documents: [
      document('io.properties.query', {
        main: query({
          parameters: params(
            properties((): ParamSchema => string()),
            [...HOSTILE_PROPERTIES],
          ),
          output: json(object(properties((): FieldSchema => string()))),
        }),
      }),
      document('io.properties.lists', {
        main: query({
          parameters: params(properties((): ParamSchema => ({ type: 'array', items: string({ knownValues: ['a'] }) }))),
          output: json(),
        }),
      }),
      document('io.properties.procedure', {
        main: procedure({ input: json(object(properties((): FieldSchema => string()))), output: json() }),
      }),
      document('io.properties.stream', {
        main: subscription({
          parameters: params({ signal: string(), params: string() }),
          message: { schema: union('#m') },
        }),
        m: object(),
      }),
    ],
  },
  {
    name: 'a property called $type',
    documents: [
      document('io.dollar.object', { main: object({ $type: string(), value: string() }) }),
      document('io.dollar.optional', {
        main: { type: 'object', properties: { $type: string({ const: 'io.dollar.optional' }) } },
      }),
      document('io.dollar.wrong', { main: { type: 'object', properties: { $type: { type: 'integer' } } } }),
      document('io.dollar.record', { main: record({ $type: string(), value: string() }) }),
      document('io.dollar.union', {
        main: object({ any: union('io.dollar.object', 'io.dollar.optional', 'io.dollar.record', 'io.dollar.wrong') }),
      }),
      document('io.dollar.input', {
        main: procedure({ input: json(object({ $type: string() })), output: json(ref('io.dollar.object')) }),
      }),
    ],
  },
]
