import { isAccepted } from '../data/media-types.ts'
import type { BlobSchema, BytesSchema } from '../language/document.ts'
import type { Json } from '../text/json.ts'
import type { Dice } from './dice.ts'
import { sampleCid, sampleRawCid } from './sample-format.ts'

/** Media types for patterns, by what stands before the slash; others get a made-up one. */
const MEDIA_TYPES: Readonly<Record<string, readonly string[]>> = {
  '*': ['application/octet-stream', 'image/png'],
  image: ['image/png', 'image/jpeg'],
  video: ['video/mp4', 'video/webm'],
  audio: ['audio/mpeg', 'audio/ogg'],
  text: ['text/plain', 'text/vtt'],
}
const MAX_ROLLED_SIZE_BYTES = 1_000_000
const MAX_ROLLED_EXTRA_BYTES = 32
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** The last character of a group that one byte or two are left for: the bits that no byte has are zero. */
const LAST_OF_ONE = 'AQgw'
const LAST_OF_TWO = 'AEIMQUYcgkosw048'
const BYTES_PER_GROUP = 3
const CHARS_PER_GROUP = 4

/** `{ $bytes }` of a length that is allowed; undefined where none is. */
export function sampleBytes({ minLength = 0, maxLength }: BytesSchema, dice: Dice | undefined): Json | undefined {
  if (maxLength !== undefined && maxLength < minLength) return undefined
  const most = Math.min(maxLength ?? Infinity, minLength + MAX_ROLLED_EXTRA_BYTES)
  const count = dice === undefined ? minLength : minLength + dice.below(most - minLength + 1)
  return { $bytes: printBase64(count, dice) }
}

function printBase64(count: number, dice: Dice | undefined): string {
  const letters = (alphabet: string, length: number): string =>
    dice === undefined ? 'A'.repeat(length) : dice.letters(alphabet, length)
  const left = count % BYTES_PER_GROUP
  const whole = letters(BASE64, ((count - left) / BYTES_PER_GROUP) * CHARS_PER_GROUP)
  if (left === 0) return whole
  return whole + letters(BASE64, left) + letters(left === 1 ? LAST_OF_ONE : LAST_OF_TWO, 1)
}

/** `{ $link }` of a record. */
export function sampleLink(dice: Dice | undefined): Json {
  return { $link: sampleCid(dice) }
}

/** A blob of a media type and a size that are accepted; undefined where none is. */
export function sampleBlob({ accept, maxSize }: BlobSchema, dice: Dice | undefined): Json | undefined {
  const mediaTypes = (accept ?? ['*/*']).flatMap(listMediaTypes).filter((each) => isAccepted(each, accept ?? ['*/*']))
  const mimeType = dice === undefined ? mediaTypes[0] : dice.pick(mediaTypes)
  if (mimeType === undefined || (maxSize !== undefined && maxSize < 0)) return undefined
  const size = dice === undefined ? 0 : dice.below(Math.min(maxSize ?? Infinity, MAX_ROLLED_SIZE_BYTES) + 1)
  return { $type: 'blob', ref: { $link: sampleRawCid(dice) }, mimeType, size }
}

function listMediaTypes(pattern: string): readonly string[] {
  if (!pattern.endsWith('/*')) return pattern.includes('/') ? [pattern] : []
  const kind = pattern.slice(0, -2)
  return Object.hasOwn(MEDIA_TYPES, kind) ? (MEDIA_TYPES[kind] ?? []) : [`${kind}/example`]
}
