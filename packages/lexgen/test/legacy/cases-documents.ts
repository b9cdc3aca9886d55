import { defs, flat, type RuleCase } from './case.ts'

const object = { type: 'object', properties: { a: { type: 'string' } } }

/** N0, N1, N12, N14: the document around the definitions. */
export const documentCases: readonly RuleCase[] = [
  {
    rules: ['N0', 'N1'],
    title: 'a method of the first day',
    given: { xrpc: 1, id: 'com.example.thing', type: 'query', description: 'Does it.' },
    want: defs({ main: { type: 'query', description: 'Does it.' } }),
  },
  {
    rules: ['N0', 'N1', 'N12'],
    title: 'a record of the first day does not even say that it is one',
    given: { adx: 1, id: 'com.example.thing', record: object },
    want: defs({ main: { type: 'record', key: 'tid', record: object } }),
  },
  {
    rules: ['N1'],
    title: 'a definition at the top of the document moves to main, its neighbours in defs stay',
    given: flat({ type: 'record', key: 'literal:self', record: object, defs: { other: { type: 'string' } } }),
    want: defs({ main: { type: 'record', key: 'literal:self', record: object }, other: { type: 'string' } }),
  },
  {
    rules: ['N1'],
    title: 'the trap: with defs but without main the document passes for one of today, and its method must not vanish',
    given: flat({ type: 'procedure', defs: { subject: object } }),
    want: defs({ main: { type: 'procedure' }, subject: object }),
  },
  {
    rules: ['N1'],
    title: 'a token at the top',
    given: flat({ type: 'token', description: 'Means it.' }),
    want: defs({ main: { type: 'token', description: 'Means it.' } }),
  },
  {
    rules: ['N12'],
    title: 'a record without a key has TIDs',
    given: defs({ main: { type: 'record', description: 'A thing.', record: object } }),
    want: defs({ main: { type: 'record', description: 'A thing.', key: 'tid', record: object } }),
  },
  {
    rules: ['N14'],
    title: 'the envelope of a published record is left out',
    given: {
      id: 'com.example.thing',
      defs: { main: { type: 'token' } },
      $type: 'com.atproto.lexicon.schema',
      lexicon: 1,
    },
    want: { id: 'com.example.thing', defs: { main: { type: 'token' } }, lexicon: 1 },
  },
]
