/** What a reader looks for. */
export interface Query {
  readonly words: readonly Word[]
  readonly filters: readonly Filter[]
}

/** A word of the query in lower case. With dots in it, what is before the last one says where, what is behind it what. */
export interface Word {
  readonly text: string
  readonly head: string
  readonly tail: string
}

/** `returns profileView`, `takes at-uri`, `throws ExpiredToken`, `kind:record`. */
export interface Filter {
  readonly verb: Verb
  readonly value: string
}

type Verb = 'returns' | 'takes' | 'throws' | 'kind'

const VERBS: ReadonlySet<string> = new Set<Verb>(['returns', 'takes', 'throws', 'kind'])

/** Reads a query. A verb without anything behind it is a word like any other. */
export function parseQuery(text: string): Query {
  const words: Word[] = []
  const filters: Filter[] = []
  const parts = text.toLowerCase().trim().split(/\s+/)
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? ''
    const [verb = '', joined] = part.split(':', 2)
    const value = joined ?? (part === 'kind' ? undefined : parts[at + 1])
    if (isVerb(verb) && value !== undefined && value !== '') {
      filters.push({ verb, value })
      if (joined === undefined) at += 1
    } else if (part !== '') {
      words.push(readWord(part))
    }
  }
  return { words, filters }
}

function isVerb(word: string): word is Verb {
  return VERBS.has(word)
}

function readWord(part: string): Word {
  const text = part.replaceAll(/[#/]/g, '.').replace(/^\.+/, '')
  const cut = text.lastIndexOf('.')
  return { text, head: text.slice(0, Math.max(cut, 0)), tail: text.slice(cut + 1) }
}

/** Shortest word that descriptions are searched for, in characters. */
const MIN_TEXT = 3

/** What of a query descriptions are searched for; undefined where it asks for more than words, or for too little. */
export function plainWords(text: string): string | undefined {
  const { words, filters } = parseQuery(text)
  if (filters.length > 0 || words.every((word) => word.text.length < MIN_TEXT)) return undefined
  return words.map((word) => word.text).join(' ')
}
