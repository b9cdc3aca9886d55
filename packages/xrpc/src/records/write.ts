import type { AtIdentifier } from '../formats/at-identifier.ts'
import type { AtUri } from '../formats/at-uri.ts'
import type { Cid } from '../formats/cid.ts'
import { call } from '../transport/call.ts'
import type { XrpcClient } from '../transport/client.ts'
import type { RecordDescriptor } from '../transport/descriptors.ts'
import { expectObject } from '../transport/expect-object.ts'
import type { XrpcPromise } from '../transport/xrpc-promise.ts'
import { type KeyField, type NewKeyField, checkKey, requireKey } from './keys.ts'
import {
  CREATE_RECORD,
  DELETE_RECORD,
  type InvalidSwapError,
  PUT_RECORD,
  type RecordCallOptions,
  type RepoMethod,
} from './methods.ts'

/** A record to write; its `$type` may be left out. */
export type RecordInput<R> = R extends { $type: infer Type } ? Omit<R, '$type'> & { readonly $type?: Type } : R

/** State of a repository after a write. */
export interface Commit {
  cid: Cid
  rev: string
}

/** What a write leaves behind. */
export interface WrittenRecord {
  uri: AtUri
  cid: Cid
  commit?: Commit | undefined
  validationStatus?: string | undefined
}

/** What all writes of one record share. */
export interface WriteParams {
  readonly repo: AtIdentifier
  /** `true`: the server has to know the lexicon; `false`: it does not check. @default it checks what it knows */
  readonly validate?: boolean | undefined
  /** Only if the repository's commit is still this one; else `InvalidSwapError`. */
  readonly swapCommit?: Cid | undefined
}

/** Parameters of `createRecord()`. */
export type CreateRecordParams<K extends string, R> = WriteParams & NewKeyField<K> & { readonly record: RecordInput<R> }

/** Parameters of `putRecord()`. */
export type PutRecordParams<K extends string, R> = WriteParams &
  KeyField<K> & {
    readonly record: RecordInput<R>
    /** Only if the record is still this version, or with `null` if there is none yet; else `InvalidSwapError`. */
    readonly swapRecord?: Cid | null | undefined
  }

/** Parameters of `deleteRecord()`. */
export type DeleteRecordParams<K extends string> = Omit<WriteParams, 'validate'> &
  KeyField<K> & {
    /** Only if the record is still this version; else `InvalidSwapError`. */
    readonly swapRecord?: Cid | undefined
  }

/**
 * Writes a new record: `createRecord(client, post, { repo, record: { text, createdAt } })`; `$type` is filled in, and the key where
 * the record type has but one.
 *
 * @throws {TypeError} for an `rkey` that the record type does not allow
 */
export function createRecord<K extends string, R, Err = InvalidSwapError>(
  client: XrpcClient,
  record: RecordDescriptor<string, K, R>,
  params: CreateRecordParams<K, R>,
  options: RecordCallOptions<Err> = {},
): XrpcPromise<WrittenRecord, Err> {
  return send(client, CREATE_RECORD, record, params, options, checkKey)
}

/**
 * Writes a record at its key, whether there is one already or not.
 *
 * @throws {TypeError} for an `rkey` that is missing or that the record type does not allow
 */
export function putRecord<K extends string, R, Err = InvalidSwapError>(
  client: XrpcClient,
  record: RecordDescriptor<string, K, R>,
  params: PutRecordParams<K, R>,
  options: RecordCallOptions<Err> = {},
): XrpcPromise<WrittenRecord, Err> {
  return send(client, PUT_RECORD, record, params, options, requireKey)
}

/**
 * Removes a record; that there is none is no error. Resolves to the repository's new state, where the server tells it.
 *
 * @throws {TypeError} for an `rkey` that is missing or that the record type does not allow
 */
export function deleteRecord<K extends string, Err = InvalidSwapError>(
  client: XrpcClient,
  record: RecordDescriptor<string, K, unknown>,
  params: DeleteRecordParams<K>,
  options: RecordCallOptions<Err> = {},
): XrpcPromise<{ commit?: Commit | undefined }, Err> {
  return send(client, DELETE_RECORD, record, params, options, requireKey)
}

/** `value` with the `$type` of its record type, also where it brings one that is `undefined`. */
export function withType(record: RecordDescriptor<string, string, unknown>, value: object): object {
  return { ...value, $type: record.nsid }
}

async function send<Output>(
  client: XrpcClient,
  fallback: RepoMethod<unknown>,
  record: RecordDescriptor<string, string, unknown>,
  params: object,
  { method = fallback, ...options }: RecordCallOptions<unknown>,
  keyOf: typeof checkKey,
): Promise<Output> {
  const { record: value, rkey, ...rest } = params as { readonly record?: object; readonly rkey?: string }
  const input = {
    ...rest,
    collection: record.nsid,
    rkey: keyOf(record, rkey),
    ...(value && { record: withType(record, value) }),
  }
  return expectObject(method.nsid, (await call(client, method, undefined, input, options)) as Output)
}
