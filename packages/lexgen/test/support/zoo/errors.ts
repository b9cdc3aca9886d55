import { document, errors, json, object, procedure, query, subscription, token, union } from '../build.ts'
import type { ZooEntry } from '../zoo.ts'

/** Declared errors whose class names clash with one another, with definitions, with the runtime or with the language. */
export const ERROR_CLASHES: readonly ZooEntry[] = [
  {
    name: 'errors Foo and FooError',
    documents: [
      document('net.errors.doubled', {
        main: query({ output: json(), errors: errors('Foo', 'FooError', 'FooErrorError', 'Error') }),
      }),
      document('net.errors.doubledOther', {
        main: procedure({ errors: errors('InternalError', 'Internal', 'error', 'errorError') }),
      }),
    ],
  },
  {
    name: 'errors that name classes of the runtime or of the language',
    documents: [
      document('net.errors.runtime', {
        main: query({
          errors: errors(
            'XRPC',
            'Xrpc',
            'XrpcError',
            'XrpcNetwork',
            'XrpcTimeout',
            'XrpcInvalidResponse',
            'Type',
            'Range',
            'Syntax',
            'Aggregate',
            'Abort',
          ),
        }),
      }),
    ],
  },
  {
    name: 'errors that differ by case or separator',
    documents: [
      document('net.errors.cases', {
        main: query({ errors: errors('NotFound', 'notFound', 'NOTFOUND', 'Not_Found', 'not-found', 'Not.Found') }),
      }),
    ],
  },
  {
    name: 'errors named like the method or a definition',
    documents: [
      document('net.errors.getThing', {
        main: query({ errors: errors('GetThing', 'Thing', 'GetThingError') }),
        thing: object(),
        thingError: object(),
        getThingErrorError: object(),
      }),
      document('net.errors.stream', {
        main: subscription({ message: { schema: union('#slow') }, errors: errors('Slow', 'Stream', 'StreamMessage') }),
        slow: object(),
        slowError: token(),
      }),
    ],
  },
  {
    name: 'errors named like members of objects or no identifiers at all',
    documents: [
      document('net.errors.members', {
        main: query({
          errors: errors(
            'constructor',
            '__proto__',
            'prototype',
            'toString',
            'hasOwnProperty',
            'name',
            'message',
            'default',
            'delete',
          ),
        }),
      }),
      document('net.errors.digits', { main: query({ errors: errors('404', '9Lives', 'Ünïcode', '!') }) }),
    ],
  },
  {
    name: 'an error declared by several methods',
    documents: ['one', 'two', 'three'].map((name) =>
      document(`net.errors.shared.${name}`, {
        main: query({ output: json(), errors: errors('RecordNotFound', 'InvalidConvo') }),
      }),
    ),
  },
]
