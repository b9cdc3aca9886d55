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
  token,
  union,
} from '../build.ts'
import type { ZooEntry } from '../zoo.ts'

const HOMES = ['one', 'two', 'three']

/** Clashes between what a module imports from other modules and what it declares itself. */
export const IMPORT_CLASHES: readonly ZooEntry[] = [
  {
    name: 'one name from several documents',
    documents: [
      ...HOMES.map((home) =>
        document(`dev.imports.${home}.defs`, {
          view: object(),
          state: string({ knownValues: [`dev.imports.${home}.defs#on`] }),
          on: token(),
        }),
      ),
      ...HOMES.map((home) =>
        document(`dev.imports.${home}.getConfig`, {
          main: query({ output: json(ref(`dev.imports.${home}.defs#view`)), errors: errors('Busy') }),
        }),
      ),
      document('dev.imports.user', {
        main: object({
          views: union(...HOMES.map((home) => `dev.imports.${home}.defs#view`), '#view'),
          one: ref('dev.imports.one.defs#view'),
          two: ref('dev.imports.two.defs#view'),
          own: ref('#view'),
          state: ref('dev.imports.three.defs#state'),
        }),
        view: object(),
      }),
      document('dev.imports.view', {
        main: record({ other: ref('dev.imports.one.defs#view') }),
        views: object({ all: union('dev.imports.view', 'dev.imports.two.defs#view') }),
      }),
    ],
  },
  {
    name: 'names that are made when a clash is resolved, already there',
    documents: [
      document('dev.taken.defs', { view: object(), view2: object(), defsView: object(), devTakenDefsView: object() }),
      document('dev.taken.user', {
        main: object({ theirs: ref('dev.taken.defs#view'), mine: ref('#view'), second: ref('dev.taken.defs#view2') }),
        view: object(),
        view2: object(),
        View: object(),
        defsView: object(),
        takenDefsView: object(),
        devTakenDefsView: object(),
      }),
    ],
  },
  {
    name: 'methods whose types come from elsewhere under their own names',
    documents: [
      document('dev.foreign.defs', {
        getItOutput: object(),
        getItParams: object(),
        putItInput: object(),
        busyError: object(),
        getIt: object(),
      }),
      document('dev.foreign.getIt', {
        main: query({
          parameters: params({ id: string({ format: 'did' }) }),
          output: json(
            object({
              out: ref('dev.foreign.defs#getItOutput'),
              params: ref('dev.foreign.defs#getItParams'),
              it: ref('dev.foreign.defs#getIt'),
            }),
          ),
          errors: errors('Busy'),
        }),
      }),
      document('dev.foreign.putIt', {
        main: procedure({
          input: json(ref('dev.foreign.defs#putItInput')),
          output: json(ref('dev.foreign.defs#busyError')),
          errors: errors('Busy'),
        }),
      }),
    ],
  },
  {
    name: 'definitions elsewhere that are named like globals and the runtime',
    documents: [
      document('dev.shadows.defs', {
        Record: object(),
        Promise: object(),
        xrpcError: object(),
        did: object(),
        call: object(),
        String: object(),
        Error: object(),
      }),
      document('dev.shadows.use', {
        main: procedure({
          input: json(
            object({
              id: string({ format: 'did' }),
              record: ref('dev.shadows.defs#Record'),
              all: union('dev.shadows.defs#did', 'dev.shadows.defs#call'),
            }),
          ),
          output: json(
            object({
              p: ref('dev.shadows.defs#Promise'),
              e: ref('dev.shadows.defs#xrpcError'),
              s: ref('dev.shadows.defs#String'),
              x: ref('dev.shadows.defs#Error'),
            }),
          ),
          errors: errors('Busy'),
        }),
      }),
    ],
  },
]
