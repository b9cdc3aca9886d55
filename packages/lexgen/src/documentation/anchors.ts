import { findFreeNumber } from '../text/free-name.ts'
import { pointerKeys } from '../text/pointer.ts'

/** Keys of a document that a reader has no need of: what they hold stands where its holder does. */
const SILENT: ReadonlySet<string> = new Set(['schema', 'properties', 'items'])
/** Keys whose contents are listed where their holder stands. */
const LISTED: ReadonlySet<string> = new Set(['ref', 'refs', 'permissions'])

/**
 * The permalink of a place in a document: `/defs/main/output/schema/properties/accessJwt` is `main.output.accessJwt`. It depends on
 * nothing but the names on the way. What an array holds has that of the array.
 */
export function anchorOf(pointer: string): string {
  const [, def = 'main', ...keys] = pointerKeys(pointer)
  const way: string[] = [def]
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? ''
    if (LISTED.has(key)) break
    if (!SILENT.has(key)) way.push(key)
    else if (key === 'properties') {
      at += 1
      way.push(keys[at] ?? '')
    }
  }
  return way.map(escapeAnchor).join('.')
}

/** The permalink of a declared error. */
export function errorAnchor(name: string): string {
  return `error.${escapeAnchor(name)}`
}

/** What may stand in the fragment of a URL as it is, so that an id is what a link to it says; anything else as `~` and its code points. */
function escapeAnchor(text: string): string {
  return text.replaceAll(/[^\w.$-]/gu, (character) => `~${(character.codePointAt(0) ?? 0).toString(16)}`)
}

/** Gives each place of a page an id of its own: the first has what it asks for, others a number behind it. */
export function createAnchors(): (wished: string) => string {
  const taken = new Set<string>()
  return (wished) => {
    const free = taken.has(wished) ? `${wished}-${findFreeNumber(`${wished}-`, taken)}` : wished
    taken.add(free)
    return free
  }
}
