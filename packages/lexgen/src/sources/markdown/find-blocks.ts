import {
  endsFence,
  isThematicBreak,
  matchFence,
  matchHeading,
  matchHtml,
  matchItem,
  matchUnderline,
} from './block-starts.ts'
import { CODE_COLUMNS, type Cursor, indentOf, isBlank, openCursor, restOf, takeColumns, takeMarker } from './cursor.ts'
import {
  type Container,
  type Fence,
  type Heading,
  type Page,
  beginBlock,
  closeLeaf,
  closeTo,
  goesOn,
} from './open-blocks.ts'

/** Quotes and list items in one another that are told apart; what is deeper is read as text. Pages that people write have a handful. */
const MAX_CONTAINERS = 100

/**
 * The headings and the fenced code blocks of a page, in their order. The blocks are those of CommonMark 0.31 without what no fence
 * depends on: everything inside of lines, and definitions of links. Takes time in proportion to the page, whatever it holds. Parsers
 * of all of Markdown do not: a megabyte of `- a` lines is minutes to them, and nested quotes exceed their stack.
 */
export function findBlocks(text: string): (Heading | Fence)[] {
  const page: Page = { text, found: [], containers: [], leaf: { kind: 'none' }, line: 0, nextStart: 0, endOfLast: 0 }
  for (const { 0: whole, 1: line = '', index } of text.matchAll(/([^\n\r]*)(?:\r\n|\n|\r|$)/g)) {
    if (whole === '') break
    page.line += 1
    page.nextStart = index + whole.length
    readLine(page, openCursor(line))
    page.endOfLast = index + line.length
  }
  closeTo(page, 0)
  return page.found
}

function readLine(page: Page, cursor: Cursor): void {
  const outer = countGoingOn(page.containers, cursor)
  if (outer === page.containers.length && readVerbatim(page, cursor)) return
  const depth = openContainers(page, cursor, outer)
  if (isBlank(cursor)) {
    if (depth < page.containers.length || page.leaf.kind === 'text') closeTo(page, depth)
  } else if (indentOf(cursor) < CODE_COLUMNS) {
    if (!openLeaf(page, cursor, depth)) readText(page, cursor, depth)
  } else if (page.leaf.kind === 'text') {
    readText(page, cursor, depth)
  } else {
    beginBlock(page, depth)
    page.leaf = { kind: 'code' }
  }
}

/** How many of the open containers a line belongs to. */
function countGoingOn(containers: readonly Container[], cursor: Cursor): number {
  const first = containers.findIndex((container) => !goesOn(container, cursor))
  return first === -1 ? containers.length : first
}

/** Reads a line of a leaf in which no blocks begin; false where there is none, or the line ends it and is no part of it. */
function readVerbatim(page: Page, cursor: Cursor): boolean {
  const { leaf } = page
  switch (leaf.kind) {
    case 'fence':
      if (indentOf(cursor) < CODE_COLUMNS && endsFence(cursor.line.slice(cursor.next), leaf.marks)) {
        closeLeaf(page)
      } else {
        takeColumns(cursor, leaf.columns)
        leaf.values.push(restOf(cursor))
      }
      return true
    case 'html':
      if (leaf.end === 'blank' ? isBlank(cursor) : leaf.end.test(cursor.line.slice(cursor.offset))) closeLeaf(page)
      return true
    case 'code':
      if (isBlank(cursor) || indentOf(cursor) >= CODE_COLUMNS) return true
      closeLeaf(page)
      return false
    case 'text':
    case 'none':
      return false
  }
}

/** Opens the quotes and list items that begin in a line; gives back how many it is in. */
function openContainers(page: Page, cursor: Cursor, outer: number): number {
  let depth = outer
  while (depth < MAX_CONTAINERS && !isBlank(cursor) && indentOf(cursor) < CODE_COLUMNS) {
    const container = takeContainer(page, cursor, depth)
    if (container === undefined) break
    beginBlock(page, depth)
    page.containers.push(container)
    depth += 1
  }
  return depth
}

function takeContainer(page: Page, cursor: Cursor, depth: number): Container | undefined {
  const text = cursor.line.slice(cursor.next)
  if (text.startsWith('>')) {
    takeMarker(cursor, 1)
    takeColumns(cursor, 1)
    return { kind: 'quote' }
  }
  const item = matchItem(text)
  if (item === undefined || isThematicBreak(text) || (isBelowText(page, depth) && !item.interrupts)) return undefined
  const indent = indentOf(cursor)
  takeMarker(cursor, item.length)
  const isEmpty = isBlank(cursor)
  // More blanks than these are the indentation of code in the item.
  const blanks = isEmpty || indentOf(cursor) > CODE_COLUMNS ? 1 : indentOf(cursor)
  takeColumns(cursor, blanks)
  return { kind: 'item', columns: indent + item.length + blanks, isEmpty }
}

/** Opens the leaf that begins in a line, or finds the heading that it is; false where it is neither. */
function openLeaf(page: Page, cursor: Cursor, depth: number): boolean {
  const text = cursor.line.slice(cursor.next)
  const { line, leaf } = page
  const heading = matchHeading(text)
  if (heading !== undefined) {
    beginBlock(page, depth)
    page.found.push({ kind: 'heading', ...heading, isNested: depth > 0, line, column: cursor.next + 1 })
    return true
  }
  const fence = matchFence(text)
  if (fence !== undefined) {
    beginBlock(page, depth)
    page.leaf = { kind: 'fence', ...fence, line, columns: indentOf(cursor), start: page.nextStart, values: [] }
    return true
  }
  const end = matchHtml(text, leaf.kind === 'text')
  if (end !== undefined) {
    beginBlock(page, depth)
    if (end === 'blank' || !end.test(text)) page.leaf = { kind: 'html', end }
    return true
  }
  const level = isBelowText(page, depth) ? matchUnderline(text) : undefined
  if (level !== undefined && leaf.kind === 'text') {
    closeLeaf(page)
    page.found.push({ ...leaf.heading, level })
    return true
  }
  if (!isThematicBreak(text)) return false
  beginBlock(page, depth)
  return true
}

/** Text goes on where text was, even outside of the quote or the item that it began in. */
function readText(page: Page, cursor: Cursor, depth: number): void {
  const text = cursor.line.slice(cursor.next).trim()
  if (page.leaf.kind === 'text') {
    const { heading } = page.leaf
    page.leaf.heading = { ...heading, text: `${heading.text}\n${text}` }
    return
  }
  beginBlock(page, depth)
  const place = { isNested: depth > 0, line: page.line, column: cursor.next + 1 }
  page.leaf = { kind: 'text', heading: { kind: 'heading', text, ...place } }
}

/** Whether a line is right below text in the same quote or list item. */
function isBelowText({ leaf, containers }: Page, depth: number): boolean {
  return leaf.kind === 'text' && depth === containers.length
}
