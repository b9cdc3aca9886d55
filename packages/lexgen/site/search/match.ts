/** How well a name fits a word: the fewer the better. */
export const EXACT = 0
export const PREFIX = 1
export const PART = 2
export const INSIDE = 3
/** Not at all. */
export const NONE = 9

/** Shortest word that is looked for in the middle of a part, in characters. */
const MIN_INSIDE = 3

/** How a name fits a word in lower case: `refreshSession` begins with `ref`, has a part that begins with `sess`, and `ession` in it. */
export function matchName(name: string, lower: string, word: string): number {
  let at = lower.indexOf(word)
  if (at < 0 || word === '') return NONE
  if (at === 0) return lower.length === word.length ? EXACT : PREFIX
  for (; at > 0; at = lower.indexOf(word, at + 1)) if (startsPart(name, at)) return PART
  return word.length >= MIN_INSIDE ? INSIDE : NONE
}

function startsPart(name: string, at: number): boolean {
  const [before = '', here = ''] = [name[at - 1], name[at]]
  if (!/[a-z0-9]/i.test(before)) return true
  return (
    (/[A-Z]/.test(here) && !/[A-Z]/.test(before)) ||
    /[A-Z][a-z]/.test(name.slice(at, at + 2)) ||
    isDigit(here) !== isDigit(before)
  )
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

/** A reference in a type: `app.bsky.actor.defs#profileView`. */
const REF = /[a-z][\w-]*(?:\.[\w-]+){2,}(?:#\w+)?/gi

/** How a type fits a word: by what it refers to, in full or in short, by its format, or by what it is. */
export function matchType(type: string, word: string): number {
  const lower = type.toLowerCase()
  if (!lower.includes(word)) return NONE
  const terms = lower.split(/[\s,:]+/).flatMap((term) => [term, shortName(term)])
  if (terms.includes(word)) return EXACT
  return terms.some((term) => term.startsWith(word)) ? PREFIX : NONE
}

/** What a reference is called for short: `profileView`. */
function shortName(ref: string): string {
  return ref.slice(Math.max(ref.lastIndexOf('#'), ref.includes('#') ? 0 : ref.lastIndexOf('.')) + 1)
}

/** A type as results show it, without what it leads to in full. */
export function shortenType(type: string): string {
  return type.replace(/: .*/s, '').replace(REF, shortName)
}
