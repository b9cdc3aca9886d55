/** Content identifier as text, such as `bafyrei...`. */
export type Cid = string

/** Shortest and longest CID, in characters: fewer hold no hash, more would have no bound. The figures of the Go reference implementation. */
const MIN_LENGTH_CHARS = 8
const MAX_LENGTH_CHARS = 256

/**
 * A multibase prefix and characters of its alphabet. The blessed form is base32 in lower case, where version 1 shows in the
 * second and third character; the others come from the published cases, which hold CIDs of any base.
 */
const MULTIBASE =
  /^(?:ba[e-h](?:[a-z2-7]{3})*[a-z2-7]{0,2}|BA[E-H][A-Z2-7]+|[zZ][1-9A-HJ-NP-Za-km-z]+|f[\da-f]+|F[\dA-F]+|k[\da-z]+|K[\dA-Z]+|[mM][A-Za-z\d+/]+={0,2}|[uU][\w-]+={0,2}|0[01]+|7[0-7]+|9\d+)$/

/**
 * Whether `value` is the text of a CID, version 1 in any multibase; version 0 (`Qm...`) is not supported by the protocol. The
 * bytes are not decoded. Never throws. AT Protocol specification, "Data Model", "Link and CID Formats".
 */
export function isCid(value: unknown): value is Cid {
  return (
    typeof value === 'string' &&
    value.length >= MIN_LENGTH_CHARS &&
    value.length <= MAX_LENGTH_CHARS &&
    MULTIBASE.test(value)
  )
}
