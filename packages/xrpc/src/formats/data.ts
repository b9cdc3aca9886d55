/** The data of Lexicon that JSON writes as objects of a fixed shape. AT Protocol specification, "Data Model", "JSON". */

/** Bytes as base64 without padding (RFC 4648, section 4). */
export interface Bytes {
  $bytes: string
}

/** Link to content by its CID, in text form. */
export interface CidLink {
  $link: string
}

/** Reference to an uploaded file; `uploadBlob()` makes one. */
export interface BlobRef {
  $type: 'blob'
  ref: CidLink
  /** Media type, such as `image/png`. */
  mimeType: string
  /** Size in bytes. */
  size: number
}

/**
 * `$type` of a union member that the SDK does not know. At run time it is a plain string; in the types it is an enum, because
 * TypeScript never lets a string enum equal a string literal, so `value.$type === 'com.example.known'` leaves only the known arm.
 */
export declare enum UnknownType {
  /** Never occurs; a string enum needs a member to count as one. */
  Unknown = 'com.atproto.lexicon.unknown',
}

/** Member of an open union whose `$type` the SDK does not know; it keeps every field. `unknownVariant()` makes one. */
export interface UnknownVariant {
  $type: UnknownType
  [key: string]: unknown
}

/**
 * The members of an open union that the SDK knows: the union without its unknown arm. For what has one entry per member:
 * `{ [Type in Known<Embed>['$type']]: (embed: Extract<Known<Embed>, { $type: Type }>) => string }`.
 */
export type Known<Union> = Exclude<Union, UnknownVariant>

/**
 * A member of an open union whose `$type` the SDK does not know: `unknownVariant('com.example.embed', { url })`. The way to write one, since
 * no text of one's own is an {@link UnknownType}. A `$type` among the fields does not count. Nothing is checked.
 */
export function unknownVariant(type: string, fields: object = {}): UnknownVariant {
  // The JSON boundary: at run time the enum is a plain string.
  return { ...fields, $type: type as UnknownType }
}

/** Open set of strings: editors complete the known ones, every other string is accepted. */
export type KnownValues<Known extends string> = Known | (string & {})

/** Open set of strings of one format, such as known DIDs. */
export type KnownFormatValues<Known extends string, Format extends string> = Known | (Format & {})

/** Whether `value` is an object whose `$type` is `type`. Never throws. */
export function hasType(value: unknown, type: string): boolean {
  return typeof value === 'object' && value !== null && '$type' in value && value.$type === type
}
