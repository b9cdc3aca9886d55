/** Base64 with or without padding, as `$bytes` of JSON has it; for a JSON Schema. RFC 4648 section 4. */
export const BASE64_PATTERN = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$'

const BITS_PER_CHARACTER = 6
const BITS_PER_BYTE = 8

/** Number of bytes that a text of base64 holds. */
export function countBase64Bytes(text: string): number {
  return Math.floor((text.replace(/=+$/, '').length * BITS_PER_CHARACTER) / BITS_PER_BYTE)
}
