import type { DocumentNode, MemberNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa'
import type { Position } from './diagnostic.ts'
import { parseWithPositions } from './momoa.ts'
import { pointerKeys } from '../text/pointer.ts'

/** Finds the span of what a JSON pointer leads to; of the nearest thing above it where the text has no such place. */
export type Locator = (pointer: string, prefer: 'value' | 'key') => Position

const START: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 }

/** A locator for one text. A text that is no JSON has one place, its start. */
export function createLocator(text: string): Locator {
  const tree = parse(text)
  if (tree === undefined) return () => START
  const members = new WeakMap<ObjectNode, Map<string, MemberNode>>()
  return (pointer, prefer) => {
    let value: ValueNode = tree.body
    let member: MemberNode | undefined
    for (const key of pointerKeys(pointer)) {
      const next = findChild(value, key, members)
      if (next === undefined) break
      value = next.value
      member = next.type === 'Member' ? next : undefined
    }
    const spans = value.loc.start.line !== value.loc.end.line
    return spanOf(member !== undefined && (prefer === 'key' || spans) ? member.name : value)
  }
}

function parse(text: string): DocumentNode | undefined {
  try {
    return parseWithPositions(text)
  } catch {
    // No JSON, or nested more deeply than the parser's stack: the caller has said so already.
    return undefined
  }
}

function findChild(node: ValueNode, key: string, cache: WeakMap<ObjectNode, Map<string, MemberNode>>) {
  if (node.type === 'Array') return node.elements[Number(key)]
  if (node.type !== 'Object') return undefined
  let members = cache.get(node)
  if (members === undefined) {
    members = new Map(node.members.map((member) => [memberName(member), member]))
    cache.set(node, members)
  }
  return members.get(key)
}

/** The name of a member as data. */
export function memberName({ name }: MemberNode): string {
  return name.type === 'String' ? name.value : name.name
}

/** Where a node stands; a node of several lines by its first character. */
export function spanOf({ loc }: Pick<ValueNode, 'loc'>): Position {
  const { line, column } = loc.start
  const isOneLine = loc.end.line === line
  return { line, column, endLine: line, endColumn: isOneLine ? loc.end.column : column + 1 }
}
