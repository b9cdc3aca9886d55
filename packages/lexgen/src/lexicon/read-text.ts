import { problem } from '../diagnostics/problem.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { describeJson } from './json.ts'
import { withoutByteOrderMark } from './open-file.ts'
import { parseJson } from './parse-json.ts'
import { piecesOf } from './pieces.ts'
import type { LexiconSource } from './source.ts'

/** A text that may hold lexicons. */
export interface TextInput {
  /** As people see it. */
  readonly path: string
  readonly text: string
  /** Whether it was named as a source: then holding no lexicon is an error and not a note. */
  readonly named: boolean
  readonly expectedId?: string | undefined
}

interface TextResult {
  readonly sources: LexiconSource[]
  readonly diagnostics: Diagnostic[]
}

/** The lexicons in a JSON text or a Markdown page, told apart by the name of the file and by what the text begins with. */
export async function readText(input: TextInput): Promise<TextResult> {
  const text = withoutByteOrderMark(input.text)
  return readJsonText({ ...input, text })
}

function readJsonText(input: TextInput): TextResult {
  const { path, text, named, expectedId } = input
  const parsed = parseJson(text)
  // Loading reports what is wrong, with the position.
  if (!parsed.ok) return { sources: [{ path, text }], diagnostics: [] }
  const pieces = piecesOf(parsed.value)
  if (pieces.length === 0 || (pieces[0]?.bare === true && !named && expectedId === undefined)) {
    return { sources: [], diagnostics: [noLexicon(input, parsed.value)] }
  }
  const sources = pieces.map(({ value, pointer }): LexiconSource => ({
    path,
    text,
    value,
    ...(pointer !== '' && { pointer }),
    ...(expectedId !== undefined && { expectedId }),
  }))
  return { sources, diagnostics: [] }
}

function noLexicon({ path, named }: TextInput, value: unknown): Diagnostic {
  if (!named) return problem('LEX1006', { path }, 'skipped: the JSON is no lexicon')
  return problem(
    'LEX1007',
    { path, pointer: '' },
    `expected a lexicon, found ${describeJson(value)} without "lexicon", "id" and "defs"`,
  )
}
