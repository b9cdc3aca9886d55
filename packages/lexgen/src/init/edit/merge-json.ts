import type { AnyNode, ArrayNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa'
import { memberName } from '../../diagnostics/locator.ts'
import { evaluateJson, parseWithPositions } from '../../diagnostics/momoa.ts'
import { type Json, type JsonObject, describeJson, isObject, jsonEqual } from '../../text/json.ts'
import { stripByteOrderMark } from '../../text/lines.ts'
import { appendAll } from '../../text/lists.ts'
import { childPointer } from '../../text/pointer.ts'
import { type Insertion, applyInsertions } from './insertion.ts'
import { insertChildren, layoutOf } from './insert-children.ts'

/** A text with what was missing in it, or the place where something else stands than what can be added to. */
export type MergedJson = { readonly text: string } | { readonly pointer: string; readonly message: string }

/**
 * A text in JSON, with comments or without, brought to have what `wanted` has: members that are missing come last in their object, items
 * that are missing last in their list. Whatever is there stays as it is, byte for byte: values, order, comments, layout, line ends.
 * The text has to be sound.
 */
export function mergeIntoJson(text: string, wanted: { readonly [key: string]: Json }): MergedJson {
  const plain = stripByteOrderMark(text)
  const { body } = parseWithPositions(plain, { mode: 'jsonc', allowTrailingCommas: true })
  const layout = layoutOf(plain, body)
  const insertions: Insertion[] = []
  const wrong = merge(body, wanted, '')
  if (wrong !== undefined) return wrong
  const merged = applyInsertions(plain, insertions)
  assertMerged(merged, evaluateJson(body), wanted)
  return { text: text.slice(0, text.length - plain.length) + merged }

  function merge(node: ValueNode, value: Json, pointer: string): Exclude<MergedJson, { text: string }> | undefined {
    if (isObject(value) && node.type === 'Object') return mergeMembers(node, value, pointer)
    if (isList(value) && node.type === 'Array') {
      const there = evaluateList(node)
      const missing = value.filter((item) => !there.some((each) => jsonEqual(each, item)))
      const children = missing.map((item) => ({ value: item }))
      appendAll(insertions, insertChildren(layout, node, children))
      return undefined
    }
    if (!isObject(value) && !isList(value)) return undefined
    const expected = isObject(value) ? 'an object' : 'a list'
    return { pointer, message: `expected ${expected}, found ${describeJson(evaluateJson(node))}` }
  }

  function mergeMembers(node: ObjectNode, value: { readonly [key: string]: Json }, pointer: string) {
    const missing: { key: string; value: Json }[] = []
    for (const [key, each] of Object.entries(value)) {
      // Of a key that is given twice the last one counts.
      const member = node.members.findLast((other) => memberName(other) === key)
      if (member === undefined) {
        missing.push({ key, value: each })
        continue
      }
      const found = merge(member.value, each, childPointer(pointer, key))
      if (found !== undefined) return found
    }
    appendAll(insertions, insertChildren(layout, node, missing))
    return undefined
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function evaluateList(node: ArrayNode): readonly unknown[] {
  const value = evaluateJson(node satisfies AnyNode)
  return Array.isArray(value) ? value : []
}

/** An edit that changes anything else is a bug, and must not reach the file. */
function assertMerged(text: string, before: unknown, wanted: JsonObject): void {
  const after = evaluateJson(parseWithPositions(text, { mode: 'jsonc', allowTrailingCommas: true }))
  if (!jsonEqual(after, mergeValues(before, wanted))) throw new Error('an edit of JSON changed more than it should')
}

function mergeValues(before: unknown, wanted: unknown): unknown {
  if (isObject(before) && isObject(wanted)) {
    const merged = Object.entries(wanted).map(
      ([key, value]) => [key, Object.hasOwn(before, key) ? mergeValues(before[key], value) : value] as const,
    )
    return { ...before, ...Object.fromEntries(merged) }
  }
  if (!Array.isArray(before) || !Array.isArray(wanted)) return before
  return [...before, ...wanted.filter((item) => !before.some((each) => jsonEqual(each, item)))]
}
