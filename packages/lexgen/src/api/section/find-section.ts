import { findBlocks } from '../../sources/markdown/find-blocks.ts'
import { LEX_MARKERS } from '../../text/lex-markers.ts'

/** What is between the markers of a page: from the line below the first one to the line of the second. */
export interface FoundSection {
  /** The line of the first marker, from 1. */
  readonly line: number
  readonly from: number
  readonly to: number
  readonly lineEnd: '\n' | '\r\n'
}

/** What speaks against writing into a page. */
export interface SectionProblem {
  /** What was found, behind "found". */
  readonly found: string
  readonly hint: string
  /** From 1; undefined where it is the page as a whole. */
  readonly line: number | undefined
}

/** A line of a page that is one of the markers. */
interface Marker {
  readonly kind: 'start' | 'end'
  /** From 1. */
  readonly line: number
  /** Where the line begins, and where the next one does. */
  readonly from: number
  readonly to: number
  readonly text: string
  readonly isCode: boolean
}

/** The one section of a page. Markers in code blocks are examples of some. Positions are those of the characters of the text. */
export function findSection(text: string): FoundSection | SectionProblem {
  const markers = findMarkers(text)
  const [start, end, another] = markers.filter(({ isCode }) => !isCode)
  if (start === undefined) return reportNone(markers)
  if (start.kind === 'end') {
    return {
      found: 'the end of a section that does not begin',
      hint: `add ${LEX_MARKERS.start} above it`,
      line: start.line,
    }
  }
  if (end?.kind !== 'end') {
    const found = 'the beginning of a section that does not end'
    return { found, hint: `add ${LEX_MARKERS.end} below it, outside of code`, line: start.line }
  }
  if (another !== undefined) {
    const found = `another marker below the section of line ${start.line}`
    return { found, hint: 'keep one section on the page: all documents go into it', line: another.line }
  }
  return { line: start.line, from: start.to, to: end.from, lineEnd: start.text.endsWith('\r') ? '\r\n' : '\n' }
}

function reportNone([inCode]: readonly Marker[]): SectionProblem {
  const hint = `add these two lines where the documents are to stand: ${LEX_MARKERS.start} and ${LEX_MARKERS.end}`
  if (inCode === undefined) return { found: 'none', hint, line: undefined }
  return { found: 'one in a code block, which is an example only', hint, line: inCode.line }
}

function findMarkers(text: string): Marker[] {
  const code = findBlocks(text).flatMap((block) => (block.kind === 'fence' ? [block] : []))
  const markers: Marker[] = []
  let from = 0
  for (const [at, each] of text.split('\n').entries()) {
    const line = at + 1
    const kind = kindOf(each)
    if (kind !== undefined) {
      const isCode = code.some((block) => line > block.line && line <= block.line + countLines(block.raw))
      markers.push({ kind, line, from, to: Math.min(from + each.length + 1, text.length), text: each, isCode })
    }
    from += each.length + 1
  }
  return markers
}

/** A line that is indented by four blanks is code, and no marker either. */
function kindOf(line: string): Marker['kind'] | undefined {
  const marker = line.replace(/^ {1,3}/, '').trimEnd()
  if (marker === LEX_MARKERS.start) return 'start'
  return marker === LEX_MARKERS.end ? 'end' : undefined
}

function countLines(raw: string): number {
  return raw.split('\n').length - (raw.endsWith('\n') ? 1 : 0)
}
