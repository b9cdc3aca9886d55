import { type NamedDocument, plainErrorAnchor, plainFieldAnchor } from '../../src/emit/docs-html/search/search-data.ts'
import { EXACT, NONE, PREFIX, matchName, matchType, shortenType } from './match.ts'
import type { Filter } from './query.ts'

/** How a document fits what is asked of it, and what of it does so. */
export interface Fit {
  readonly fit: number
  readonly detail: string
  readonly anchor: string
}

/** What of a method is given to it, and what comes from it. */
const PARTS: Readonly<Record<'takes' | 'returns', readonly string[]>> = {
  takes: ['Parameters', 'Input'],
  returns: ['Output', 'Message'],
}

/** How much worse each level makes what is found below others. */
const HANDICAP_OF_DEPTH = 0.05

/** How a document fits all filters; undefined where it does not. */
export function fitFilters(
  document: NamedDocument,
  filters: readonly Filter[],
  strings: readonly string[],
): Fit | undefined {
  let all: Fit = { fit: EXACT, detail: '', anchor: '' }
  for (const filter of filters) {
    const fit = fitFilter(document, filter, strings)
    if (fit === undefined) return undefined
    all = { fit: all.fit + fit.fit, detail: fit.detail || all.detail, anchor: fit.anchor || all.anchor }
  }
  return all
}

function fitFilter(document: NamedDocument, { verb, value }: Filter, strings: readonly string[]): Fit | undefined {
  switch (verb) {
    case 'kind':
      return fitKind(strings[document[1]] ?? '', value)
    case 'throws':
      return fitErrors(document, value, strings)
    case 'takes':
    case 'returns':
      return fitTypes(document, PARTS[verb], value, strings)
  }
}

function fitKind(kind: string, value: string): Fit | undefined {
  return kind.replace(' ', '-').startsWith(value.replace(/s$/, '')) ? { fit: EXACT, detail: '', anchor: '' } : undefined
}

function fitErrors([, , , definitions]: NamedDocument, value: string, strings: readonly string[]): Fit | undefined {
  let best: Fit | undefined
  for (const [, , , , errors] of definitions) {
    for (let at = 0; at < errors.length; at += 2) {
      const [error, anchor] = [errors[at] ?? 0, errors[at + 1] ?? 0]
      const name = strings[error] ?? ''
      const fit = matchName(name, name.toLowerCase(), value)
      if (fit < (best?.fit ?? NONE)) best = { fit, detail: name, anchor: strings[anchor] || plainErrorAnchor(name) }
    }
  }
  return best
}

function fitTypes(
  [, , , definitions]: NamedDocument,
  parts: readonly string[],
  value: string,
  strings: readonly string[],
): Fit | undefined {
  let best: Fit | undefined
  for (const [, , , groups] of definitions) {
    for (const [part, holder, ...fields] of groups) {
      if (!parts.includes(strings[part] ?? '')) continue
      const way = strings[holder] ?? ''
      for (let at = 0; at < fields.length; at += 3) {
        const [field, type, anchor] = [fields[at] ?? 0, fields[at + 1] ?? 0, fields[at + 2] ?? 0]
        const match = matchType(strings[type] ?? '', value)
        if (match > PREFIX) continue
        const name = strings[field] ?? ''
        const fit = match + (way.split('.').length + (name === '' ? 0 : 1)) * HANDICAP_OF_DEPTH
        if (fit >= (best?.fit ?? NONE)) continue
        const shown = shortenType(strings[type] ?? '')
        best = {
          fit,
          detail: name === '' ? shown : `${name}: ${shown}`,
          anchor: name === '' ? way : strings[anchor] || plainFieldAnchor(way, name),
        }
      }
    }
  }
  return best
}
