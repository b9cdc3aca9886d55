import { XrpcError } from '../errors/xrpc-error.ts'
import type { CallOptions } from '../transport/call-options.ts'
import type { Method } from '../transport/descriptors.ts'

/** There is no such record. Goes by name: the SDK's own class of this name tells the same errors apart. */
export class RecordNotFoundError extends XrpcError<'RecordNotFound'> {
  static readonly errorName = 'RecordNotFound'
}

/** The repository or the record is no longer as the `swapCommit` or `swapRecord` of a write says. */
export class InvalidSwapError extends XrpcError<'InvalidSwap'> {
  static readonly errorName = 'InvalidSwap'
}

/** Options of the record functions. */
export interface RecordCallOptions<Err> extends CallOptions {
  /** The SDK's own method, such as `getRecordMethod`, for its errors in the types. @default the method of `com.atproto.repo` by NSID */
  readonly method?: Method<'query' | 'procedure', unknown, unknown, unknown, Err> | undefined
}

/** A method of `com.atproto.repo` as far as the record functions need it. */
export type RepoMethod<Err = XrpcError> = Method<'query' | 'procedure', unknown, unknown, unknown, Err>

const JSON_ENCODING = 'application/json'
const WRITE = {
  kind: 'procedure',
  input: JSON_ENCODING,
  output: JSON_ENCODING,
  errors: { InvalidSwap: InvalidSwapError },
} as const

export const GET_RECORD: RepoMethod<RecordNotFoundError> = {
  nsid: 'com.atproto.repo.getRecord',
  kind: 'query',
  output: JSON_ENCODING,
  errors: { RecordNotFound: RecordNotFoundError },
}
export const LIST_RECORDS: RepoMethod = { nsid: 'com.atproto.repo.listRecords', kind: 'query', output: JSON_ENCODING }
export const CREATE_RECORD: RepoMethod<InvalidSwapError> = { nsid: 'com.atproto.repo.createRecord', ...WRITE }
export const PUT_RECORD: RepoMethod<InvalidSwapError> = { nsid: 'com.atproto.repo.putRecord', ...WRITE }
export const DELETE_RECORD: RepoMethod<InvalidSwapError> = { nsid: 'com.atproto.repo.deleteRecord', ...WRITE }
export const APPLY_WRITES: RepoMethod<InvalidSwapError> = { nsid: 'com.atproto.repo.applyWrites', ...WRITE }
