import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { childPointer, pointerKeys } from '../../text/pointer.ts'
import { isObject, type JsonObject, quote } from '../../text/json.ts'
import { likelyKind } from './guess.ts'
import { findMeantKey } from './keys.ts'
import { problemAt, type Where } from './where.ts'

/** A key that the language asks for and that is not there; where one is misspelt, it is that one that is at fault. */
export function describeMissing(key: string, value: unknown, pointer: string, where: Where): Diagnostic {
  const node = isObject(value) ? value : {}
  const misspelt = Object.keys(node).find((name) => findMeantKey(name, node, [key]) !== undefined)
  if (misspelt !== undefined) {
    const message = `expected ${JSON.stringify(key)} in ${nameOf(node, pointer)}, found ${quote(misspelt)}`
    return problemAt(where, 'LEX2011', childPointer(pointer, misspelt), message, {
      severity: 'error',
      hint: `did you mean "${key}"?`,
    })
  }
  if (pointer === '' && key === 'lexicon')
    return problemAt(where, 'LEX2001', '', 'expected "lexicon": 1, found nothing')
  if (key === 'collection')
    return problemAt(where, 'LEX2028', pointer, 'expected "collection" in a repo permission, found none')
  if (key === 'lxm') return problemAt(where, 'LEX2030', pointer, 'expected "lxm" in an rpc permission, found none')
  const hint = hintForMissing(key, node, pointer)
  return problemAt(
    where,
    'LEX2002',
    pointer,
    `expected ${JSON.stringify(key)} in ${nameOf(node, pointer)}, found none`,
    {
      hint,
    },
  )
}

function hintForMissing(key: string, node: JsonObject, pointer: string): string | undefined {
  switch (key) {
    case 'type':
      return likelyType(node, pointer)
    case 'key':
      return 'records mostly have "key": "tid"'
    case 'properties':
      return Object.hasOwn(node, 'ref') ? 'did you mean "type": "ref"?' : undefined
    default:
      return undefined
  }
}

/** The type that the place or the keys of a node tell of. */
function likelyType(node: JsonObject, pointer: string): string | undefined {
  const keys = pointerKeys(pointer)
  if (keys.length === 3 && keys[2] === 'parameters') return 'did you mean "type": "params"?'
  if (keys.at(-2) === 'permissions') return 'did you mean "type": "permission"?'
  const kind = likelyKind(node)
  return kind === undefined ? undefined : `did you mean "type": "${kind}"?`
}

/** What a node is called in messages. */
function nameOf(node: JsonObject, pointer: string): string {
  if (pointer === '') return 'the document'
  const keys = pointerKeys(pointer)
  const last = keys.at(-1) ?? ''
  if (keys.length > 2 && ['input', 'output', 'message', 'parameters'].includes(last)) return last
  if (keys.at(-2) === 'errors') return 'the error'
  if (keys.at(-2) === 'permissions') return 'the permission'
  return typeof node['type'] === 'string' ? `the ${node['type']}` : quote(last)
}
