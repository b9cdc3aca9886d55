import { createRequire } from 'node:module'
import type { DocumentNode } from '@humanwhocodes/momoa'

const require = createRequire(import.meta.url)

/** What lexgen uses of the position-keeping parser. */
interface Momoa {
  readonly parse: (text: string, options?: { mode?: 'json' | 'jsonc'; allowTrailingCommas?: boolean }) => DocumentNode
}

/** Parses a text into a tree with positions; throws where the text is no JSON. Loaded on the first call: only problems need it. */
export function parseWithPositions(
  text: string,
  options?: { mode?: 'json' | 'jsonc'; allowTrailingCommas?: boolean },
): DocumentNode {
  const momoa: Momoa = require('@humanwhocodes/momoa')
  return momoa.parse(text, options)
}
