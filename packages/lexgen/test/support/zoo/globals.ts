import type { Definition } from '../../../src/language/document.ts'
import { document, errors, json, object, params, procedure, query, record, ref, string, union } from '../build.ts'
import type { ZooEntry } from '../zoo.ts'

/** Types of the language and of the web platform that a generated module may use itself. */
const GLOBALS = (
  'Record Event Uint8Array String Object Promise Error Array ReadonlyArray Map Set Blob Symbol Date ' +
  'Function Number Boolean JSON Math ReadableStream AsyncIterable Response Request Headers AbortSignal ' +
  'Partial Required Readonly Omit Pick Image Notification Account Option Iterator Awaited Extract'
).split(' ')

/** What a generated module imports from the runtime. */
const RUNTIME = (
  'XrpcError Method MethodKind Call Did Handle AtUri Nsid AtIdentifier Cid Datetime Language Tid Uri ' +
  'RecordKey KnownValues Bytes CidLink BlobRef UnknownType UnknownVariant CallOptions BinaryCallOptions ' +
  'XrpcClient XrpcPromise RecordDescriptor PermissionSet BinaryInput TextInput HasType XrpcErrorClass'
).split(' ')

/** Uses every type that generated code can import, so that a definition of that name stands in its way. */
const everything = (): Definition =>
  object({
    did: string({ format: 'did' }),
    handle: string({ format: 'handle' }),
    uri: string({ format: 'at-uri' }),
    nsid: string({ format: 'nsid' }),
    who: string({ format: 'at-identifier' }),
    cid: string({ format: 'cid' }),
    at: string({ format: 'datetime' }),
    lang: string({ format: 'language' }),
    tid: string({ format: 'tid' }),
    link: string({ format: 'uri' }),
    key: string({ format: 'record-key' }),
    known: string({ knownValues: ['a', 'b'], format: 'nsid' }),
    bytes: { type: 'bytes' },
    cidLink: { type: 'cid-link' },
    blob: { type: 'blob' },
    open: union('#first'),
    none: union(),
    any: { type: 'unknown' },
    list: { type: 'array', items: { type: 'array', items: string() } },
  })

/** Definitions with names that the module needs for itself. */
export const GLOBAL_CLASHES: readonly ZooEntry[] = [GLOBALS, RUNTIME].flatMap((names, index): ZooEntry[] => [
  {
    name: `definitions named like ${index === 0 ? 'globals' : 'the runtime'}, in data`,
    documents: [
      document(`net.globals${index}.data`, { ...named(names), first: object(), everything: everything() }),
      document(`net.globals${index}.record`, {
        main: record({ all: ref('#everything') }),
        ...named(names),
        first: object(),
        everything: everything(),
      }),
    ],
  },
  {
    name: `definitions named like ${index === 0 ? 'globals' : 'the runtime'}, beside methods`,
    documents: [
      document(`net.globals${index}.query`, {
        main: query({
          parameters: params({ did: string({ format: 'did' }) }, ['did']),
          output: json(ref('#everything')),
          errors: errors('Busy'),
        }),
        ...named(names),
        first: object(),
        everything: everything(),
      }),
      document(`net.globals${index}.binary`, {
        main: procedure({
          input: { encoding: '*/*' },
          output: { encoding: 'application/vnd.ipld.car' },
          errors: errors('Busy'),
        }),
        ...named(names),
      }),
      document(`net.globals${index}.text`, {
        main: procedure({ input: { encoding: 'text/plain' }, output: { encoding: 'text/plain' } }),
        ...named(names),
      }),
    ],
  },
  {
    name: `such definitions seen from another document (${index === 0 ? 'globals' : 'the runtime'})`,
    documents: [
      document(`net.globals${index}.user`, {
        main: query({
          parameters: params({ did: string({ format: 'did' }) }),
          output: json(
            object(Object.fromEntries(spelled(names).map((name) => [name, ref(`net.globals${index}.data#${name}`)]))),
          ),
          errors: errors('Busy'),
        }),
        everything: everything(),
        first: object(),
      }),
    ],
  },
])

function named(names: readonly string[]): Record<string, Definition> {
  return Object.fromEntries(spelled(names).map((name) => [name, object()]))
}

/** Every third name begins with a small letter, as authors write them; in PascalCase they are what they were. */
function spelled(names: readonly string[]): string[] {
  return names.map((name, index) => (index % 3 === 0 ? name.charAt(0).toLowerCase() + name.slice(1) : name))
}
