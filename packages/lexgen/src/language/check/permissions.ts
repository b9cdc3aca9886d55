import type { JsonObject } from '../../text/json.ts'
import { reportAt, type Where } from './where.ts'

/** The rules for one entry of a permission set that its keys only say together ("Permission Sets"). */
export function checkPermission(node: JsonObject, pointer: string, where: Where): void {
  if (node['resource'] !== 'rpc') return
  const anyAudience = node['aud'] === '*'
  const inherits = node['inheritAud'] === true
  if (anyAudience !== inherits && (node['aud'] === undefined || anyAudience)) return
  const found = describeAudience(node)
  reportAt(where, 'LEX2031', pointer, `expected either "aud": "*" or "inheritAud": true, found ${found}`, {
    hint: anyAudience && inherits ? 'leave one of them out' : 'a set cannot name a service of its own',
  })
}

function describeAudience(node: JsonObject): string {
  const parts = ['aud', 'inheritAud'].filter((key) => Object.hasOwn(node, key))
  return parts.length === 0 ? 'neither' : parts.map((key) => `"${key}": ${JSON.stringify(node[key])}`).join(' and ')
}
