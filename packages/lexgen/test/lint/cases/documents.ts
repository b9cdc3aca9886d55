import { type RuleCase, query } from './case.ts'
import { documentOf } from '../lint.ts'

export const documentsCases: readonly RuleCase[] = [
  {
    rule: 'defs-main-definition',
    name: 'a document of shared definitions has no main',
    given: [{ lexicon: 1, id: 'com.example.defs', defs: { main: { type: 'object', properties: {} } } }],
    want: ['/defs/main: expected no `main` in a document of shared definitions, found one'],
  },
  {
    rule: 'missing-primary-description',
    name: 'primary definitions are described; blank text is no description',
    given: [
      documentOf({ type: 'query', description: '  ' }),
      documentOf(
        { type: 'record', key: 'tid', record: { type: 'object', description: 'Not here.', properties: {} } } as {
          type: string
        },
        'com.example.thing',
      ),
      documentOf({ type: 'token' }, 'com.example.token'),
    ],
    want: [
      '/defs/main: expected a description of the query, found none',
      '/defs/main: expected a description of the record, found none',
    ],
  },
  {
    rule: 'missing-primary-description',
    name: 'what a permission set grants may stand in its detail; a title alone is a name',
    given: [
      documentOf({ type: 'permission-set', title: 'Notes', detail: 'Write notes.', permissions: [] } as {
        type: string
      }),
      documentOf({ type: 'permission-set', title: 'Notes', permissions: [] } as { type: string }, 'com.example.auth'),
    ],
    want: ['/defs/main: expected a description of the permission-set, found none'],
  },
  {
    rule: 'undescribed-token',
    name: 'tokens are described',
    given: [
      { lexicon: 1, id: 'com.example.defs', defs: { a: { type: 'token' }, b: { type: 'token', description: 'B.' } } },
    ],
    want: ['/defs/a: expected a description of the token, found none'],
  },
  {
    rule: 'missing-main-description',
    name: 'a main that is an object is described',
    given: [{ lexicon: 1, id: 'com.example.thing', defs: { main: { type: 'object', properties: {} } } }],
    want: ['/defs/main: expected a description of the object, found none'],
  },
  {
    rule: 'namespace-document',
    name: 'a document is no namespace as well',
    given: [
      documentOf({ type: 'token' }, 'com.example.feed'),
      documentOf({ type: 'token' }, 'com.example.feed.deep.post'),
      documentOf({ type: 'token' }, 'com.example.feeder'),
    ],
    want: ['/id: expected no document below com.example.feed, found com.example.feed.deep.post'],
  },
  {
    rule: 'experimental-namespace',
    name: 'what is called experimental is named so',
    given: [
      documentOf({ ...query, description: 'Experimental: gets things.' }, 'com.example.getThing'),
      documentOf({ ...query, description: 'Experimental: gets things.' }, 'com.example.unspecced.getThing'),
      documentOf({ ...query, description: 'Gets experiments.' }, 'com.example.getExperiments'),
    ],
    want: ['/defs/main/description: expected an experimental namespace, found com.example.getThing'],
  },
  {
    rule: 'id-path-mismatch',
    name: 'the folders end with the id, as far as they show; a file of another name is for linking to report',
    given: {
      'lexicons/com/example/folders.json': documentOf({ type: 'token' }, 'com.example.folders'),
      'C:\\lexicons\\com\\example\\windows.json': documentOf({ type: 'token' }, 'com.example.windows'),
      'any/com.example.flat.json': documentOf({ type: 'token' }, 'com.example.flat'),
      './bare.json': documentOf({ type: 'token' }, 'com.example.bare'),
      'src/com.example/actor/dotted.json': documentOf({ type: 'token' }, 'com.example.actor.dotted'),
      'src/lexicons/actor/below.json': documentOf({ type: 'token' }, 'com.example.actor.below'),
      'my-lexicons/alone.json': documentOf({ type: 'token' }, 'com.example.actor.alone'),
      'src/lexicons/com/example/skipped.json': documentOf({ type: 'token' }, 'com.example.actor.skipped'),
      'src/actor/elsewhere.json': documentOf({ type: 'token' }, 'com.example.actor.elsewhere'),
      '<stdin>': documentOf({ type: 'token' }, 'com.example.piped'),
      'module:some/lexicons.json#schemas[0]': documentOf({ type: 'token' }, 'com.example.exported'),
      'lexicons/com/example/misnamed.json': documentOf({ type: 'token' }, 'com.example.other'),
      'lexicons/org/example/moved.json': documentOf({ type: 'token' }, 'com.example.moved'),
    },
    want: [
      '/id: expected the path to end with com/example/actor/elsewhere.json, found src/actor/elsewhere.json',
      '/id: expected the path to end with com/example/actor/skipped.json, found src/lexicons/com/example/skipped.json',
      '/id: expected the path to end with com/example/moved.json, found lexicons/org/example/moved.json',
    ],
  },
]
