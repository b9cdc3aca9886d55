/** The grammars of the formats that have a quick guard, each as one pattern, for comparison: slower, and nearer to the text of the specification. */
import { isAtIdentifier, isNsid, isRecordKey } from '../../src/index.ts'

const DATETIME =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(Z|(?!-00:00)[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

function isDatetime(value: string): boolean {
  const match = value.length <= 64 && DATETIME.exec(value)
  if (!match) return false
  const [, year = '', month = '', day = '', zone = ''] = match
  // Counted in the same cycle of the calendar, since Date takes years below 100 for others.
  const date = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month) - 1, Number(day)))
  const utcYear = new Date(value.slice(0, 19) + zone).getUTCFullYear()
  return date.getUTCDate() === Number(day) && utcYear >= 0 && utcYear <= 9999
}

const HANDLE = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/i

const URI =
  /^[a-z][a-z\d+.-]*:(?=.)(?:\/\/(?:(?:[\w.~!$&'()*+,;=:-]|%[\da-f]{2})*@)?\[[\w.~!$&'()*+,;=:-]+\](?::\d*)?(?=[/?#]|$))?(?:[\w.~!$&'()*+,;=:@/-]|%[\da-f]{2})*(?:\?(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?(?:#(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*)?$/i

const DID = /^did:[a-z]+:[a-zA-Z\d._:%-]*[a-zA-Z\d._-]$/

const CID =
  /^(?:ba[e-h][a-z2-7]+|BA[E-H][A-Z2-7]+|z[1-9A-HJ-NP-Za-km-z]+|Z[1-9A-HJ-NP-Za-km-z]+|f[\da-f]+|F[\dA-F]+|k[\da-z]+|K[\dA-Z]+|[mM][A-Za-z\d+/]+={0,2}|[uU][\w-]+={0,2}|0[01]+|7[0-7]+|9\d+)$/

const LANGUAGE =
  /^(?:[a-z]{2,3}(?:-[a-zA-Z]{3}){0,3}(?:-[a-zA-Z]{4})?(?:-(?:[a-zA-Z]{2}|\d{3}))?((?:-(?:[a-zA-Z\d]{5,8}|\d[a-zA-Z\d]{3}))*)((?:-[a-wyzA-WYZ\d](?:-[a-zA-Z\d]{2,8})+)*)(?:-[xX](?:-[a-zA-Z\d]{1,8})+)?|[xX](?:-[a-zA-Z\d]{1,8})+)$/

const REGISTERED =
  /^(?:en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:be-(?:fr|nl)|ch-de))$/i

function isLanguage(value: string): boolean {
  const [match, variants = '', extensions = ''] = LANGUAGE.exec(value) ?? []
  if (match === undefined) return REGISTERED.test(value)
  const singletons = extensions.split('-').filter((part) => part.length === 1)
  return [variants.split('-').slice(1), singletons].every(
    (parts) => new Set(parts.map((part) => part.toLowerCase())).size === parts.length,
  )
}

function isAtUri(value: string): boolean {
  if (value.length > 8192 || !value.startsWith('at://')) return false
  const [authority, collection, ...keys] = value.slice('at://'.length).split('/')
  if (!isAtIdentifier(authority)) return false
  if (collection === undefined) return true
  return isNsid(collection) && (keys.length === 0 || (keys.length === 1 && isRecordKey(keys[0])))
}

export const plainGuards = {
  datetime: isDatetime,
  did: (value: string): boolean => value.length <= 2048 && DID.test(value),
  cid: (value: string): boolean => value.length >= 8 && value.length <= 256 && CID.test(value),
  language: isLanguage,
  handle: (value: string): boolean => value.length <= 253 && HANDLE.test(value),
  uri: (value: string): boolean => value.length <= 8192 && URI.test(value),
  'at-uri': isAtUri,
} as const
