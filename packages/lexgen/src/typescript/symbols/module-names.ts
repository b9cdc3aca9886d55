/** Names for whole modules, in the files that list them: `index.ts` and `client.ts`. */
import { appendUnderscores } from '../../text/free-name.ts'
import { escapeName, pascalCase, pascalNsid } from './identifiers.ts'

/**
 * A namespace name for each NSID: its segments in PascalCase, `ComAtprotoServerCreateSession`. Of several that are alike (`foo.bar` and
 * `fooBar`) none has that name, and each keeps its segments apart: `Com_Example_Foo_Bar`.
 */
export function nameNamespaces(nsids: readonly string[]): Map<string, string> {
  return nameAlike(nsids, pascalNsid)
}

/** Names for the classes of a client, one for each NSID or part of one: `ComAtprotoServerNamespace`. */
export function nameClasses(prefixes: readonly string[]): Map<string, string> {
  return nameAlike(prefixes, (prefix) => prefix.split('.').map(pascalCase).join(''), 'Namespace')
}

function nameAlike(keys: readonly string[], shorten: (key: string) => string, suffix = ''): Map<string, string> {
  const shortNames = keys.map(shorten)
  const users = new Map<string, number>()
  for (const name of shortNames) users.set(name, (users.get(name) ?? 0) + 1)
  return new Map(
    keys.map((key, index) => {
      const short = shortNames[index] ?? key
      return [key, (users.get(short) === 1 ? short : keepApart(key)) + suffix]
    }),
  )
}

function keepApart(key: string): string {
  return key
    .split('.')
    .map((segment) => segment.charAt(0).toUpperCase() + escapeName(segment.slice(1)))
    .join('_')
}

/**
 * Short names for modules within one file: as many of an NSID's last segments as tell it from all others, so `CreateSession`, but
 * `RepoGetRecord` and `SyncGetRecord`; never one of the `reserved`. Nobody outside the file sees them.
 */
export function nameLocally(nsids: readonly string[], reserved: ReadonlySet<string>): Map<string, string> {
  const suffixes = new Map(nsids.map((nsid) => [nsid, suffixesOf(nsid)]))
  const users = new Map<string, number>()
  for (const each of suffixes.values()) for (const name of each) users.set(name, (users.get(name) ?? 0) + 1)
  const names = nameNamespaces(nsids)
  for (const [nsid, long] of names) {
    const short = suffixes.get(nsid)?.find((name) => users.get(name) === 1 && !reserved.has(name))
    names.set(nsid, short ?? appendUnderscores(long, reserved))
  }
  return names
}

/** `CreateSession`, `ServerCreateSession` and so on for `com.atproto.server.createSession`. */
function suffixesOf(nsid: string): string[] {
  const parts = nsid.split('.')
  return parts.map((_, index) => pascalNsid(parts.slice(-1 - index).join('.')))
}
