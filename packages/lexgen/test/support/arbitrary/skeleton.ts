import * as fc from 'fast-check'
import type { Definition } from '../../../src/language/document.ts'
import { definitionName, nsidName } from './text.ts'

export type Kind = Exclude<Definition['type'], 'ref' | 'union' | 'unknown'>

/** What a document consists of, before its definitions are filled in: enough to know what refs may lead to. */
export interface Skeleton {
  readonly path: readonly string[]
  readonly defs: readonly { readonly name: string; readonly kind: Kind }[]
}

/** The refs that one document may use. A list may be empty. */
export interface RefPool {
  /** Whatever a `ref` may lead to: everything but tokens and methods. */
  readonly any: readonly string[]
  /** What may stand in a union or be a body: objects, and records. */
  readonly objects: readonly string[]
  /** Objects of the document itself: the messages of a subscription. */
  readonly local: readonly string[]
  /** Tokens, for known values. */
  readonly tokens: readonly string[]
  /** Methods, for permission sets. */
  readonly methods: readonly string[]
}

const FIELD_KINDS: readonly Kind[] = ['string', 'integer', 'boolean', 'bytes', 'cid-link', 'blob', 'array', 'token']
const METHOD_KINDS: readonly Kind[] = ['query', 'procedure', 'subscription']

const namedKind = fc.oneof({ weight: 4, arbitrary: fc.constant<Kind>('object') }, fc.constantFrom(...FIELD_KINDS))
const mainKind = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Kind>('query', 'procedure') },
  { weight: 2, arbitrary: fc.constantFrom<Kind>('record', 'object') },
  fc.constantFrom<Kind>('subscription', 'permission-set'),
  fc.constantFrom(...FIELD_KINDS),
)

const skeleton: fc.Arbitrary<Skeleton> = fc
  .record({
    path: fc.tuple(fc.array(fc.constantFrom('feed', 'actor', 'my-app', 'x1'), { maxLength: 2 }), nsidName),
    main: fc.option(mainKind, { freq: 6, nil: undefined }),
    named: fc.uniqueArray(fc.record({ name: definitionName, kind: namedKind }), {
      maxLength: 6,
      selector: ({ name }) => name,
    }),
  })
  .map(({ path: [folders, name], main, named }) => {
    const others = named.filter((each) => each.name !== 'main')
    if (main !== undefined) return { path: [...folders, name], defs: [{ name: 'main', kind: main }, ...others] }
    return { path: [...folders, name], defs: others.length > 0 ? others : [{ name: 'only', kind: 'object' }] }
  })

/** One to four documents whose ids differ by more than case. */
export const skeletons: fc.Arbitrary<Skeleton[]> = fc.uniqueArray(skeleton, {
  minLength: 1,
  maxLength: 4,
  selector: ({ path }) => path.join('.').toLowerCase(),
})

export function documentId({ path }: Skeleton, authority: string): string {
  return [authority, ...path].join('.')
}

/** The refs of `from`; those into the document itself are written short, in full or as `#main`, by turns. */
export function refPool(from: Skeleton, set: readonly Skeleton[], authority: string): RefPool {
  const all = set.flatMap((home) =>
    home.defs.map(({ name, kind }, index) => {
      const id = documentId(home, authority)
      const full = name === 'main' ? id : `${id}#${name}`
      const short = home === from && name !== 'main' && index % 3 !== 2
      return { kind, id, own: home === from, ref: short ? `#${name}` : full, full }
    }),
  )
  const refs = (wanted: (kind: Kind) => boolean): string[] =>
    all.filter(({ kind }) => wanted(kind)).map(({ ref }) => ref)
  return {
    any: refs((kind) => kind !== 'token' && kind !== 'permission-set' && !METHOD_KINDS.includes(kind)),
    objects: refs((kind) => kind === 'object' || kind === 'record'),
    local: all.filter(({ kind, own }) => own && kind === 'object').map(({ ref }) => ref),
    tokens: all.filter(({ kind }) => kind === 'token').map(({ full }) => full),
    methods: all.filter(({ kind }) => METHOD_KINDS.includes(kind)).map(({ id }) => id),
  }
}
