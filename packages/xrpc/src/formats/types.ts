/**
 * The string formats of Lexicon as types. Those whose shape TypeScript can say are template literal types; the rest are plain
 * strings under a name that documents them, so that `new Date().toISOString()` and the like fit without a cast. The guards
 * (`isDid`, `isHandle`, ...) check the whole grammar. AT Protocol specification, "Lexicon", "String Formats".
 */

/** Decentralized identifier, such as `did:plc:7iza6de2dwap2sbkpav7c6c6`. */
export type Did = `did:${string}:${string}`

/** Domain name that stands for an account, such as `alice.example.com`. */
export type Handle = `${string}.${string}`

/** Address of a repository, a collection or a record: `at://authority[/collection[/record-key]]`. */
export type AtUri = `at://${string}`

/** Namespaced identifier, such as `com.example.fooBar`. */
export type Nsid = `${string}.${string}.${string}`

/** An account by DID or by handle. */
export type AtIdentifier = Did | Handle

/** Content identifier as text, such as `bafyrei...`. */
export type Cid = string

/** RFC 3339 and ISO 8601 datetime with seconds and time zone, such as `1985-04-12T23:20:50.123Z`. */
export type Datetime = string

/** BCP 47 language tag, such as `pt-BR`. */
export type Language = string

/** A record's key within its collection, 1 to 512 characters. */
export type RecordKey = string

/** Timestamp identifier: 13 characters that sort by time, such as `3jzfcijpj2z2a`. */
export type Tid = string

/** URI of any scheme after RFC 3986. */
export type Uri = string
