import { documentOf } from '../compare.ts'
import { type DocumentsCase, text, object, ref, token, query, record, defs, change } from './case.ts'

/** Documents, definitions, records. */
export const documentCases: readonly DocumentsCase[] = [
  { name: 'a lexicon is new', base: [], head: [query()], want: ['info lexicon-added main'] },
  {
    name: 'a lexicon is gone, and what is in it with it',
    base: [documentOf('main', { main: { type: 'query' }, part: object() })],
    head: [],
    want: ['error lexicon-removed main'],
  },
  change('a definition is new', defs({ a: object() }), defs({ a: object(), b: text }), 'info def-added defs#b'),
  change('a definition is gone', defs({ a: object(), b: text }), defs({ a: object() }), 'error def-removed defs#b'),
  change(
    'a definition is called otherwise',
    defs({ a: object({ x: text }), c: text }),
    defs({ b: object({ x: text }), c: text }),
    'error def-renamed defs#a',
  ),
  change(
    'a definition is called otherwise, and another of its shape stays',
    defs({ a: object({ x: text }), c: object({ x: text }) }),
    defs({ b: object({ x: text }), c: object({ x: text }) }),
    'error def-renamed defs#a',
  ),
  change(
    'of several that could be meant none is taken',
    defs({ a: object({ x: text }) }),
    defs({ b: object({ x: text }), c: object({ x: text }) }),
    'error def-removed defs#a',
    'info def-added defs#b',
    'info def-added defs#c',
  ),
  change(
    'refs follow a definition that is called otherwise',
    defs({ a: object({ again: ref('#a') }), user: object({ a: ref('#a') }) }),
    defs({ b: object({ again: ref('#b') }), user: object({ a: ref('#b') }) }),
    'error def-renamed defs#a',
  ),
  change(
    'a definition has another type',
    defs({ a: object({ x: text }) }),
    defs({ a: { type: 'array', items: text } }),
    'error def-type-changed defs#a',
  ),
  change(
    'a permission set became a query',
    documentOf('main', { main: { type: 'permission-set', permissions: [] } }),
    query(),
    'error def-type-changed main',
  ),
  change(
    'a query became a permission set',
    query(),
    documentOf('main', { main: { type: 'permission-set', permissions: [] } }),
    'error def-type-changed main',
  ),
  change('a record became a query', record('tid'), query(), 'error def-type-changed main'),
  change('a token is new', defs({ a: token }), defs({ a: token, b: token }), 'info token-added defs#b'),
  change('a token is gone', defs({ a: token, b: token }), defs({ a: token }), 'warning token-removed defs#b'),
  change(
    'a token that goes by another name is none that was renamed',
    defs({ a: token }),
    defs({ b: token }),
    'warning token-removed defs#a',
    'info token-added defs#b',
  ),
  change('the form of keys is narrower', record('any'), record('tid'), 'error record-key-narrowed main key'),
  change('the form of keys is one key', record('any'), record('literal:self'), 'error record-key-narrowed main key'),
  change('the form of keys is wider', record('nsid'), record('any'), 'error record-key-widened main key'),
  change('the form of keys is another', record('tid'), record('literal:self'), 'error record-key-changed main key'),
]
