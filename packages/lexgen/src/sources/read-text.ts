import { problem } from '../diagnostics/problem.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { parseWithPositions } from '../diagnostics/momoa.ts'
import { describeJson, isObject } from '../text/json.ts'
import { stripByteOrderMark } from '../text/lines.ts'
import { parseJson } from '../text/parse-json.ts'
import { piecesOf } from './pieces.ts'
import { sourcesOf } from './sources-of.ts'
import { isJsonFile, isMarkdownFile } from '../text/file-names.ts'
import type { ReadResult, TextInput } from './reading.ts'

/** The lexicons in a JSON text or a Markdown page, told apart by the name of the file, else by what the text begins with. */
export async function readText(input: TextInput): Promise<ReadResult> {
  const text = stripByteOrderMark(input.text)
  if (isMarkdown(input.path, text)) {
    const { readMarkdown } = await import('./markdown/read-markdown.ts')
    return readMarkdown({ ...input, text })
  }
  return readJsonText({ ...input, text })
}

function isMarkdown(path: string, text: string): boolean {
  if (isMarkdownFile(path)) return true
  return !isJsonFile(path) && !/^\s*(?:[[{"<]|$)/.test(text)
}

function readJsonText(input: TextInput): ReadResult {
  const { path, text, named, expectedId } = input
  const place = { path, text, ...(expectedId !== undefined && { expectedId }) }
  const parsed = parseJson(text)
  if (!parsed.ok) {
    if (!named && isOtherJson(text)) return { sources: [], diagnostics: [reportNoLexicon(input, undefined)] }
    // Loading reports what is wrong, with the position.
    return { sources: [place], diagnostics: [] }
  }
  const pieces = piecesOf(parsed.value)
  if (pieces.length === 0 || (pieces[0]?.bare === true && !named && expectedId === undefined)) {
    return { sources: [], diagnostics: [reportNoLexicon(input, parsed.value)] }
  }
  return sourcesOf(place, parsed.value, pieces)
}

/** Whether a text is JSON with comments, such as a tsconfig.json, and no lexicon. A lexicon with comments is a mistake to report. */
function isOtherJson(text: string): boolean {
  if (/"(?:lexicon|defs|xrpc|adx)"/.test(text)) return false
  try {
    parseWithPositions(text, { mode: 'jsonc', allowTrailingCommas: true })
    return true
  } catch {
    // No JSON of any kind: possibly a broken lexicon, which must not pass in silence.
    return false
  }
}

function reportNoLexicon({ path, named }: TextInput, value: unknown): Diagnostic {
  if (!named) return problem('LEX1006', { path }, 'skipped: the JSON is no lexicon')
  const lacks = isObject(value) ? ' without "lexicon", "id" and "defs"' : ''
  const message = `expected a lexicon, found ${describeJson(value)}${lacks}`
  return problem('LEX1007', { path, pointer: '' }, message)
}
