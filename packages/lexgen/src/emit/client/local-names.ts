import { pascalNsid } from '../../typescript/identifiers.ts'
import { namespaceNames } from '../index/index-module.ts'
import { byCodeUnit } from '../../text/order.ts'

/**
 * Short names for modules within one file: as many of an NSID's last segments as tell it from all others, so `CreateSession`, but
 * `RepoGetRecord` and `SyncGetRecord`; never one of the `reserved`. Nobody outside the file sees them.
 */
export function localNames(nsids: readonly string[], reserved: ReadonlySet<string>): Map<string, string> {
  const names = namespaceNames(nsids)
  const users = new Map<string, number>()
  for (const nsid of nsids) for (const name of suffixes(nsid)) users.set(name, (users.get(name) ?? 0) + 1)
  for (const nsid of [...nsids].sort(byCodeUnit)) {
    const short = suffixes(nsid).find((name) => users.get(name) === 1 && !reserved.has(name))
    if (short !== undefined) names.set(nsid, short)
  }
  return names
}

/** `CreateSession`, `ServerCreateSession` and so on for `com.atproto.server.createSession`. */
function suffixes(nsid: string): string[] {
  const segments = nsid.split('.')
  return segments.map((_, index) => pascalNsid(segments.slice(-1 - index).join('.')))
}
