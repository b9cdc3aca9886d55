import type { ObjectNode, ValueNode } from '@humanwhocodes/momoa'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { memberName, spanOf } from '../diagnostics/locator.ts'
import { parseWithPositions } from '../diagnostics/momoa.ts'
import { childPointer } from '../text/pointer.ts'
import { problem } from '../diagnostics/problem.ts'
import { quote } from '../text/json.ts'

/** Where a text comes from, for diagnostics. */
interface TextPlace {
  readonly path: string
  readonly lineOffset?: number | undefined
  readonly nsid?: string | undefined
}

/**
 * Keys that an object of the text has twice: `JSON.parse` keeps the last and drops the first without a word. `value` is what the
 * text parsed to; counting its keys shows at little cost that nearly every text has none twice.
 */
export function findRepeatedKeys(text: string, value: unknown, place: TextPlace): Diagnostic[] {
  if (countColons(text) <= countKeys(value)) return []
  const found: Diagnostic[] = []
  try {
    collectRepeated(parseWithPositions(text).body, '', place, found)
  } catch (error) {
    // A text too deep for the parser's stack is refused for its depth.
    if (!(error instanceof RangeError)) throw error
  }
  return found
}

/** Colons behind a quote: as many as there are keys, and more where strings hold such a sequence. */
function countColons(text: string): number {
  let count = 0
  for (let i = text.indexOf(':'); i !== -1; i = text.indexOf(':', i + 1)) {
    let before = i - 1
    while (before > 0 && text.charCodeAt(before) <= 0x20) before -= 1
    if (text.charCodeAt(before) === 0x22) count += 1
  }
  return count
}

function countKeys(value: unknown): number {
  let count = 0
  const open: unknown[] = [value]
  while (open.length > 0) {
    const node = open.pop()
    if (typeof node !== 'object' || node === null) continue
    const isArray = Array.isArray(node)
    for (const key in node) {
      if (!isArray) count += 1
      const child: unknown = Reflect.get(node, key)
      if (typeof child === 'object') open.push(child)
    }
  }
  return count
}

function collectRepeated(node: ValueNode, pointer: string, place: TextPlace, found: Diagnostic[]): void {
  if (node.type === 'Array') {
    node.elements.forEach((element, i) => collectRepeated(element.value, childPointer(pointer, i), place, found))
  }
  if (node.type === 'Object') collectRepeatedIn(node, pointer, place, found)
}

function collectRepeatedIn(node: ObjectNode, pointer: string, place: TextPlace, found: Diagnostic[]): void {
  const seen = new Set<string>()
  for (const member of node.members) {
    const name = memberName(member)
    const at = childPointer(pointer, name)
    if (seen.has(name)) {
      const { line, column, endLine, endColumn } = spanOf(member.name)
      const lines = place.lineOffset ?? 0
      const message = `expected each key once, found ${quote(name)} again`
      const where = { ...place, pointer: at }
      const diagnostic = problem('LEX1018', where, message, {
        hint: 'parsers keep the last one only: rename or remove one',
      })
      found.push({ ...diagnostic, position: { line: line + lines, column, endLine: endLine + lines, endColumn } })
    }
    seen.add(name)
    collectRepeated(member.value, at, place, found)
  }
}
