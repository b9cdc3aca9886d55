import { checkKeys } from '../language/check/keys.ts'
import type { Where } from '../language/check/where.ts'
import type { LexiconDocument } from '../language/document.ts'
import { validate } from '../language/generated/validate.ts'
import { walkJson } from '../language/walk.ts'
import { isObject, type JsonObject, ownValue, stringsOf } from '../text/json.ts'

/**
 * Whether there is nothing to say about a document: it is valid, no rule applies to it, and it has no key that the language does
 * not know. Nearly all documents are such, and are spared the walk that rewrites; the others take the long way, which reports.
 */
export function isPlainlyToday(value: unknown): value is LexiconDocument {
  if (!isObject(value) || !validate(value)) return false
  let plain = true
  const where: Where = {
    path: '',
    originOf: (pointer) => pointer,
    report: () => (plain = false),
    onUnknownKey: () => (plain = false),
    suggest: () => undefined,
  }
  walkJson(value, (node) => {
    checkKeys(node.value, node.pointer, node.kind, where)
    plain &&= !mayNeedRule(node.value, node.kind)
    return plain
  })
  return plain
}

/** What the language allows but rules rewrite or remark on: N3d, N13, N14. */
function mayNeedRule(node: JsonObject, kind: string): boolean {
  if (kind === 'document') return Object.hasOwn(node, '$type')
  if (kind === 'body') return String(node['encoding']).includes(',')
  return [ownValue(node, 'ref'), ...stringsOf(ownValue(node, 'refs'))].some(
    (ref) => typeof ref === 'string' && ref.endsWith('#main'),
  )
}
