import type { Definition, LexiconDocument } from '../../../src/language/document.ts'
import {
  document,
  errors,
  json,
  object,
  params,
  procedure,
  query,
  record,
  ref,
  string,
  subscription,
  union,
} from '../build.ts'
import type { ZooEntry } from '../zoo.ts'

/** Last segments that are words of the language, members of every object, modules of the output, or files that Windows reserves. */
const METHOD_NAMES = (
  'arguments async await break case catch class const default delete do else enum eval export extends false ' +
  'finally for function get if implements import in instanceof interface let new null of package private ' +
  'protected public return set static super switch this throw true try type typeof undefined var void while ' +
  'with yield NaN Infinity globalThis any never unknown string number object symbol constructor prototype ' +
  'hasOwnProperty isPrototypeOf toString toJSON valueOf then catchAll apply bind caller callee length name ' +
  'index client main con nul aux prn com1'
).split(' ')

/** Names that the generated functions use inside or import: a function called so must not call itself. */
const USED_NAMES = [
  'call',
  'safe',
  'hasType',
  'xrpcError',
  'params',
  'input',
  'options',
  'method',
  'xrpcClient',
  'callOptions',
]

const RECORD_NAMES = [
  'record',
  'event',
  'promise',
  'uint8Array',
  'did',
  'handle',
  'method',
  'error',
  'recordDescriptor',
  'bytes',
]

const LONGEST_SEGMENT = 'segment'.repeat(9)

/** Clashes between NSIDs, and between NSIDs and what the output itself needs. */
export const SEGMENT_CLASHES: readonly ZooEntry[] = [
  {
    name: 'documents that are also namespaces',
    documents: [
      document('sh.knots.repo', {
        main: record({ issue: ref('sh.knots.repo.issue'), state: ref('sh.knots.repo.issue.state#open') }),
      }),
      document('sh.knots.repo.issue', { main: record({ repo: ref('sh.knots.repo') }) }),
      document('sh.knots.repo.issue.state', { main: record(), open: object() }),
      document('sh.knots.repo.issue.state.list', { main: query() }),
      document('sh.knots.pull', { main: query({ output: json(ref('sh.knots.pull.status#view')) }) }),
      document('sh.knots.pull.status', { main: procedure(), view: object() }),
    ],
  },
  {
    name: 'a definition named like a document below its own',
    documents: [
      document('sh.child.thing', {
        main: object({ part: ref('#part'), other: ref('sh.child.thing.part') }),
        part: object(),
      }),
      document('sh.child.thing.part', { main: object(), part: object() }),
    ],
  },
  {
    name: 'NSIDs that join to the same words',
    documents: [
      document('net.joins.fooBar', { main: object() }),
      document('net.joins.foo.bar', { main: object() }),
      document('net.joins.foo', { main: query(), bar: object() }),
      document('net.joinsFoo.bar.baz', { main: object() }),
      document('net.joins.fooBar.baz', { main: object() }),
      document('net.joins.user', {
        main: object({
          one: ref('net.joins.fooBar'),
          two: ref('net.joins.foo.bar'),
          three: ref('net.joins.foo#bar'),
          four: ref('net.joinsFoo.bar.baz'),
          five: ref('net.joins.fooBar.baz'),
          six: union('net.joins.fooBar', 'net.joins.foo.bar', 'net.joins.foo#bar'),
        }),
      }),
    ],
  },
  {
    name: 'hyphens and digits in the authority',
    documents: [
      document('com.my-site.blog.post', { main: record({ other: ref('com.mysite.blog.post') }) }),
      document('com.mysite.blog.post', { main: record({ other: ref('com.my-site.blog.post') }) }),
      document('com.my-site.blogPost', { main: query() }),
      document('com.my--site.blog.post', { main: procedure() }),
      document('com.9lives.cat.meow', { main: query({ output: json(ref('com.9lives.cat.defs#view')) }) }),
      document('com.9lives.cat.defs', { view: object() }),
      document('com.9.8.seven', { main: query() }),
      document('com.x-9.lives', { main: record() }),
    ],
  },
  {
    name: 'methods named by reserved words and by members of every object',
    documents: METHOD_NAMES.map((name, index) =>
      document(`org.words.${name}`, {
        main: index % 2 === 0 ? query({ parameters: params({ [name]: string() }), output: json() }) : procedure(),
      }),
    ),
  },
  {
    name: 'records and objects named by reserved words',
    documents: ['delete', 'default', 'constructor', 'class', 'enum', 'string', 'undefined', 'index'].flatMap((name) => [
      document(`org.records.${name}`, { main: record() }),
      document(`org.objects.${name}`, { main: object({ next: ref(`org.records.${name}`) }), [name]: object() }),
    ]),
  },
  {
    name: 'namespaces named by reserved words, members of every object and files of the output',
    documents: [
      'constructor',
      'delete',
      'default',
      'index',
      'client',
      'prototype',
      'then',
      'con',
      'package',
      'x',
    ].flatMap((name) => [
      document(`com.${name}.feed.get`, { main: query() }),
      document(`${name}.example.feed`, { main: procedure() }),
    ]),
  },
  {
    name: 'methods named like what generated functions use',
    documents: USED_NAMES.flatMap((name) => [
      document(`net.used.query.${name}`, {
        main: query({ parameters: params({ q: string() }), output: json(), errors: errors('Busy') }),
      }),
      document(`net.used.procedure.${name}`, {
        main: procedure({ input: json(), output: json(), errors: errors('Busy') }),
      }),
    ]),
  },
  {
    name: 'records named like what generated modules use',
    documents: RECORD_NAMES.map((name) =>
      document(`net.used.records.${name}`, {
        main: record({ id: string({ format: 'did' }), by: string({ format: 'handle' }), raw: { type: 'bytes' } }),
      }),
    ),
  },
  {
    name: 'subscriptions with such names',
    documents: ['message', 'subscribe', 'event', 'delete'].map((name) =>
      document(`net.used.streams.${name}`, {
        main: subscription({ message: { schema: union('#message', `#${name}`) }, errors: errors('Message') }),
        ...streamMessages(name),
      }),
    ),
  },
  {
    name: 'the longest names that the grammar allows',
    documents: [
      document(`com.${LONGEST_SEGMENT}.${LONGEST_SEGMENT}.${LONGEST_SEGMENT}`, {
        main: query({ parameters: params({ [LONGEST_SEGMENT]: string({ knownValues: ['a', 'b'] }) }), output: json() }),
      }),
    ],
  },
]

/** Two NSIDs that differ only by case cannot both be files everywhere: this set is to be refused. */
export const CASE_TWIN_DOCUMENTS: readonly LexiconDocument[] = [
  document('net.twins.caseTwin', { main: query() }),
  document('net.twins.casetwin', { main: query() }),
]

function streamMessages(name: string): Record<string, Definition> {
  return { message: object(), [name]: object({ seq: { type: 'integer' } }) }
}
