import { childPointer } from '../../../text/pointer.ts'
import type { DriftPosition } from '../rule.ts'

/** What stands at a site: a definition as a whole, a parameter, or anything else. */
type SitePlace = 'definition' | 'parameter' | 'field'

/** A place of a definition that both programs have, or that one has and the other could have. */
export interface Site {
  readonly nsid: string
  /** The name of the definition; empty for the document. */
  readonly def: string
  /** Where data of the place is. */
  readonly positions: readonly DriftPosition[]
  readonly place: SitePlace
  /** The way through the data, such as `record.tags[].name`; empty for the definition itself. */
  readonly path: string
  /** JSON pointers in the two documents, which differ where lists are in another order. */
  readonly base: string
  readonly head: string
  /**
   * Whether what is compared stands in other definitions, which this place refers to: pointers stay at the ref, and descriptions
   * and names do not count.
   */
  readonly isBehindRef: boolean
}

/** A key of a document, or an index. */
type Key = string | number

/** The site of something inside: `step` leads there through the data, `keys` through both documents. */
export function enterSite(site: Site, step: string, ...keys: readonly Key[]): Site {
  return { ...enterKeys(site, keys, keys), path: joinPath(site.path, step), place: 'field' }
}

/** The same place, with pointers that lead on to what says something about it, such as a bound. */
export function pointAt(site: Site, ...keys: readonly Key[]): Site {
  return enterKeys(site, keys, keys)
}

/** The same where the documents have it at places of their own; where one does not have it, the pointer stays. */
export function pointAtEach(site: Site, base: readonly Key[], head: readonly Key[]): Site {
  return enterKeys(site, base, head)
}

/** What a ref at a site leads to. */
export function goBehindRef(site: Site): Site {
  return { ...site, isBehindRef: true }
}

function enterKeys(site: Site, base: readonly Key[], head: readonly Key[]): Site {
  if (site.isBehindRef) return site
  return {
    ...site,
    base: base.reduce<string>(childPointer, site.base),
    head: head.reduce<string>(childPointer, site.head),
  }
}

/** `a` and `b` make `a.b`, `a` and `[]` make `a[]`, and a name that is no plain one is written in brackets. */
export function joinPath(path: string, step: string): string {
  if (step === '' || step === '[]') return path + step
  if (!/^[\w$:-]+$/.test(step)) return `${path}[${JSON.stringify(step)}]`
  return path === '' ? step : `${path}.${step}`
}
