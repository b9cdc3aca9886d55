import { fieldsOf } from '../internal/fields-of.ts'
import { countBase64Bytes, isBase64 } from './base64.ts'
import type { CheckContext, Place } from './check.ts'
import { cid } from './formats.ts'
import { isObject } from './objects.ts'
import { nested, report, reportType } from './report.ts'
import { constant, integer, string } from './scalars.ts'

/** Data of Lexicon that JSON writes as objects of a fixed shape. AT Protocol specification, "Data Model", "JSON Representation". */

const BYTES_FIELDS = ['$bytes']
const LINK_FIELDS = ['$link']
const BLOB_FIELDS = ['$type', 'ref', 'mimeType', 'size']

/** Bytes, `{ $bytes }`, within their lengths. Lenient: any text there. AT Protocol specification, "Lexicon", "bytes". */
export function bytes(
  value: unknown,
  key: Place,
  context: CheckContext,
  minLength?: number,
  maxLength?: number,
): number {
  if (!isObject(value)) return reportType(value, key, context, 'bytes, as an object with $bytes')
  const { $bytes } = fieldsOf(value)
  const count = base64($bytes, '$bytes', context, minLength, maxLength)
  return nested(count + noOthers($bytes === undefined ? undefined : value, context, BYTES_FIELDS, count), key, context)
}

function base64(
  text: unknown,
  key: Place,
  context: CheckContext,
  minLength: number = 0,
  maxLength: number = Infinity,
): number {
  if (typeof text !== 'string' || !context.strict) return string(text, key, context)
  if (!isBase64(text)) return report(text, key, context, 'format', 'base64')
  const length = countBase64Bytes(text)
  if (length > maxLength) return report(length, key, context, 'length', `at most ${maxLength} bytes`)
  if (length < minLength) return report(length, key, context, 'length', `at least ${minLength} bytes`)
  return 0
}

/** A link by CID, `{ $link }`. Lenient: any text there. AT Protocol specification, "Lexicon", "cid-link". */
export function cidLink(value: unknown, key: Place, context: CheckContext): number {
  if (!isObject(value)) return reportType(value, key, context, 'a link, as an object with $link')
  const { $link } = fieldsOf(value)
  const count = cid($link, '$link', context)
  return nested(count + noOthers($link && value, context, LINK_FIELDS, count), key, context)
}

/**
 * A blob: of a type among those of `accept`, which are separated by commas and may be globs, and of at most `maxSize` bytes. Lenient: of any
 * type and size, and in the form of old, `{ cid, mimeType }`, too. AT Protocol specification, "Lexicon", "blob"; "Data Model", "Blob Type".
 */
export function blob(value: unknown, key: Place, context: CheckContext, accept?: string, maxSize?: number): number {
  if (!isObject(value)) return reportType(value, key, context, 'a blob')
  const { $type, ref, mimeType, size, cid: oldCid } = fieldsOf(value)
  if (!context.strict && $type === undefined && typeof oldCid === 'string' && typeof mimeType === 'string') return 0
  const count =
    constant($type, '$type', context, 'blob') +
    cidLink(ref, 'ref', context) +
    mediaType(mimeType, 'mimeType', context, accept) +
    blobSize(size, 'size', context, maxSize)
  return nested(count + noOthers(value, context, BLOB_FIELDS, count), key, context)
}

function mediaType(value: unknown, key: Place, context: CheckContext, accept: string = '*/*'): number {
  if (typeof value !== 'string' || !context.strict) return string(value, key, context)
  return value.includes('/') && accepts(accept, value) ? 0 : report(value, key, context, 'mime', accept)
}

/** What the lists of lexicons come to: an image is checked against the same few all the time. */
const rangesOf = new Map<string, readonly MediaRange[]>()

/** A media type, or where its subtype is a star what all types of it begin with. */
interface MediaRange {
  readonly start: string
  readonly isGlob: boolean
}

/** Whether a media type is one of a list, whatever its parameters and case. RFC 9110, section 8.3.1. */
function accepts(list: string, type: string): boolean {
  let ranges = rangesOf.get(list)
  if (!ranges) rangesOf.set(list, (ranges = list.split(',').map(readRange)))
  return matches(ranges, type) || matches(ranges, type.replace(/;.*/s, '').trim().toLowerCase())
}

function matches(ranges: readonly MediaRange[], type: string): boolean {
  for (const { start, isGlob } of ranges) if (isGlob ? type.startsWith(start) : type === start) return true
  return false
}

function readRange(text: string): MediaRange {
  const [start = '', rest] = text.trim().toLowerCase().split('*')
  return { start, isGlob: rest !== undefined }
}

function blobSize(value: unknown, key: Place, context: CheckContext, maxSize: number = Infinity): number {
  if (!context.strict || typeof value !== 'number' || value <= maxSize) return integer(value, key, context, 0)
  return report(value, key, context, 'size', `at most ${maxSize} bytes`)
}

/**
 * Strict: an object of a fixed shape has no field but its own, or it is another object. Without the field that tells it, it is one anyway.
 * Where nothing is wrong with its own, `wrong` of them, all of them are there, and nobody has to look at names unless there are more.
 */
function noOthers(value: unknown, context: CheckContext, fields: readonly string[], wrong: number): number {
  if (!context.strict) return 0
  const all = fieldsOf(value)
  if (wrong === 0 && countFields(all) === fields.length) return 0
  let count = 0
  for (const name in all) {
    if (!fields.includes(name) && all[name] !== undefined) {
      count += report(all[name], name, context, 'value', `no field but ${fields.join(', ')}`)
    }
  }
  return count
}

/** Without a list of their names, which takes twice as long. */
function countFields(value: object): number {
  let count = 0
  for (const _ in value) count += 1
  return count
}
