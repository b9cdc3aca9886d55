import type { HtmlEnd } from './block-starts.ts'
import { CODE_COLUMNS, type Cursor, indentOf, isBlank, takeColumns, takeMarker } from './cursor.ts'

/** A heading of a page. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: number
  /** Its Markdown, such as `` `com.example.getThing` ``. */
  readonly text: string
  /** Whether it stands in a quote or a list. */
  readonly isNested: boolean
  /** Where it begins, from 1. */
  readonly line: number
  readonly column: number
}

/** A fenced code block of a page. */
export interface Fence {
  readonly kind: 'fence'
  /** The first word behind the opening marks; empty where there is none. */
  readonly language: string
  /** The line of the opening marks, from 1. */
  readonly line: number
  /** What is between the marks as it is in the page: with its indentation, and with the marks of quotes and lists. */
  readonly raw: string
  /** The same as Markdown reads it. */
  readonly value: string
}

/** A block that further blocks stand in. */
export type Container =
  | { readonly kind: 'quote' }
  /** `columns`: what its further lines are indented by. */
  | { readonly kind: 'item'; readonly columns: number; isEmpty: boolean }

/** The block that lines are read into, the innermost. */
type Leaf =
  | { readonly kind: 'none' | 'code' }
  /** What it is where a line of `=` or `-` follows. */
  | { readonly kind: 'text'; heading: Omit<Heading, 'level'> }
  | { readonly kind: 'html'; readonly end: HtmlEnd }
  | {
      readonly kind: 'fence'
      readonly marks: string
      readonly language: string
      readonly line: number
      /** What the opening marks are indented by. */
      readonly columns: number
      /** Where the line below them begins. */
      readonly start: number
      readonly values: string[]
    }

/** A page that is being read, line by line. */
export interface Page {
  readonly text: string
  readonly found: (Heading | Fence)[]
  /** Those that are open, the outermost first. */
  readonly containers: Container[]
  leaf: Leaf
  /** The line that is being read, from 1, and where the next one begins. */
  line: number
  nextStart: number
  /** Where the line before ended, without its line end. */
  endOfLast: number
}

/** Whether a line belongs to a container that is open; takes its marks where it does. */
export function goesOn(container: Container, cursor: Cursor): boolean {
  switch (container.kind) {
    case 'quote':
      if (indentOf(cursor) >= CODE_COLUMNS || cursor.line.charAt(cursor.next) !== '>') return false
      takeMarker(cursor, 1)
      takeColumns(cursor, 1)
      return true
    case 'item':
      if (isBlank(cursor) ? container.isEmpty : indentOf(cursor) < container.columns) return false
      takeColumns(cursor, isBlank(cursor) ? indentOf(cursor) : container.columns)
      return true
  }
}

/** Ends the leaf and all containers but the outer ones. */
export function closeTo(page: Page, depth: number): void {
  closeLeaf(page)
  page.containers.length = depth
}

/** Ends the leaf; a fence is found by that. */
export function closeLeaf(page: Page): void {
  const { leaf } = page
  page.leaf = { kind: 'none' }
  if (leaf.kind !== 'fence') return
  const { language, line, start, values } = leaf
  const raw = values.length === 0 ? '' : page.text.slice(start, page.endOfLast)
  page.found.push({ kind: 'fence', language, line, raw, value: values.join('\n') })
}

/** Ends the leaf and the inner containers, since a block begins in what is left; a list item that it is in is empty no more. */
export function beginBlock(page: Page, depth: number): void {
  closeTo(page, depth)
  const last = page.containers.at(-1)
  if (last?.kind === 'item') last.isEmpty = false
}
