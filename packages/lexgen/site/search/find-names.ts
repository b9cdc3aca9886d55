import {
  type FieldGroup,
  type NamedDefinition,
  plainErrorAnchor,
  plainFieldAnchor,
} from '../../src/emit/docs-html/search/search-data.ts'
import { BestHits, type GroupName, type Hit, type HitGroup } from './best-hits.ts'
import { fitFilters } from './fit-filters.ts'
import { EXACT, INSIDE, NONE, PART, PREFIX, matchName, shortenType } from './match.ts'
import { type IndexedDocument, type NamesIndex } from './names-index.ts'
import { type Query, type Word, parseQuery } from './query.ts'

/** How much worse a result is for what it is: a document whose name has the word in it comes before a field that is called so. */
const HANDICAPS: Readonly<Record<Exclude<GroupName, 'Text'>, number>> = {
  Documents: 0,
  Definitions: 0.5,
  Errors: 1.25,
  Fields: 2.25,
}
/** How much worse what should not be used any more is, and what may change. */
const HANDICAP_OF_MARKS = 0.4
/** How much worse each character makes a name, so that the shorter of two that fit alike comes first. */
const HANDICAP_OF_LENGTH = 0.001

/** One search: what is looked for in which index. */
interface Search extends NamesIndex {
  readonly query: Query
  /** How each string fits each word. */
  readonly scores: readonly Uint8Array[]
  /** How each fits the word that it fits best: most fit none, and need no second look. */
  readonly best: Uint8Array
  readonly hits: BestHits
}

/** What is called as a query says, best first. Nothing for a query that says nothing. */
export function findNames(indexes: readonly NamesIndex[], text: string): HitGroup[] {
  const query = parseQuery(text)
  const hits = new BestHits()
  if (query.words.length === 0 && query.filters.length === 0) return []
  for (const index of indexes) {
    const scores = scoreStrings(index, query)
    const best = Uint8Array.from(index.strings, (_, at) => Math.min(NONE, ...scores.map((each) => each[at] ?? NONE)))
    searchIndex({ ...index, query, scores, best, hits })
  }
  return hits.list()
}

function scoreStrings({ strings, lower }: NamesIndex, { words }: Query): Uint8Array[] {
  return words.map(({ tail }) => Uint8Array.from(strings, (name, index) => matchName(name, lower[index] ?? '', tail)))
}

function searchIndex(search: Search): void {
  const { query } = search
  for (const document of search.documents) {
    const context = scoreContext(document, query.words)
    if (query.filters.length === 0) {
      addDocument(document, context, search)
      for (const definition of document.document[3]) addDefinition(definition, document, context, search)
    } else {
      addFiltered(document, context, search)
    }
  }
}

/** How a document fits each word: its own name counts most, then where it is. */
function scoreContext({ lower, last, lowerLast }: IndexedDocument, words: readonly Word[]): number[] {
  return words.map(({ text, head, tail }) => {
    if (head !== '') return scoreDotted(lower, last, text)
    const own = matchName(last, lowerLast, tail)
    return own < NONE || !lower.includes(`.${tail}`) ? own : UNDER
  })
}

/** A word that fits where something is, not what it is called. */
const UNDER = 5

function scoreDotted(lower: string, last: string, word: string): number {
  const at = lower.lastIndexOf(`.${word}`)
  if (at < 0) return NONE
  const end = at + 1 + word.length
  if (end === lower.length) return EXACT
  return end > lower.length - last.length ? PREFIX : PART
}

/** The worst of what fits the name itself, of several words that all fit somewhere; nothing where none fits the name. */
function combine(own: (word: number) => number, elsewhere: (word: number) => number, count: number): number {
  let [worst, named] = [EXACT, 0]
  for (let word = 0; word < count; word += 1) {
    const score = own(word)
    if (score <= INSIDE) {
      worst = Math.max(worst, score)
      named += 1
    } else if (elsewhere(word) >= NONE) {
      return NONE
    }
  }
  // The more words fit the name, the better.
  return named === 0 ? NONE : worst + (count - named) * 0.1
}

/** Several words that are a name when they are written as one: `refresh session`. */
function isJoined(lower: string, { words }: Query): boolean {
  return words.length > 1 && words.map(({ text }) => text).join('') === lower
}

function addDocument(found: IndexedDocument, context: readonly number[], { strings, query, hits }: Search): void {
  const fit = combine(
    (word) => context[word] ?? NONE,
    (word) => context[word] ?? NONE,
    context.length,
  )
  if (fit >= NONE) return
  const rank = isJoined(found.lowerLast, query) ? EXACT : fit
  hits.add('Documents', rankOf('Documents', rank, found, found.last, strings), () => documentHit(found, strings))
}

function documentHit({ document, nsid, last }: IndexedDocument, strings: readonly string[]): Hit {
  const [, kind, marks] = document
  return {
    name: last,
    where: nsid,
    detail: strings[kind] ?? '',
    marks: strings[marks] ?? '',
    nsid,
    anchor: '',
  }
}

function rankOf(
  group: keyof typeof HANDICAPS,
  fit: number,
  { document }: IndexedDocument,
  name: string,
  strings: readonly string[],
): number {
  const marks = strings[document[2]] ?? ''
  const isMarked = marks.includes('deprecated') || marks.includes('unstable')
  return HANDICAPS[group] + fit + (isMarked ? HANDICAP_OF_MARKS : 0) + name.length * HANDICAP_OF_LENGTH
}

function addDefinition(
  definition: NamedDefinition,
  found: IndexedDocument,
  context: readonly number[],
  search: Search,
): void {
  const { strings, scores, best, hits } = search
  const [name, noun, anchor, groups, errors] = definition
  const defName = strings[name] ?? ''
  const defAnchor = strings[anchor] || defName
  const isMain = defName === 'main'
  const inDocument = (word: number): number => context[word] ?? NONE
  const add = (group: 'Definitions' | 'Errors', index: number, makeAnchor: () => string, detail: string): void => {
    if ((best[index] ?? NONE) >= NONE) return
    const own = ownScore(index, () => `${found.lower}.${defAnchor.toLowerCase()}.`, search)
    const fit = combine(own, inDocument, scores.length)
    if (fit >= NONE) return
    const shown = strings[index] ?? ''
    const rank = rankOf(group, isJoined(shown.toLowerCase(), search.query) ? EXACT : fit, found, shown, strings)
    hits.add(group, rank, () => ({
      ...documentHit(found, strings),
      name: shown,
      detail,
      anchor: makeAnchor(),
    }))
  }
  if (!isMain) add('Definitions', name, () => defAnchor, strings[noun] ?? '')
  for (let at = 0; at < errors.length; at += 2) {
    const [error, errorAnchor] = [errors[at] ?? 0, errors[at + 1] ?? 0]
    add('Errors', error, () => strings[errorAnchor] || plainErrorAnchor(strings[error] ?? ''), 'error')
  }
  for (const group of groups) addFields(group, definition, found, inDocument, search)
}

/** How a name fits a word; with dots in the word, what is before the last one has to be where the name is. */
function ownScore(index: number, placeOf: () => string, { scores, query }: Search): (word: number) => number {
  return (word) => {
    const score = scores[word]?.[index] ?? NONE
    const head = query.words[word]?.head ?? ''
    return score < NONE && head !== '' && !placeOf().includes(`.${head}.`) ? NONE : score
  }
}

function addFields(
  [part, holder, ...fields]: FieldGroup,
  [name]: NamedDefinition,
  found: IndexedDocument,
  inDocument: (word: number) => number,
  search: Search,
): void {
  const { strings, scores, best, hits } = search
  const way = strings[holder] ?? ''
  const placeOf = (): string => `${found.lower}.${way.toLowerCase()}.`
  const elsewhere = (word: number): number => {
    const score = Math.min(inDocument(word), scores[word]?.[name] ?? NONE, scores[word]?.[part] ?? NONE)
    return score < NONE ? UNDER : NONE
  }
  for (let at = 0; at < fields.length; at += 3) {
    const [field, type, anchor] = [fields[at] ?? 0, fields[at + 1] ?? 0, fields[at + 2] ?? 0]
    if (field === 0 || (best[field] ?? NONE) >= NONE) continue
    const fit = combine(ownScore(field, placeOf, search), elsewhere, scores.length)
    if (fit >= NONE) continue
    const shown = strings[field] ?? ''
    const fieldAnchor = strings[anchor] || plainFieldAnchor(way, shown)
    hits.add('Fields', rankOf('Fields', fit, found, shown, strings), () => ({
      ...documentHit(found, strings),
      name: shown,
      where: `${found.nsid} ${way.replace(/^main\.?/, '')}`.trim(),
      detail: shortenType(strings[type] ?? ''),
      anchor: fieldAnchor,
    }))
  }
}

/** A document that does what the filters ask for, and fits the words, if any. */
function addFiltered(found: IndexedDocument, context: readonly number[], { strings, query, hits }: Search): void {
  const fit = fitFilters(found.document, query.filters, strings)
  if (fit === undefined || context.some((score) => score >= NONE)) return
  const rank = rankOf('Documents', fit.fit + Math.max(EXACT, ...context), found, found.last, strings)
  hits.add('Documents', rank, () => ({
    ...documentHit(found, strings),
    ...(fit.detail !== '' && { detail: fit.detail }),
    anchor: fit.anchor,
  }))
}
