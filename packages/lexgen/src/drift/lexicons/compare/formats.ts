import { type StringFormat, isStringFormat } from '../../../language/formats.ts'
import type { StringSchema } from '../../../language/document.ts'
import type { SourceBroken } from '../rule.ts'
import type { Change, Comparison } from './comparison.ts'
import { type Site, pointAt } from './site.ts'

/** What every value of a format is, too. All others have nothing in common. AT Protocol specification, "Lexicon", "String Formats". */
const WIDER: { readonly [Format in StringFormat]?: readonly StringFormat[] } = {
  did: ['at-identifier', 'uri'],
  handle: ['at-identifier'],
  'at-uri': ['uri'],
  tid: ['record-key'],
  nsid: ['record-key'],
}

/** The formats that generated types tell from other strings, each with those whose types take all of its values. */
const TYPED: { readonly [Format in StringFormat]?: readonly StringFormat[] } = {
  did: ['at-identifier'],
  handle: ['at-identifier'],
  'at-identifier': [],
  'at-uri': [],
  nsid: ['handle', 'at-identifier'],
}

/** Longest values of formats, in bytes. AT Protocol specification: "DID", "Handle", "NSID", "Record Key", "AT URI", "TID". */
const MAX_BYTES: { readonly [Format in StringFormat]?: number } = {
  did: 2048,
  handle: 253,
  'at-identifier': 2048,
  'at-uri': 8192,
  nsid: 317,
  tid: 13,
  'record-key': 512,
  uri: 8192,
}

const TID_BYTES = 13

/** Compares formats. One that the language does not know reads as none. */
export function compareFormats(base: StringSchema, head: StringSchema, site: Site, comparison: Comparison): void {
  const [old, now] = [formatOf(base), formatOf(head)]
  if (old === now) return
  const message = `${now === undefined ? 'no format' : `format ${now}`} now, ${old === undefined ? 'none' : old} before`
  const at = pointAt(site, 'format')
  comparison.report({ rule: ruleOf(old, now), site: at, message, old, new: now, source: whoBreaks(old, now) })
}

/** The lengths in bytes that a format allows by itself. */
export function lengthsOf(schema: StringSchema): { readonly min: number; readonly max: number } {
  const format = formatOf(schema)
  if (format === undefined) return { min: 0, max: Infinity }
  return { min: format === 'tid' ? TID_BYTES : 1, max: MAX_BYTES[format] ?? Infinity }
}

function formatOf({ format }: StringSchema): StringFormat | undefined {
  return isStringFormat(format) ? format : undefined
}

function ruleOf(old: StringFormat | undefined, now: StringFormat | undefined): Change['rule'] {
  if (old === undefined) return 'format-added'
  if (now === undefined) return 'format-removed'
  if (WIDER[now]?.includes(old) === true) return 'format-narrowed'
  return WIDER[old]?.includes(now) === true ? 'format-widened' : 'format-changed'
}

/** Only some formats have types of their own; the others are strings like any other to the compiler. */
function whoBreaks(old: StringFormat | undefined, now: StringFormat | undefined): SourceBroken[] {
  return [
    ...(isAssignable(now, old) ? [] : (['readers'] as const)),
    ...(isAssignable(old, now) ? [] : (['writers'] as const)),
  ]
}

function isAssignable(from: StringFormat | undefined, to: StringFormat | undefined): boolean {
  if (to === undefined || TYPED[to] === undefined || from === to) return true
  return from !== undefined && TYPED[from]?.includes(to) === true
}
