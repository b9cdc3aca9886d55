import MiniSearch from 'minisearch'
import type { TextShard } from '../../src/emit/docs-html/search/search-data.ts'

/** A text with the word that was looked for. */
export interface TextHit {
  readonly nsid: string
  readonly anchor: string
  /** The passage around the first word that was found. */
  readonly passage: string
}

interface IndexedText {
  readonly id: number
  readonly nsid: string
  readonly anchor: string
  readonly text: string
}

/** Finds texts with all the words of a query, or with some that begin or are written like them; best first. */
export type FindTexts = (query: string) => readonly TextHit[]

/** Mistakes that a word may have: letters that are missing, too many or other ones. */
const MAX_MISTAKES = 1
/** Shortest word that may have any, in characters. */
const MIN_FUZZY = 5

/** Makes texts ready to be searched. */
export function indexTexts({ strings, documents }: TextShard): FindTexts {
  const texts: IndexedText[] = []
  for (const [nsid, ...pairs] of documents) {
    for (let at = 0; at < pairs.length; at += 2) {
      const [anchor, text] = [pairs[at] ?? 0, pairs[at + 1] ?? 0]
      texts.push({ id: texts.length, nsid, anchor: strings[anchor] ?? '', text: strings[text] ?? '' })
    }
  }
  const index = new MiniSearch<IndexedText>({ fields: ['text'] })
  index.addAll(texts)
  return (query) => {
    const results = index.search(query, {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length >= MIN_FUZZY ? MAX_MISTAKES : false),
    })
    return results.flatMap(({ id, terms }) => {
      const found = texts[id as number]
      return found === undefined
        ? []
        : [{ nsid: found.nsid, anchor: found.anchor, passage: cutPassage(found.text, terms) }]
    })
  }
}

/** How much of a text is shown before and behind a word, in characters. */
const BEFORE = 40
const BEHIND = 120

function cutPassage(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase()
  const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0)
  const first = places.length === 0 ? 0 : Math.min(...places)
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1
  const to = from + BEFORE + BEHIND
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`
}
