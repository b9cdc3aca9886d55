import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { schemas } from '@atproto/api'

/** The documents that `@atproto/api` exports, as they stood before its import rewrote their refs to `lex:` URIs. */
export function officialLexicons(): { readonly id: string }[] {
  return schemas.map((document) => JSON.parse(JSON.stringify(document, plainRefs)) as { id: string })
}

/** Writes documents to the places that their ids say, as `<folder>/com/example/feed.json`. */
export function writeLexicons(folder: string, documents: readonly { readonly id: string }[]): void {
  for (const document of documents) {
    const file = `${join(folder, ...document.id.split('.'))}.json`
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`)
  }
}

function plainRefs(key: string, value: unknown): unknown {
  if (key === 'ref') return plainRef(value)
  return key === 'refs' && Array.isArray(value) ? value.map(plainRef) : value
}

function plainRef(ref: unknown): unknown {
  return typeof ref === 'string' ? ref.replace(/^lex:/, '') : ref
}
