/** Digits, and padding that may be there or not. RFC 4648, section 4. */
const BASE64 = /^[A-Za-z\d+/]*={0,2}$/

/** Digits that hold three bytes. */
const QUAD = 4

/** Whether a value is base64, in no other alphabet and padded to whole groups if at all. */
export function isBase64(value: unknown): boolean {
  if (typeof value !== 'string' || !BASE64.test(value)) return false
  return value.endsWith('=') ? value.length % QUAD === 0 : value.length % QUAD !== 1
}

/** Bytes that base64 holds. */
export function countBase64Bytes(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return Math.floor(((text.length - padding) * 3) / QUAD)
}
