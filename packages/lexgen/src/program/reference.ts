import type { DefId } from './program.ts'

/** A reference taken apart: which definition of which document it names. */
export interface Target {
  readonly id: DefId
  readonly nsid: string
  readonly name: string
}

/** Takes `nsid`, `nsid#name` or `#name`, written in document `from`, apart; a missing name is `main`. */
export function splitReference(ref: string, from: string): Target {
  const hash = ref.indexOf('#')
  const nsid = hash === 0 ? from : hash < 0 ? ref : ref.slice(0, hash)
  const name = hash < 0 ? 'main' : ref.slice(hash + 1)
  return { id: `${nsid}#${name}`, nsid, name }
}
