import { asAtUri } from './assertions.ts'
import type { AtIdentifier } from './at-identifier.ts'
import type { Nsid } from './nsid.ts'
import type { RecordKey } from './record-key.ts'

/** Parts of an AT URI: those of a repository, of a collection in one, or of a record. AT Protocol specification, "AT URI Scheme". */
export type AtUriParts = RepositoryUriParts | CollectionUriParts | RecordUriParts

/** `at://authority` */
export interface RepositoryUriParts {
  /** Whose repository: what record functions take as `repo`. */
  readonly authority: AtIdentifier
  readonly collection?: undefined
  readonly rkey?: undefined
}

/** `at://authority/collection` */
export interface CollectionUriParts {
  readonly authority: AtIdentifier
  readonly collection: Nsid
  readonly rkey?: undefined
}

/** `at://authority/collection/rkey` */
export interface RecordUriParts {
  readonly authority: AtIdentifier
  readonly collection: Nsid
  readonly rkey: RecordKey
}

const SCHEME = 'at://'

/**
 * Takes an AT URI apart, in the restricted form of Lexicon data: `at://authority[/collection[/rkey]]`. The parts are as they are written;
 * where there is an `rkey`, there is a `collection`.
 *
 * @throws {TypeError} where `isAtUri()` does not hold
 */
export function parseAtUri(uri: string): AtUriParts {
  // asAtUri() has looked at every part.
  const parts = asAtUri(uri).slice(SCHEME.length).split('/') as [AtIdentifier, Nsid?, RecordKey?]
  const [authority, collection, rkey] = parts
  if (collection === undefined) return { authority }
  return rkey === undefined ? { authority, collection } : { authority, collection, rkey }
}
