import type { QueryField } from '../../src/emit/docs-html/try/query-data.ts'
import { EXAMPLE_SERVICE } from '../../src/text/example-service.ts'

/** Where a query is asked, or why it cannot be. */
export type Address = { readonly url: string } | { readonly problem: string }

/** The URL of a query: what is empty is left out, a list has a value a line. AT Protocol specification, "HTTP API (XRPC)". */
export function writeUrl(
  service: string,
  nsid: string,
  fields: readonly QueryField[],
  valueOf: (field: QueryField) => string,
): Address {
  const base = service.trim().replace(/\/+$/, '')
  if (base === '') return { problem: `Name a service first, such as ${EXAMPLE_SERVICE}.` }
  if (!/^https?:\/\/[^\s?#@]+$/i.test(base) || !URL.canParse(base)) {
    return { problem: 'A service is a URL that begins with https:// or http://, without a query or a password.' }
  }
  const params = new URLSearchParams()
  for (const field of fields) {
    const texts = field.isList ? valueOf(field).split('\n') : [valueOf(field)]
    for (const text of texts)
      if (text.trim() !== '') params.append(field.name, field.type === 'string' ? text : text.trim())
  }
  const missing = fields.filter(({ name, isRequired }) => isRequired && !params.has(name)).map(({ name }) => name)
  if (missing.length > 0) return { problem: `Required, and missing: ${missing.join(', ')}.` }
  const query = params.size > 0 ? `?${params}` : ''
  return { url: `${base}/xrpc/${nsid}${query}` }
}
