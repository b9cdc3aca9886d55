/** Words that cannot name a value in an ES module in strict mode (ECMA-262, "Keywords and Reserved Words"), and globals that cannot be redeclared. */
const RESERVED = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally ' +
    'for function if implements import in instanceof interface let new null package private protected public return static super ' +
    'switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
)

/** `profileView`, `foo_bar`, `cid-link` -> `ProfileView`, `FooBar`, `CidLink`; `9lives` -> `_9lives`; a name without letters -> `_`. */
export function pascalCase(name: string): string {
  const joined = name
    .split(/[^\p{ID_Continue}]+|_+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
  if (joined === '') return '_'
  return /^\p{ID_Start}/u.test(joined) ? joined : `_${joined}`
}

/** Like `pascalCase` with a lower-case first letter; a reserved word gets a trailing `_` (`delete_`). */
export function camelCase(name: string): string {
  const pascal = pascalCase(name)
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1)
  return RESERVED.has(camel) ? `${camel}_` : camel
}

/** The last segment of an NSID: its name part. */
export function lastSegment(nsid: string): string {
  return nsid.slice(nsid.lastIndexOf('.') + 1)
}

/** `com.atproto.server.createSession` -> `ComAtprotoServerCreateSession`. */
export function pascalNsid(nsid: string): string {
  return nsid.split('.').map(pascalCase).map((part, index) => (index > 0 ? part.replace(/^_(?=\d)/, '') : part)).join('')
}

/** Code-unit order: the same on every machine, unlike a locale's. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
