import { fieldsOf } from '../internal/fields-of.ts'
import { call } from '../transport/call.ts'
import type { XrpcClient } from '../transport/client.ts'
import type { RecordDescriptor } from '../transport/descriptors.ts'
import { expectObject } from '../transport/expect-object.ts'
import type { XrpcPromise } from '../transport/xrpc-promise.ts'
import { type KeyField, type NewKeyField, checkKey, requireKey } from './keys.ts'
import { APPLY_WRITES, type InvalidSwapError, type RecordCallOptions, type RepoMethod } from './methods.ts'
import { type Commit, type RecordInput, type WriteParams, type WrittenRecord, withType } from './write.ts'

const ACTION = 'com.atproto.repo.applyWrites'

/** One write among several; `createOf()`, `updateOf()` and `deleteOf()` make them. */
export interface RecordWrite {
  readonly $type: `${typeof ACTION}#${'create' | 'update' | 'delete'}`
  readonly collection: string
  readonly rkey?: string | undefined
  readonly value?: object
}

/** Parameters of `applyWrites()`. */
export interface ApplyWritesParams extends WriteParams {
  readonly writes: readonly RecordWrite[]
}

/** What `applyWrites()` leaves behind. */
export interface AppliedWrites {
  commit?: Commit | undefined
  /** One per write, in their order; those of deletions have neither `uri` nor `cid`. */
  results?: ({ $type: string } & Partial<WrittenRecord>)[] | undefined
}

/** Writes several records in one commit, all or none: `applyWrites(client, { repo, writes: [createOf(post, { record })] })`. */
export function applyWrites<Err = InvalidSwapError>(
  client: XrpcClient,
  params: ApplyWritesParams,
  { method, ...options }: RecordCallOptions<Err> = {},
): XrpcPromise<AppliedWrites, Err> {
  const chosen: RepoMethod<unknown> = method ?? APPLY_WRITES
  const answer = call(client, chosen, undefined, params, options)
  return answer.then((applied) => expectObject(chosen.nsid, applied)) as XrpcPromise<AppliedWrites, Err>
}

/**
 * A new record.
 *
 * @throws {TypeError} for an `rkey` that the record type does not allow
 */
export function createOf<K extends string, R>(
  record: RecordDescriptor<string, K, R>,
  params: NewKeyField<K> & { readonly record: RecordInput<R> },
): RecordWrite {
  return writeOf('create', record, checkKey(record, params.rkey), params.record)
}

/**
 * Another content for a record.
 *
 * @throws {TypeError} for an `rkey` that is missing or that the record type does not allow
 */
export function updateOf<K extends string, R>(
  record: RecordDescriptor<string, K, R>,
  params: KeyField<K> & { readonly record: RecordInput<R> },
): RecordWrite {
  return writeOf('update', record, requireKey(record, params.rkey), params.record)
}

/**
 * The end of a record.
 *
 * @throws {TypeError} for an `rkey` that is missing or that the record type does not allow
 */
export function deleteOf<K extends string>(
  record: RecordDescriptor<string, K, unknown>,
  params: KeyField<K>,
): RecordWrite {
  return { $type: `${ACTION}#delete`, collection: record.nsid, rkey: requireKey(record, params.rkey) }
}

function writeOf(
  action: 'create' | 'update',
  record: RecordDescriptor<string, string, unknown>,
  rkey: string | undefined,
  value: unknown,
): RecordWrite {
  return {
    $type: `${ACTION}#${action}`,
    collection: record.nsid,
    rkey,
    value: withType(record, fieldsOf(value)),
  }
}
