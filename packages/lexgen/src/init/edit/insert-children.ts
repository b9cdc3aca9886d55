import type { ArrayNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa'
import { type Json, isObject } from '../../text/json.ts'
import type { Insertion } from './insertion.ts'

/** How a text in JSON is laid out, as far as it can be told. */
export interface JsonLayout {
  readonly text: string
  readonly lineEnd: '\n' | '\r\n'
  /** One level of indentation. */
  readonly unit: string
  /** Whether there is a blank behind colons and commas. */
  readonly isSpaced: boolean
}

/** What comes into an object, under a key, or into a list. */
export interface Child {
  readonly key?: string
  readonly value: Json
}

const DEFAULT_UNIT = '  '

/** The layout of a text that was parsed. */
export function layoutOf(text: string, body: ValueNode): JsonLayout {
  const first = firstChildOf(body)
  const own = first === undefined ? '' : indentAt(text, first.loc.start.offset)
  return {
    text,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    unit: own === '' ? DEFAULT_UNIT : own,
    isSpaced: first === undefined || /[:,]\s/.test(text),
  }
}

/** What brings children into an object or list, behind those that are there. */
export function insertChildren(layout: JsonLayout, node: ObjectNode | ArrayNode, added: readonly Child[]): Insertion[] {
  if (added.length === 0) return []
  const last = childrenOf(node).at(-1)
  return last === undefined ? fillEmpty(layout, node, added) : insertBehind(layout, node, last, added)
}

function insertBehind(
  layout: JsonLayout,
  node: ObjectNode | ArrayNode,
  last: { readonly loc: ValueNode['loc'] },
  added: readonly Child[],
): Insertion[] {
  const { text, lineEnd, isSpaced } = layout
  const end = last.loc.end.offset
  const tail = text.slice(end, node.loc.end.offset - 1)
  const hasComma = withoutComments(tail).includes(',')
  const comma: Insertion[] = hasComma ? [] : [{ at: end, text: ',' }]
  const first = childrenOf(node)[0] ?? last
  if (!text.slice(node.loc.start.offset, first.loc.start.offset).includes('\n') && !tail.includes('\n')) {
    const inline = added.map((child) => printChild(child, layout, undefined)).join(isSpaced ? ', ' : ',')
    const at = end + tail.trimEnd().length
    return [...comma, { at, text: `${isSpaced ? ' ' : ''}${inline}` }]
  }
  const indent = indentAt(text, last.loc.start.offset) || indentAt(text, node.loc.start.offset) + layout.unit
  const lines = added.map((child) => `${lineEnd}${indent}${printChild(child, layout, indent)}`)
  // A comment about the last one stays beside it.
  return [...comma, { at: end + tail.trimEnd().length, text: lines.join(',') + (hasComma ? ',' : '') }]
}

function fillEmpty(layout: JsonLayout, node: ObjectNode | ArrayNode, added: readonly Child[]): Insertion[] {
  const { text, lineEnd, unit, isSpaced } = layout
  const inner = text.slice(node.loc.start.offset + 1, node.loc.end.offset - 1)
  const at = node.loc.start.offset + 1 + inner.trimEnd().length
  if (node.type === 'Array' || !isSpaced) {
    const inline = added.map((child) => printChild(child, layout, undefined))
    return [{ at: node.loc.end.offset - 1, text: (inner.includes('\n') ? unit : '') + inline.join(', ') }]
  }
  const outer = indentAt(text, node.loc.start.offset)
  const indent = outer + unit
  const lines = added.map((child) => `${lineEnd}${indent}${printChild(child, layout, indent)}`).join(',')
  const hasOwnEnd = inner.slice(inner.trimEnd().length).includes('\n')
  return [{ at, text: `${lines}${hasOwnEnd ? '' : lineEnd + outer}` }]
}

/** A child as it is written; objects take a line for each member where the text around does, behind `indent`. */
function printChild({ key, value }: Child, layout: JsonLayout, indent: string | undefined): string {
  const printed = printValue(value, layout, indent)
  return key === undefined ? printed : `${JSON.stringify(key)}:${layout.isSpaced ? ' ' : ''}${printed}`
}

function printValue(value: Json, layout: JsonLayout, indent: string | undefined): string {
  const { lineEnd, unit, isSpaced } = layout
  const gap = isSpaced ? ' ' : ''
  if (Array.isArray(value)) return `[${value.map((each) => printValue(each, layout, undefined)).join(`,${gap}`)}]`
  if (!isObject(value)) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, each]): Child => ({ key, value: each }))
  if (indent === undefined) {
    return `{${gap}${entries.map((each) => printChild(each, layout, undefined)).join(`,${gap}`)}${gap}}`
  }
  const inner = indent + unit
  return `{${entries.map((each) => `${lineEnd}${inner}${printChild(each, layout, inner)}`).join(',')}${lineEnd}${indent}}`
}

function childrenOf(node: ObjectNode | ArrayNode): readonly { readonly loc: ValueNode['loc'] }[] {
  return node.type === 'Object' ? node.members : node.elements
}

function firstChildOf(node: ValueNode): { readonly loc: ValueNode['loc'] } | undefined {
  return node.type === 'Object' || node.type === 'Array' ? childrenOf(node)[0] : undefined
}

/** The white space that the line of a place begins with. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
}
