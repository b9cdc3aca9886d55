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
  token,
  union,
} from '../build.ts'
import type { ZooEntry } from '../zoo.ts'

/** Definitions with the names that a method, a record or a guard of the same document needs. */
export const ROLE_CLASHES: readonly ZooEntry[] = [
  {
    name: 'definitions named like the parts of a query',
    documents: [
      document('app.roles.getFoo', {
        main: query({
          parameters: params({ kind: string({ knownValues: ['a'] }) }),
          output: json(object({ foo: ref('#getFooOutput') })),
          errors: errors('Gone', 'GetFoo'),
        }),
        getFoo: object(),
        GetFoo: object(),
        getFooParams: object(),
        getFooOutput: object(),
        getFooError: object(),
        getFooMethod: token(),
        getFooParamsKind: string({ knownValues: ['b'] }),
        getFooKind: object(),
        goneError: object(),
        gone: object(),
      }),
    ],
  },
  {
    name: 'definitions named like the parts of a procedure',
    documents: [
      document('app.roles.createFoo', {
        main: procedure({
          parameters: params({ dry: { type: 'boolean' } }),
          input: json(object({ foo: ref('#createFooInput'), mode: string({ enum: ['x'] }) })),
          output: json(ref('#createFooParams')),
        }),
        createFooInput: object(),
        createFooParams: object(),
        createFooOutput: object(),
        createFooMessage: object(),
        createFooInputMode: string({ enum: ['y'] }),
        createFoo: token(),
        input: object(),
        output: object(),
      }),
      document('app.roles.refBodies', {
        main: procedure({
          input: json(ref('#refBodiesInput')),
          output: json(union('#refBodiesOutput', '#refBodiesInput')),
        }),
        refBodiesInput: object(),
        refBodiesOutput: object(),
      }),
    ],
  },
  {
    name: 'definitions named like the parts of a subscription',
    documents: [
      document('app.roles.watch', {
        main: subscription({
          parameters: params({ cursor: { type: 'integer' } }),
          message: { schema: union('#watchMessage', '#message', '#error') },
          errors: errors('Late'),
        }),
        watchMessage: object(),
        watchParams: object(),
        watchMethod: object(),
        watchError: object(),
        watch: object(),
        message: object(),
        error: object(),
      }),
    ],
  },
  {
    name: 'definitions named like guards, descriptors and lists of values',
    documents: [
      document('app.roles.post', {
        main: record({ status: string({ knownValues: ['a', 'b'] }) }),
        post: object(),
        isPost: token(),
        IsPost: object(),
        postMain: object(),
        isPostMain: token(),
        postStatus: object(),
        postStatusValues: token(),
      }),
      document('app.roles.isPost', { main: query(), isIsPost: token() }),
    ],
  },
  {
    name: 'definitions that clash with usual role names',
    documents: [
      document('app.usual.listRecords', {
        main: query({
          parameters: params({ limit: { type: 'integer', default: 50 } }),
          output: json(object({ records: { type: 'array', items: ref('#record') } })),
        }),
        record: object(),
      }),
      document('app.usual.search', {
        main: query({ output: json(ref('#result')) }),
        result: object(),
        params: object(),
        output: object(),
        error: object(),
        client: object(),
        options: object(),
      }),
      document('app.usual.note', {
        main: record({ body: ref('#body') }),
        body: object(),
        record: object(),
        main_: object(),
      }),
    ],
  },
  {
    name: 'the session methods of the first era',
    documents: ['create', 'get', 'delete', 'refresh'].map((name) =>
      document(`com.zoo.session.${name}`, {
        main: name === 'get' ? query() : procedure({ ...(name === 'create' ? { input: json() } : {}), output: json() }),
      }),
    ),
  },
]
