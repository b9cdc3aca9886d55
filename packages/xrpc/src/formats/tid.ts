/** Timestamp identifier: 13 characters that sort by time, such as `3jzfcijpj2z2a`. */
export type Tid = string

// 13 characters of 5 bits each hold 65 bits: the first character may only use four of its bits, and the top one of the 64 stays 0.
const TID = /^[2-7a-j][2-7a-z]{12}$/

/** Whether `value` is a timestamp identifier, such as `3jzfcijpj2z2a`. Never throws. AT Protocol specification, "TID". */
export function isTid(value: unknown): value is Tid {
  return typeof value === 'string' && TID.test(value)
}
