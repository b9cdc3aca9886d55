const KEY = 'lexgen.search'

/** The query of the last search in this tab; empty where nothing may be kept. */
export function keptQuery(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a query for when one comes back. */
export function keepQuery(query: string): void {
  try {
    sessionStorage.setItem(KEY, query)
  } catch {
    // Then it is typed again.
  }
}
