import type { Position } from './diagnostic.ts'
import { makeVisible } from './visible.ts'

/** Lines shown before and after the line at fault. */
const CONTEXT_LINES = 2
/** Widest piece of a line that is shown, in UTF-16 code units, and narrowest; of longer lines the part around the column. */
const MAX_LINE_LENGTH = 120
const MIN_LINE_LENGTH = 30
/** Stands for what a line has beyond the piece that is shown. */
const CUT = '…'

interface FrameLine {
  readonly text: string
  /** Whether it is the line of marks under the place. */
  readonly marks: boolean
}

/**
 * The lines around a position with their numbers, and marks under what is meant. `firstLine` is the number of `lines[0]`. No line is
 * wider than `columns`, but for terminals on which nothing could be read; what is cut off is marked.
 */
export function drawCodeFrame(
  lines: readonly string[],
  position: Position,
  firstLine: number,
  columns: number = Number.POSITIVE_INFINITY,
): FrameLine[] {
  const index = position.line - firstLine
  if (lines[index] === undefined) return []
  const from = Math.max(0, index - CONTEXT_LINES)
  const to = endOfText(lines, Math.min(lines.length, index + CONTEXT_LINES + 1), index)
  const width = String(to - 1 + firstLine).length
  const gutter = '> '.length + width + ' | '.length
  const length = Math.max(MIN_LINE_LENGTH, Math.min(MAX_LINE_LENGTH, columns - gutter))
  const cut = Math.max(0, position.column - 1 - Math.floor(length / 2))
  const frame: FrameLine[] = []
  for (let i = from; i < to; i += 1) {
    const line = lines[i] ?? ''
    const number = String(i + firstLine).padStart(width)
    frame.push({
      text: `${i === index ? '>' : ' '} ${number} | ${showPiece(line, i === index ? cut : 0, length)}`.trimEnd(),
      marks: false,
    })
    if (i === index)
      frame.push({ text: `  ${' '.repeat(width)} | ${drawMarks(position, line, cut, length)}`, marks: true })
  }
  return frame
}

/** Where the lines end, without the empty one that the last line end makes. */
function endOfText(lines: readonly string[], to: number, index: number): number {
  return to === lines.length && to - 1 > index && lines[to - 1] === '' ? to - 1 : to
}

/** `length` characters of a line from `cut` on; the first and the last stand for more where there is more. */
function showPiece(line: string, cut: number, length: number): string {
  const [start, end] = pieceOf(line, cut, length)
  const [before, after] = [start > 0 && line.length > cut ? CUT : '', end < line.length ? CUT : '']
  return `${before}${makeVisible(line.slice(start, end))}${after}`
}

/** What of a line is shown, without the marks for what is not. */
function pieceOf(line: string, cut: number, length: number): [start: number, end: number] {
  const start = cut > 0 ? cut + CUT.length : 0
  return [start, line.length > cut + length ? cut + length - CUT.length : line.length]
}

function drawMarks({ column, endColumn }: Position, line: string, cut: number, length: number): string {
  const [start, end] = pieceOf(line, cut, length)
  const before = widthOf(line.slice(start, column - 1)) + (start > 0 ? CUT.length : 0)
  const marked = widthOf(line.slice(column - 1, Math.min(endColumn - 1, end)))
  return ' '.repeat(before) + '^'.repeat(Math.max(1, marked))
}

/** Columns that a text takes as it is shown. */
function widthOf(text: string): number {
  return Array.from(makeVisible(text)).length
}
