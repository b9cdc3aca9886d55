/** `nsid#name`, with `#main` spelled out: the one key of a definition in the whole program. */
export type DefId = `${string}#${string}`

/** A definition by the document that it is in and its name there. */
export interface DefName {
  readonly nsid: string
  readonly name: string
}

/** A reference taken apart: which definition of which document it names. */
export interface Target extends DefName {
  readonly id: DefId
}

/** The last segment of an NSID: its name part ("Namespaced Identifiers (NSIDs)"). */
export function lastSegment(nsid: string): string {
  return nsid.slice(nsid.lastIndexOf('.') + 1)
}

/** What stands in `$type` for a definition: the NSID alone for `main` ("Lexicon", section "union"). */
export function typeTag({ nsid, name }: DefName): string {
  return name === 'main' ? nsid : `${nsid}#${name}`
}

/** Takes `nsid`, `nsid#name` or `#name`, written in document `from`, apart; a missing name is `main`. */
export function splitReference(ref: string, from: string): Target {
  const hash = ref.indexOf('#')
  const nsid = hash === 0 ? from : hash < 0 ? ref : ref.slice(0, hash)
  const name = hash < 0 ? 'main' : ref.slice(hash + 1)
  return { id: `${nsid}#${name}`, nsid, name }
}
