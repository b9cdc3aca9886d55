/** Columns between tab stops. CommonMark 0.31, "Tabs". */
const TAB_COLUMNS = 4

/** Columns of blanks from which on a line is code, and begins nothing else. CommonMark 0.31, "Indented code blocks". */
export const CODE_COLUMNS = 4

const SPACE = 0x20
const TAB = 0x09

/** A line that is read from the left: blocks take what belongs to them off its start. */
export interface Cursor {
  readonly line: string
  /** Where reading has come to. */
  offset: number
  column: number
  /** Whether it has come to the middle of a tab. */
  inTab: boolean
  /** The first character from there on that is no blank, and its column. */
  next: number
  nextColumn: number
}

/** A cursor at the start of a line. */
export function openCursor(line: string): Cursor {
  const cursor = { line, offset: 0, column: 0, inTab: false, next: 0, nextColumn: 0 }
  skipBlanks(cursor)
  return cursor
}

/** Columns of blanks ahead. */
export function indentOf({ column, nextColumn }: Cursor): number {
  return nextColumn - column
}

/** Whether nothing but blanks is ahead. */
export function isBlank({ line, next }: Cursor): boolean {
  return next === line.length
}

/** Takes blanks, at most as many columns. Of a tab that is wider, the rest stays ahead. */
export function takeColumns(cursor: Cursor, columns: number): void {
  const goal = Math.min(cursor.column + columns, cursor.nextColumn)
  while (cursor.column < goal) {
    const width = widthAt(cursor.line, cursor.offset, cursor.column)
    if (cursor.column + width > goal) {
      cursor.column = goal
      cursor.inTab = true
      return
    }
    cursor.column += width
    cursor.offset += 1
    cursor.inTab = false
  }
}

/** Takes the blanks ahead and a marker of so many characters behind them. */
export function takeMarker(cursor: Cursor, length: number): void {
  cursor.offset = cursor.next + length
  cursor.column = cursor.nextColumn + length
  cursor.inTab = false
  skipBlanks(cursor)
}

/** What is ahead; the rest of a tab as spaces. */
export function restOf({ line, offset, column, inTab }: Cursor): string {
  return inTab ? ' '.repeat(widthAt(line, offset, column)) + line.slice(offset + 1) : line.slice(offset)
}

function skipBlanks(cursor: Cursor): void {
  const { line } = cursor
  let { offset: next, column } = cursor
  for (let width = widthAt(line, next, column); width > 0; width = widthAt(line, next, column)) {
    column += width
    next += 1
  }
  cursor.next = next
  cursor.nextColumn = column
}

/** Columns of the blank at an offset; 0 for what is none. */
function widthAt(line: string, offset: number, column: number): number {
  const code = line.charCodeAt(offset)
  return code === SPACE ? 1 : code === TAB ? TAB_COLUMNS - (column % TAB_COLUMNS) : 0
}
