import { describe, expect, test } from 'vitest'
import type { LexiconDocument } from '../../src/language/document.ts'
import { document, json, object, procedure, query, ref, string, union } from '../support/build.ts'
import { generateText, moduleText } from '../support/generate-text.ts'

const view = document('app.other.images', { view: object() })

/** What the first document's module imports, a line each. */
const CASES: readonly [name: string, documents: readonly LexiconDocument[], imports: readonly string[]][] = [
  [
    'a type of another module comes under its own name',
    [document('app.one.post', { main: object({ a: ref('app.other.images#view') }) }), view],
    ["import { hasType } from '@lexgen/xrpc'", "import type { View } from '../other/images.js'"],
  ],
  [
    'one that is declared here gets the segments of its NSID before it',
    [document('app.one.post', { main: object({ a: ref('app.other.images#view') }), view: object() }), view],
    ["import { hasType } from '@lexgen/xrpc'", "import type { View as ImagesView } from '../other/images.js'"],
  ],
  [
    'two of one name both get them',
    [
      document('app.one.post', { main: object({ a: union('app.other.images#view', 'app.other.video#view') }) }),
      view,
      document('app.other.video', { view: object() }),
    ],
    [
      "import { type UnknownVariant, hasType } from '@lexgen/xrpc'",
      "import type { View as ImagesView } from '../other/images.js'",
      "import type { View as VideoView } from '../other/video.js'",
    ],
  ],
  [
    'as many as it takes, and a document called defs counts for nothing',
    [
      document('app.one.post', {
        main: object({ a: ref('app.one.defs#view'), b: ref('com.one.defs#view'), c: ref('app.two.defs#view') }),
        twoDefsView: object(),
      }),
      ...['app.one.defs', 'com.one.defs', 'app.two.defs'].map((id) => document(id, { view: object() })),
    ],
    [
      "import { hasType } from '@lexgen/xrpc'",
      "import type { View as ComOneDefsView } from '../../com/one/defs.js'",
      "import type { View as AppTwoDefsView } from '../two/defs.js'",
      "import type { View as OneDefsView } from './defs.js'",
    ],
  ],
  [
    'a definition keeps its name before a type of the runtime',
    [
      document('app.one.post', {
        did: object({ it: string({ format: 'did' }) }),
        bytes: object({ b: { type: 'bytes' } }),
      }),
    ],
    ["import { type Bytes as XrpcBytes, type Did as XrpcDid, hasType } from '@lexgen/xrpc'"],
  ],
  [
    'so does a type of another module',
    [
      document('app.one.post', { main: object({ a: ref('app.two.defs#did'), b: string({ format: 'did' }) }) }),
      document('app.two.defs', { did: object() }),
    ],
    ["import { type Did as XrpcDid, hasType } from '@lexgen/xrpc'", "import type { Did } from '../two/defs.js'"],
  ],
  [
    'a method called call keeps its name before the function of the runtime',
    [document('app.one.call', { main: query({}) })],
    [
      'import {',
      '  type CallOptions,',
      '  type Method,',
      '  type XrpcClient,',
      '  type XrpcError,',
      '  type XrpcPromise,',
      '  call as xrpcCall,',
      "} from '@lexgen/xrpc'",
    ],
  ],
  [
    'a document that is also a folder is found beside it',
    [
      document('app.one.repo', { main: object({ a: ref('app.one.repo.issue') }) }),
      document('app.one.repo.issue', { main: object() }),
    ],
    ["import { hasType } from '@lexgen/xrpc'", "import type { Issue } from './repo/issue.js'"],
  ],
]

test.each(CASES)('%s', (_, documents, imports) => {
  const [first] = documents
  const text = moduleText(generateText(documents), first?.id ?? '')
  const head = text.slice(0, text.indexOf('\n\n')).split('\n').slice(2)
  expect(head).toEqual(imports)
})

describe('client.ts', () => {
  const ids =
    'com.example.repo com.example.repo.issue com.example.repo.get com.example.sync.get org.exampleSync.get ' +
    'com.example.constructor com.example.constructor.inner com.example.then com.example.delete com.my-host.9x.lives ' +
    'com.example.client com.example.Client.x com.example.callOptions'
  const documents = ids.split(' ').map((id) => document(id, { main: procedure({ input: json() }) }))
  const generateClient = (): string => generateText(documents).get('client.ts') ?? ''

  test.each([
    ['a method that is also a namespace', ['repo_(', 'get repo(): ComExampleRepoNamespace {', 'issue(']],
    [
      'constructor, as a method and as a namespace',
      ['constructor_(', 'get constructor_(): ComExampleConstructorNamespace {'],
    ],
    ['a method that would make promises of a namespace', ['then_(']],
    ['a reserved word needs no underscore here', ['delete(']],
    ['hyphens and digits', ["get 'my-host'(): ComMyHostNamespace {", "get '9x'(): ComMyHost_9xNamespace {", '#_9x?: ']],
    ['namespaces that differ from a method by case', ['get Client(): ComExampleClientNamespace {', 'client(']],
    ['names of modules are as short as they can be', ['import * as Issue from', 'import * as Delete from']],
    [
      'and as long as they must be',
      ['import * as RepoGet from', 'import * as SyncGet from', 'import * as OrgExampleSyncGet from'],
    ],
    ['the client itself keeps its name', ['export class Client {', 'import * as ExampleClient from']],
    ['names of the runtime give way', ['CallOptions as XrpcCallOptions', 'options?: XrpcCallOptions']],
  ] as const)('%s', (_, fragments) => {
    const client = generateClient()
    expect(fragments.filter((fragment) => !client.includes(fragment))).toEqual([])
  })

  test('a module gives way to a class that has even its full name', () => {
    const clashing = ['com.example.namespace', 'org.example.namespace'].map((id) => document(id, { main: procedure() }))
    const text = generateText(clashing).get('client.ts') ?? ''
    expect(text).toContain('import * as ComExampleNamespace_ from')
    expect(text).toContain('export class ComExampleNamespace {')
    expect(text).not.toContain('import * as ComExampleNamespace from')
  })
})
