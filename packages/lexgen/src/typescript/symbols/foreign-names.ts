import { appendUnderscores } from '../../text/free-name.ts'
import { lastSegment } from '../../text/nsid.ts'
import { byCodeUnit } from '../../text/order.ts'
import { pascalCase } from './identifiers.ts'
import type { TsSymbol } from './symbol.ts'

/**
 * What a module calls what it takes from others: their own names, or with NSID segments before them where two are alike or one is
 * declared here. The result is keyed by `nsid#name`.
 */
export function nameForeign(foreign: readonly TsSymbol[], declared: ReadonlySet<string>): ReadonlyMap<string, string> {
  const locals = new Map<string, string>()
  const wishes = new Map<string, Set<string>>()
  for (const { nsid, name } of foreign) wishes.set(name, (wishes.get(name) ?? new Set()).add(nsid))
  const taken = new Set([...declared, ...wishes.keys()])
  for (const [name, nsids] of [...wishes].sort(([a], [b]) => byCodeUnit(a, b))) {
    const clash = nsids.size > 1 || declared.has(name)
    for (const nsid of [...nsids].sort(byCodeUnit)) {
      const local = clash ? appendUnderscores(qualify(nsid, name, taken), taken) : name
      taken.add(local)
      locals.set(`${nsid}#${name}`, local)
    }
  }
  return locals
}

/** What a module calls an export of the runtime: its own name, or one that says where it is from when that is taken. */
export function nameRuntimeExport(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  const isUpper = name.charAt(0) !== name.charAt(0).toLowerCase()
  return appendUnderscores(isUpper ? `Xrpc${name}` : `xrpc${pascalCase(name)}`, taken)
}

/**
 * `View` of `app.bsky.embed.images` -> `ImagesView`, then `EmbedImagesView`, and so on until nothing else is called so. What is called by
 * a verb keeps it in front: `checkView` -> `checkImagesView`.
 */
function qualify(nsid: string, name: string, taken: ReadonlySet<string>): string {
  const [verb = ''] = /^[a-z]+/.exec(name) ?? []
  const rest = name.slice(verb.length)
  const segments = nsid.split('.')
  const first = lastSegment(nsid) === 'defs' ? 2 : 1
  const prefixed = (length: number): string => verb + segments.slice(-length).map(pascalCase).join('') + rest
  for (let length = first; length < segments.length; length += 1) {
    const local = prefixed(length)
    if (!taken.has(local)) return local
  }
  return prefixed(segments.length)
}
