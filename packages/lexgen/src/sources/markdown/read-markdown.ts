import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { problem } from '../../diagnostics/problem.ts'
import { isObject } from '../../text/json.ts'
import { firstLine } from '../../text/lines.ts'
import { parseJson } from '../../text/parse-json.ts'
import { valueAt } from '../../text/pointer.ts'
import { piecesOf } from '../pieces.ts'
import type { TextInput, ReadResult } from '../reading.ts'
import type { LexiconSource } from '../source.ts'
import { sourcesOf } from '../sources-of.ts'
import { findBlocks } from './find-blocks.ts'
import type { Fence, Heading } from './open-blocks.ts'
import { appendAll } from '../../text/lists.ts'

/** What the generator of the official pages wrote around its part ("lex generated content", 2022 to 2024). */
const GENERATED_MARK = '<!-- START lex '
const NSID = String.raw`[a-zA-Z][a-zA-Z0-9-]*(?:\.[a-zA-Z0-9-]+)+\.[a-zA-Z][a-zA-Z0-9]*`
const NSID_LINE = new RegExp(`^${NSID}$`)
/** An NSID, possibly as code or in bold, and nothing behind it but what is no plain text, such as a badge. */
const NSID_HEADING = new RegExp(`^[*_\`]*(${NSID})[*_\`]*(?:\\s+[*_[!<].*)?$`)
const JSON_FENCE = /^(?:json[c5]?|lexicon)?$/i
/** Interfaces that the pages of autumn 2022 show in place of documents. */
const RENDERED_INTERFACE = /^export interface (?:Parameters|InputBody|OutputBody|Response|Record)\b/m

/** A fenced code block, and the NSID in the heading above it. */
interface NamedFence {
  readonly fence: Fence
  readonly nsid: string | undefined
}

/**
 * The lexicons in the fenced code blocks of a Markdown page. A heading that is an NSID is what the block below it should hold, and
 * names a definition that stands there without its document.
 */
export function readMarkdown(input: TextInput): ReadResult {
  const { path, text, named } = input
  const blocks = findBlocks(text)
  const fences = nameFences(blocks)
  const result: ReadResult = { sources: [], diagnostics: [] }
  for (const fence of fences) readFence(fence, input, result)
  if (result.sources.length === 0) readUnfenced(input, result)
  if (result.sources.length > 0) {
    if (text.includes(GENERATED_MARK)) {
      const found = new Set(result.sources.flatMap((source) => idOf(source) ?? []))
      appendAll(result.diagnostics, findEmptyHeadings(blocks, fences, found, path))
    }
    return result
  }
  if (fences.some(({ fence }) => isRendered(fence))) {
    const message = 'expected fenced lexicons as JSON, found the TypeScript that was rendered from them'
    const hint = 'types and formats are lost in it: use the JSON documents'
    result.diagnostics.push(problem('LEX1009', { path }, message, { hint }))
  } else {
    const message = named ? 'expected a fenced lexicon, found none' : 'skipped: the page holds no lexicon'
    const hint = 'a lexicon is a .json file, or JSON between lines of ``` in a .md file'
    result.diagnostics.push(
      problem('LEX1008', { path }, message, named ? { severity: 'error', hint } : { severity: 'info' }),
    )
  }
  return result
}

/** Every fence in the order of the page, those inside of lists and quotes too. */
function nameFences(blocks: readonly (Heading | Fence)[]): NamedFence[] {
  const fences: NamedFence[] = []
  let nsid: string | undefined
  for (const block of blocks) {
    if (block.kind === 'heading') nsid = nsidOf(block)
    else fences.push({ fence: block, nsid })
  }
  return fences
}

function nsidOf({ text }: Heading): string | undefined {
  return NSID_HEADING.exec(text)?.[1]
}

function readFence({ fence, nsid }: NamedFence, input: TextInput, result: ReadResult): void {
  if (!JSON_FENCE.test(fence.language)) return
  const text = textOf(fence)
  const parsed = parseJson(text)
  const place = placeOf(input, text, fence.line, nsid)
  // Other JSON on a page may be an excerpt; what mentions the language must not vanish.
  if (!parsed.ok && /"(?:lexicon|defs)"/.test(text)) result.sources.push(place)
  if (parsed.ok) addPieces(place, parsed.value, result)
}

/** A part of the page as a source of its own. */
function placeOf({ path, expectedId }: TextInput, text: string, lineOffset: number, nsid?: string): LexiconSource {
  const id = expectedId ?? nsid
  return { path, text, lineOffset, ...(id !== undefined && { expectedId: id }) }
}

/** Adds the lexicons in a parsed part of the page; a definition without its document counts only where something names it. */
function addPieces(place: LexiconSource, value: unknown, result: ReadResult): void {
  const pieces = piecesOf(value).filter(({ bare }) => !bare || place.expectedId !== undefined)
  const { sources, diagnostics } = sourcesOf(place, value, pieces)
  appendAll(result.sources, sources)
  appendAll(result.diagnostics, diagnostics)
}

/** JSON that stands in a page without fences, as in text copied from a browser: from a line `{` to a line that begins with `}`. */
function readUnfenced(input: TextInput, result: ReadResult): void {
  const title = firstLine(input.text).trim()
  const nsid = NSID_LINE.test(title) ? title : undefined
  const lines = input.text.split('\n')
  let start: number | undefined
  for (const [i, line] of lines.entries()) {
    if (start === undefined) {
      if (line === '{' || line === '{\r') start = i
    } else if (line.startsWith('}')) {
      const text = [...lines.slice(start, i), '}'].join('\n')
      const parsed = parseJson(text)
      if (parsed.ok) addPieces(placeOf(input, text, start, nsid), parsed.value, result)
      start = undefined
    }
  }
}

/** The id that a document on the page says, which may stand far below its heading. */
function idOf({ text, value, pointer }: LexiconSource): string | undefined {
  const parsed = value === undefined ? parseJson(text) : { ok: true as const, value }
  const document = parsed.ok ? valueAt(parsed.value, pointer ?? '') : undefined
  return isObject(document) && typeof document['id'] === 'string' ? document['id'] : undefined
}

/** The text between the fences as it is in the file where that is JSON, so that columns are right where a fence is indented. */
function textOf({ raw, value }: Fence): string {
  // In a quote or a list each line has a prefix that is no JSON.
  return parseJson(raw).ok || !parseJson(value).ok ? raw : value
}

function isRendered({ language, value }: Fence): boolean {
  return /^(?:ts|typescript)$/i.test(language) && RENDERED_INTERFACE.test(value)
}

/** Headings of a generated page with no block below them: a document may have been lost in editing. */
function findEmptyHeadings(
  blocks: readonly (Heading | Fence)[],
  fences: readonly NamedFence[],
  found: ReadonlySet<string>,
  path: string,
): Diagnostic[] {
  const filled = new Set([...found, ...fences.map(({ nsid }) => nsid)])
  return blocks.flatMap((block) => {
    const nsid = block.kind === 'heading' && block.level === 2 && !block.isNested ? nsidOf(block) : undefined
    if (block.kind !== 'heading' || nsid === undefined || filled.has(nsid)) return []
    const { line, column } = block
    const diagnostic = problem('LEX1019', { path, nsid }, `expected a lexicon below the heading ${nsid}, found none`)
    return [{ ...diagnostic, position: { line, column, endLine: line, endColumn: column + nsid.length } }]
  })
}
