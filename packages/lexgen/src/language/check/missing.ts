import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { pointerKeys } from '../../text/pointer.ts'
import { isObject, type JsonObject, quote } from '../../text/json.ts'
import { TELLING_KEYS } from '../types.ts'
import { findMeantKey } from './keys.ts'
import { problemAt, type Where } from './where.ts'

/** A key that the language asks for and that is not there; undefined where a misspelt key is reported in its place. */
export function describeMissing(key: string, value: unknown, pointer: string, where: Where): Diagnostic | undefined {
  const node = isObject(value) ? value : {}
  // A misspelt key is reported as such, once.
  if (Object.keys(node).some((name) => findMeantKey(name, node, [key]) !== undefined)) return undefined
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

/** The type whose keys the node has most of; of several, the first. */
function likelyType(node: JsonObject, pointer: string): string | undefined {
  const keys = pointerKeys(pointer)
  if (keys.length === 3 && keys[2] === 'parameters') return 'did you mean "type": "params"?'
  if (keys.at(-2) === 'permissions') return 'did you mean "type": "permission"?'
  const [best] = [...TELLING_KEYS]
    .map(([kind, telling]) => ({ kind, hits: telling.filter((each) => Object.hasOwn(node, each)).length }))
    .toSorted((left, right) => right.hits - left.hits)
  return best === undefined || best.hits === 0 ? undefined : `did you mean "type": "${best.kind}"?`
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
