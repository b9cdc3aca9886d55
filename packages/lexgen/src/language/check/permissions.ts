import { findNearest } from '../../diagnostics/nearest.ts'
import { isObject, type JsonObject, quote, stringsOf } from '../../text/json.ts'
import { childPointer } from '../../text/pointer.ts'
import { ANNOUNCED, RESOURCE_KEYS } from '../kinds.ts'
import { isLanguageTag } from '../language-tag.ts'
import { reportAt, type Where } from './where.ts'

/** What a set can grant, in words: the resources of the one table. */
const GRANTABLE = Object.keys(RESOURCE_KEYS).join(' or ')

/** Resources that apps ask for themselves; sets cannot have them ("Permissions"). */
const OUTSIDE_SETS: ReadonlySet<string> = new Set(['account', 'blob', 'identity', 'include'])

/** The rules for one entry of a permission set that its keys only say together ("Permission Sets"). */
export function checkPermission(node: JsonObject, pointer: string, where: Where): void {
  const { resource } = node
  if (typeof resource !== 'string' || ANNOUNCED.has(resource)) return
  if (!Object.hasOwn(RESOURCE_KEYS, resource)) return reportResource(resource, pointer, where)
  if (resource !== 'rpc') return
  checkAudience(node, pointer, where)
  checkMethods(node, pointer, where)
}

function reportResource(resource: string, pointer: string, where: Where): void {
  const near = findNearest(resource, Object.keys(RESOURCE_KEYS))
  const hint = OUTSIDE_SETS.has(resource)
    ? 'a set cannot grant it: apps ask for it themselves, beside the set'
    : near === undefined
      ? 'servers ignore the entry'
      : `did you mean ${quote(near)}?`
  const message = `expected a resource that a set can grant, ${GRANTABLE}, found ${quote(resource)}`
  reportAt(where, 'LEX2044', `${pointer}/resource`, message, { hint })
}

function checkAudience(node: JsonObject, pointer: string, where: Where): void {
  const anyAudience = node['aud'] === '*'
  const inherits = node['inheritAud'] === true
  if (anyAudience !== inherits && (node['aud'] === undefined || anyAudience)) return
  const found = describeAudience(node)
  reportAt(where, 'LEX2031', pointer, `expected either "aud": "*" or "inheritAud": true, found ${found}`, {
    hint: anyAudience && inherits ? 'leave one of them out' : 'a set cannot name a service of its own',
  })
}

function checkMethods(node: JsonObject, pointer: string, where: Where): void {
  const methods = stringsOf(node['lxm'])
  if (methods.includes('*') && node['aud'] === '*') {
    const message = 'expected methods or a service to be named, found "*" for both "lxm" and "aud"'
    return reportAt(where, 'LEX2044', `${pointer}/lxm`, message, { hint: 'list the NSIDs of the methods' })
  }
  methods.forEach((method, index) => {
    if (!method.includes('*')) return
    const message = `expected the NSID of a method, found ${quote(method)}`
    reportAt(where, 'LEX2044', `${pointer}/lxm/${index}`, message, { hint: 'wildcards are not allowed in sets' })
  })
}

function describeAudience(node: JsonObject): string {
  const parts = ['aud', 'inheritAud'].filter((key) => Object.hasOwn(node, key))
  return parts.length === 0 ? 'neither' : parts.map((key) => `"${key}": ${JSON.stringify(node[key])}`).join(' and ')
}

/** Titles of a permission set under what is no language. */
export function checkTitleTags(node: JsonObject, pointer: string, where: Where): void {
  checkLanguageTags(node['title:lang'], `${pointer}/title:lang`, where)
}

/** The same of details. */
export function checkDetailTags(node: JsonObject, pointer: string, where: Where): void {
  checkLanguageTags(node['detail:lang'], `${pointer}/detail:lang`, where)
}

function checkLanguageTags(texts: unknown, pointer: string, where: Where): void {
  if (!isObject(texts)) return
  for (const tag of Object.keys(texts)) {
    if (isLanguageTag(tag)) continue
    const near = tag
      .trim()
      .replaceAll('_', '-')
      .replace(/^[A-Z]+/i, (language) => language.toLowerCase())
    const message = `expected the tag of a language, such as pt-BR, found ${quote(tag)}`
    reportAt(where, 'LEX2045', childPointer(pointer, tag), message, {
      hint: isLanguageTag(near) ? `did you mean ${quote(near)}?` : undefined,
    })
  }
}
