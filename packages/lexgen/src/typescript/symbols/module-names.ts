import { byCodeUnit } from '../../text/order.ts'
import { pascalNsid } from './identifiers.ts'

/** A namespace name for each NSID: its segments in PascalCase; of two that are alike (`fooBar`, `foo.bar`) the later gets a number. */
export function nameNamespaces(nsids: readonly string[]): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const nsid of [...nsids].sort(byCodeUnit)) {
    const plain = pascalNsid(nsid)
    let name = plain
    for (let number = 2; taken.has(name); number += 1) name = `${plain}_${number}`
    taken.add(name)
    names.set(nsid, name)
  }
  return names
}

/**
 * Short names for modules within one file: as many of an NSID's last segments as tell it from all others, so `CreateSession`, but
 * `RepoGetRecord` and `SyncGetRecord`; never one of the `reserved`. Nobody outside the file sees them.
 */
export function nameLocally(nsids: readonly string[], reserved: ReadonlySet<string>): Map<string, string> {
  const names = nameNamespaces(nsids)
  const users = new Map<string, number>()
  for (const nsid of nsids) for (const name of suffixesOf(nsid)) users.set(name, (users.get(name) ?? 0) + 1)
  for (const nsid of [...nsids].sort(byCodeUnit)) {
    const short = suffixesOf(nsid).find((name) => users.get(name) === 1 && !reserved.has(name))
    if (short !== undefined) names.set(nsid, short)
  }
  return names
}

/** `CreateSession`, `ServerCreateSession` and so on for `com.atproto.server.createSession`. */
function suffixesOf(nsid: string): string[] {
  const segments = nsid.split('.')
  return segments.map((_, index) => pascalNsid(segments.slice(-1 - index).join('.')))
}
