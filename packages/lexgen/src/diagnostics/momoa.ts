import { createRequire } from 'node:module'
import type { AnyNode, DocumentNode } from '@humanwhocodes/momoa'

const require = createRequire(import.meta.url)

interface ParseOptions {
  readonly mode?: 'json' | 'jsonc' | 'json5'
  readonly allowTrailingCommas?: boolean
}

/** What lexgen uses of the position-keeping parser. */
interface Momoa {
  readonly parse: (text: string, options?: ParseOptions) => DocumentNode
  readonly evaluate: (node: AnyNode) => unknown
}

/** Parses a text into a tree with positions; throws where the text is no JSON. Loaded on the first call: only problems need it. */
export function parseWithPositions(text: string, options?: ParseOptions): DocumentNode {
  const momoa: Momoa = require('@humanwhocodes/momoa')
  return momoa.parse(text, options)
}

/** The value of a part of such a tree. */
export function evaluateJson(node: AnyNode): unknown {
  const momoa: Momoa = require('@humanwhocodes/momoa')
  return momoa.evaluate(node)
}

/** The value of a text in JSON with comments and trailing commas, as a tsconfig.json is; throws where it is none. */
export function parseJsonWithComments(text: string): unknown {
  const momoa: Momoa = require('@humanwhocodes/momoa')
  return momoa.evaluate(momoa.parse(text, { mode: 'jsonc', allowTrailingCommas: true }))
}

/** The value of a literal of JavaScript that is data alone (JSON5); throws where it is more. */
export function parseLiteral(text: string): unknown {
  const momoa: Momoa = require('@humanwhocodes/momoa')
  return momoa.evaluate(momoa.parse(text, { mode: 'json5' }))
}
