import type { Code, Heading, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import { parseJson } from '../text/parse-json.ts'
import { piecesOf } from './pieces.ts'
import type { TextInput, ReadResult } from './reading.ts'
import type { LexiconSource } from './source.ts'
import { sourcesOf } from './sources-of.ts'
import { firstLine } from '../text/lines.ts'

/** What the generator of the official pages wrote around its part ("lex generated content", 2022 to 2024). */
const GENERATED_MARK = '<!-- START lex '
const NSID_HEADING = /^[a-zA-Z][a-zA-Z0-9-]*(?:\.[a-zA-Z0-9-]+)+\.[a-zA-Z][a-zA-Z0-9]*$/
const JSON_FENCE = /^(?:json[c5]?|lexicon)?$/i
/** Interfaces that the pages of autumn 2022 show in place of documents. */
const RENDERED_INTERFACE = /^export interface (?:Parameters|InputBody|OutputBody|Response|Record)\b/m

/** A fenced code block and the NSID in the heading above it. */
interface Fence {
  readonly code: Code
  readonly heading: string | undefined
}

/**
 * The lexicons in the fenced code blocks of a Markdown page. A heading that is an NSID is what the block below it should hold, and
 * names a definition that stands there without its document.
 */
export function readMarkdown(input: TextInput): ReadResult {
  const { path, text, named } = input
  const blocks = fromMarkdown(text).children
  const fences = fencesOf(blocks)
  const result: ReadResult = { sources: [], diagnostics: [] }
  for (const fence of fences) readFence(fence, input, result)
  if (result.sources.length === 0) readUnfenced(input, result)
  if (result.sources.length > 0) {
    if (text.includes(GENERATED_MARK)) result.diagnostics.push(...findEmptyHeadings(blocks, fences, path))
    return result
  }
  if (fences.some(({ code }) => isRendered(code))) {
    const message = 'expected fenced lexicons as JSON, found the TypeScript that was rendered from them'
    const hint = 'types and formats are lost in it: use the JSON documents'
    result.diagnostics.push(problem('LEX1009', { path }, message, { hint }))
  } else {
    const message = named ? 'expected a fenced lexicon, found none' : 'skipped: the page holds no lexicon'
    result.diagnostics.push(problem('LEX1008', { path }, message, { severity: named ? 'error' : 'info' }))
  }
  return result
}

/** Every fence in the order of the page, those inside lists and quotes too. */
function fencesOf(blocks: readonly RootContent[]): Fence[] {
  const fences: Fence[] = []
  let heading: string | undefined
  const visit = (block: RootContent): void => {
    if (block.type === 'heading') heading = nsidOf(block)
    else if (block.type === 'code') fences.push({ code: block, heading })
    else if ('children' in block) block.children.forEach(visit)
  }
  blocks.forEach(visit)
  return fences
}

function nsidOf(heading: Heading): string | undefined {
  const text = heading.children
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim()
  return NSID_HEADING.test(text) ? text : undefined
}

function readFence({ code, heading }: Fence, input: TextInput, result: ReadResult): void {
  if (!JSON_FENCE.test(code.lang ?? '')) return
  const { path } = input
  const text = textOf(code, input.text)
  const lineOffset = code.position?.start.line ?? 0
  const expectedId = input.expectedId ?? heading
  const place = { path, text, lineOffset, ...(expectedId !== undefined && { expectedId }) }
  const parsed = parseJson(text)
  if (!parsed.ok) {
    // Other JSON on a page may be an excerpt; what mentions the language must not vanish.
    if (/"(?:lexicon|defs)"/.test(text)) result.sources.push(place)
    return
  }
  addPieces(place, parsed.value, result)
}

/** Adds the lexicons in a parsed part of the page; a definition without its document counts only where something names it. */
function addPieces(place: LexiconSource, value: unknown, result: ReadResult): void {
  const pieces = piecesOf(value).filter(({ bare }) => !bare || place.expectedId !== undefined)
  const { sources, diagnostics } = sourcesOf(place, value, pieces)
  result.sources.push(...sources)
  result.diagnostics.push(...diagnostics)
}

/** JSON that stands in a page without fences, as in text copied from a browser: from a line `{` to a line `}`. */
function readUnfenced(input: TextInput, result: ReadResult): void {
  const { path, text } = input
  const title = firstLine(text).trim()
  const expectedId = input.expectedId ?? (NSID_HEADING.test(title) ? title : undefined)
  for (const match of text.matchAll(/^\{\r?\n[^]*?^\}/gm)) {
    const parsed = parseJson(match[0])
    if (!parsed.ok) continue
    const lineOffset = text.slice(0, match.index).split('\n').length - 1
    const place = { path, text: match[0], lineOffset, ...(expectedId !== undefined && { expectedId }) }
    addPieces(place, parsed.value, result)
  }
}

/** The text between the fences as it is in the file, so that columns are right where a fence is indented or ends lines with CR LF. */
function textOf(code: Code, page: string): string {
  const start = code.position?.start.offset
  const end = code.position?.end.offset
  if (start === undefined || end === undefined) return code.value
  const lines = page.slice(start, end).split('\n')
  const isClosed = /^[\s>]*[`~]{3,}\s*$/.test(lines.at(-1) ?? '')
  const inside = lines.slice(1, isClosed ? -1 : undefined).join('\n')
  // In a quote or a list each line has a prefix that is no JSON.
  return parseJson(inside).ok || !parseJson(code.value).ok ? inside : code.value
}

function isRendered(code: Code): boolean {
  return /^(?:ts|typescript)$/i.test(code.lang ?? '') && RENDERED_INTERFACE.test(code.value)
}

/** Headings of a generated page with no block below them: a document may have been lost in editing. */
function findEmptyHeadings(blocks: readonly RootContent[], fences: readonly Fence[], path: string): Diagnostic[] {
  const filled = new Set(fences.map(({ heading }) => heading))
  return blocks.flatMap((block) => {
    const nsid = block.type === 'heading' && block.depth === 2 ? nsidOf(block) : undefined
    if (nsid === undefined || filled.has(nsid)) return []
    const line = block.position?.start.line ?? 1
    const column = block.position?.start.column ?? 1
    const diagnostic = problem('LEX1019', { path, nsid }, `expected a lexicon below the heading ${nsid}, found none`)
    return [{ ...diagnostic, position: { line, column, endLine: line, endColumn: column + nsid.length } }]
  })
}
