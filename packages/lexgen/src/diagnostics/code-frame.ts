import type { Position } from './diagnostic.ts'
import { makeVisible } from './visible.ts'

/** Lines shown before and after the line at fault. */
const CONTEXT_LINES = 2
/** Widest piece of a line that is shown, in UTF-16 code units; of longer lines the part around the column. */
const MAX_LINE_LENGTH = 120

interface FrameLine {
  readonly text: string
  /** Whether it is the line of marks under the place. */
  readonly marks: boolean
}

/** The lines around a position with their numbers, and marks under what is meant. `firstLine` is the number of `lines[0]`. */
export function drawCodeFrame(lines: readonly string[], position: Position, firstLine: number): FrameLine[] {
  const index = position.line - firstLine
  if (lines[index] === undefined) return []
  const from = Math.max(0, index - CONTEXT_LINES)
  const to = Math.min(lines.length, index + CONTEXT_LINES + 1)
  const width = String(to - 1 + firstLine).length
  const cut = Math.max(0, position.column - 1 - MAX_LINE_LENGTH / 2)
  const frame: FrameLine[] = []
  for (let i = from; i < to; i += 1) {
    const number = String(i + firstLine).padStart(width)
    const text = makeVisible((lines[i] ?? '').slice(cut, cut + MAX_LINE_LENGTH))
    frame.push({ text: `${i === index ? '>' : ' '} ${number} | ${text}`.trimEnd(), marks: false })
    if (i === index)
      frame.push({ text: `  ${' '.repeat(width)} | ${drawMarks(position, lines[i] ?? '', cut)}`, marks: true })
  }
  return frame
}

function drawMarks({ column, endColumn }: Position, line: string, cut: number): string {
  const before = Array.from(line.slice(cut, column - 1)).length
  const end = Math.min(endColumn - 1, cut + MAX_LINE_LENGTH)
  const marked = Array.from(line.slice(column - 1, end)).length
  return ' '.repeat(before) + '^'.repeat(Math.max(1, marked))
}
