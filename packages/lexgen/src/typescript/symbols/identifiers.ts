/**
 * Words that cannot name a value in an ES module in strict mode (ECMA-262, "Keywords and Reserved Words"), globals that cannot be
 * redeclared, and `then`: a module that exports a function of that name is a thenable, so that `await import()` would call it.
 */
const RESERVED = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally ' +
    'for function if implements import in instanceof interface let new null package private protected public return static super ' +
    'switch then this throw true try typeof undefined var void while with yield'
  ).split(' '),
)

/** A name of one word, as nearly all are. */
const WORD = /^[A-Za-z$][A-Za-z0-9$]*$/

/**
 * `profileView`, `foo_bar`, `cid-link` -> `ProfileView`, `FooBar`, `CidLink`; `9lives` -> `_9lives`; a name without letters -> `_`.
 * Characters beyond ASCII become their code point in hexadecimal (`日本` -> `U65e5U672c`): which of them may stand in an identifier
 * depends on the Unicode version that a compiler or a Node.js release knows, so the output would depend on that too.
 */
export function pascalCase(name: string): string {
  if (WORD.test(name)) return name.charAt(0).toUpperCase() + name.slice(1)
  const joined = name
    .replaceAll(/\P{ASCII}/gu, (character) => ` u${character.codePointAt(0)?.toString(16)} `)
    .split(/[^A-Za-z0-9$]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
  if (joined === '') return '_'
  return /^[A-Za-z$]/.test(joined) ? joined : `_${joined}`
}

/** Like `pascalCase` with a lower-case first letter; a reserved word gets a trailing `_` (`delete_`). */
export function camelCase(name: string): string {
  const camel = lowerFirst(pascalCase(name))
  return RESERVED.has(camel) ? `${camel}_` : camel
}

/** `ProfileView` -> `profileView`. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** `com.atproto.server.createSession` -> `ComAtprotoServerCreateSession`. */
export function pascalNsid(nsid: string): string {
  const [first = '', ...rest] = nsid.split('.').map(pascalCase)
  let name = first
  // Only a name that begins with a digit needs something before it.
  for (const part of rest) name += part.charCodeAt(0) === UNDERSCORE && part.length > 1 ? part.slice(1) : part
  return name
}

const UNDERSCORE = 0x5f

/** Whether the name of a definition is an identifier as it stands, as nearly all are: `profileView`. */
export function isWord(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name)
}

/** A foreign name within an identifier, so that no two become the same: `cc-by_4__0` -> `cc$2dby_4__0`. */
export function escapeName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_]/gu, (character) => `$${character.codePointAt(0)?.toString(16)}`)
}
