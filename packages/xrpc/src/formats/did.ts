/** Decentralized identifier, such as `did:plc:7iza6de2dwap2sbkpav7c6c6`. */
export type Did = `did:${string}:${string}`

/** Longest DID, in characters. Source: AT Protocol specification, "DID", "Syntax". */
const MAX_LENGTH_CHARS = 2048

// A method of lower-case letters, then an identifier that ends in neither a colon nor a percent sign. First comes what nearly all are, since
// going back for the end costs a third.
const DID = /^did:[a-z]+:(?:[a-z\d]+|[\w.:%-]*[\w.-])$/

/**
 * Whether `value` is a DID as AT Protocol writes it, such as `did:plc:7iza6de2dwap2sbkpav7c6c6`; any method is accepted.
 * Never throws. AT Protocol specification, "DID", "AT Protocol DID Identifier Syntax".
 */
export function isDid(value: unknown): value is Did {
  return typeof value === 'string' && value.length <= MAX_LENGTH_CHARS && DID.test(value)
}
