import { type Json, isArray } from '../text/json.ts'

/**
 * DAG-CBOR, the form in which records are hashed, for what a lexicon can consist of: texts, whole numbers, booleans, lists and objects.
 * Sources: AT Protocol specification, "Data Model"; IPLD, "DAG-CBOR"; RFC 8949, section 3. It is written out because the package for it
 * would be loaded by every command, which takes 22 ms; a test holds it to that package.
 */

/** Major types (RFC 8949, section 3.1). */
const UNSIGNED = 0
const NEGATIVE = 1
const TEXT = 3
const LIST = 4
const MAP = 5
/** Simple values with the major type that they have (RFC 8949, section 3.3). */
const FALSE = 0xf4
const TRUE = 0xf5
const NULL = 0xf6
/** Greatest arguments that stand in the first byte, and in one, two and four bytes behind it. */
const MAX_INLINE = 23
const MAX_8_BITS = 0xff
const MAX_16_BITS = 0xffff
const MAX_32_BITS = 0xffff_ffff
/** What the first byte says of the width of an argument of one byte; each step doubles it. */
const WIDTH_8_BITS = 24
/** Keys by which an object would be something else: a link, or bytes. */
const SPECIAL: readonly string[] = ['$link', '$bytes']

/** A value as DAG-CBOR; undefined where it holds what no lexicon does: fractions, links, bytes. */
export function encodeDagCbor(value: Json): Buffer | undefined {
  const chunks: Buffer[] = []
  return write(value, chunks) ? Buffer.concat(chunks) : undefined
}

function write(value: Json, chunks: Buffer[]): boolean {
  switch (typeof value) {
    case 'string':
      writeText(value, chunks)
      return true
    case 'number':
      if (!Number.isSafeInteger(value)) return false
      chunks.push(value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value))
      return true
    case 'boolean':
      chunks.push(Buffer.of(value ? TRUE : FALSE))
      return true
    case 'object':
      if (value === null) {
        chunks.push(Buffer.of(NULL))
        return true
      }
      return isArray(value) ? writeList(value, chunks) : writeMap(value, chunks)
  }
}

function writeText(text: string, chunks: Buffer[]): void {
  const bytes = Buffer.from(text)
  chunks.push(head(TEXT, bytes.length), bytes)
}

function writeList(values: readonly Json[], chunks: Buffer[]): boolean {
  chunks.push(head(LIST, values.length))
  return values.every((each) => write(each, chunks))
}

/** Shorter keys come first, keys of one length by their bytes. */
function writeMap(map: { readonly [key: string]: Json }, chunks: Buffer[]): boolean {
  if (SPECIAL.some((key) => typeof map[key] === 'string')) return false
  const entries = Object.entries(map).map(([key, value]) => ({ key: Buffer.from(key), value }))
  entries.sort((a, b) => a.key.length - b.key.length || a.key.compare(b.key))
  chunks.push(head(MAP, entries.length))
  return entries.every(({ key, value }) => {
    chunks.push(head(TEXT, key.length), key)
    return write(value, chunks)
  })
}

/** The first bytes of a value: its major type, and its number or length in the least room. */
function head(major: number, argument: number): Buffer {
  const type = major << 5
  if (argument <= MAX_INLINE) return Buffer.of(type | argument)
  if (argument <= MAX_8_BITS) return Buffer.of(type | WIDTH_8_BITS, argument)
  if (argument <= MAX_16_BITS) {
    const bytes = Buffer.of(type | (WIDTH_8_BITS + 1), 0, 0)
    bytes.writeUInt16BE(argument, 1)
    return bytes
  }
  if (argument <= MAX_32_BITS) {
    const bytes = Buffer.of(type | (WIDTH_8_BITS + 2), 0, 0, 0, 0)
    bytes.writeUInt32BE(argument, 1)
    return bytes
  }
  const bytes = Buffer.alloc(9)
  bytes[0] = type | (WIDTH_8_BITS + 3)
  bytes.writeBigUInt64BE(BigInt(argument), 1)
  return bytes
}
