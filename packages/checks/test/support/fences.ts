import { fromMarkdown } from 'mdast-util-from-markdown'

/** A piece of TypeScript in a Markdown document. */
export interface Fence {
  /** What is to be compiled: the text of the fence, after that of a hidden comment right before it. */
  readonly text: string
  /** Where the fence begins, counted from 1. */
  readonly line: number
}

const LANGUAGES = new Set(['ts', 'typescript', 'mts'])
const SETUP = /^<!--\s*setup\n([\s\S]*?)-->$/

/** Around what scripts/update-readme.mjs quotes of modules, which is compiled where it stands. */
const QUOTATION = /^<!-- (?:excerpt|reference):(start|end) -->$/

/**
 * The TypeScript fences of a document. Each must compile as a module of its own; where one would need declarations that only
 * distract a reader, an HTML comment right before it that begins with `setup` on a line of its own has them. Quotations are left out.
 */
export function typeScriptFences(markdown: string): Fence[] {
  const { children } = fromMarkdown(markdown)
  let isQuoted = false
  return children.flatMap((node, index) => {
    const marker = node.type === 'html' ? QUOTATION.exec(node.value)?.[1] : undefined
    if (marker !== undefined) isQuoted = marker === 'start'
    if (node.type !== 'code' || isQuoted || !LANGUAGES.has(node.lang ?? '')) return []
    const before = children[index - 1]
    const setup = before?.type === 'html' ? (SETUP.exec(before.value)?.[1] ?? '') : ''
    return [{ text: `${setup}${node.value}\nexport {}\n`, line: node.position?.start.line ?? 0 }]
  })
}
