import { XrpcInvalidResponseError } from '../errors/failures.ts'
import type { XrpcError } from '../errors/xrpc-error.ts'
import type { AtIdentifier } from '../formats/at-identifier.ts'
import type { AtUri } from '../formats/at-uri.ts'
import type { Cid } from '../formats/cid.ts'
import { describeValue } from '../internal/describe-value.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import { call } from '../transport/call.ts'
import type { XrpcClient } from '../transport/client.ts'
import type { RecordDescriptor } from '../transport/descriptors.ts'
import { expectObject } from '../transport/expect-object.ts'
import type { XrpcPromise } from '../transport/xrpc-promise.ts'
import { type KeyField, requireKey } from './keys.ts'
import {
  GET_RECORD,
  LIST_RECORDS,
  type RecordCallOptions,
  type RecordNotFoundError,
  type RepoMethod,
} from './methods.ts'

/** Status of the answers that hold something else than was asked for. */
const OK = 200

/** A record as a repository holds it. */
export interface StoredRecord<R> {
  uri: AtUri
  cid?: Cid | undefined
  value: R
}

/** Parameters of `getRecord()`. */
export type GetRecordParams<K extends string> = KeyField<K> & {
  readonly repo: AtIdentifier
  /** A certain version. @default the current one */
  readonly cid?: Cid | undefined
}

/** Parameters of `listRecords()`. */
export interface ListRecordsParams {
  readonly repo: AtIdentifier
  /** Records per page, from 1 to 100. @default 50 */
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
  /** Oldest first. @default false */
  readonly reverse?: boolean | undefined
}

/** Page of `listRecords()`. */
export interface RecordPage<R> {
  cursor?: string | undefined
  records: StoredRecord<R>[]
}

/**
 * Reads one record: `getRecord(client, post, { repo, rkey })`. Fails with `RecordNotFoundError` where there is none.
 *
 * @throws {TypeError} for an `rkey` that the record type does not allow
 * @throws {XrpcInvalidResponseError} where what is stored there is no record of this type
 */
export function getRecord<K extends string, R, Err = RecordNotFoundError>(
  client: XrpcClient,
  record: RecordDescriptor<string, K, R>,
  params: GetRecordParams<K>,
  options: RecordCallOptions<Err> = {},
): XrpcPromise<StoredRecord<R>, Err> {
  return get(client, record, params, options)
}

async function get<R>(
  client: XrpcClient,
  record: RecordDescriptor<string, string, R>,
  params: { readonly repo: string; readonly rkey?: string | undefined; readonly cid?: string | undefined },
  { method = GET_RECORD, ...options }: RecordCallOptions<unknown>,
): Promise<StoredRecord<R>> {
  const { repo, cid } = params
  const rkey = requireKey(record, params.rkey)
  const stored = (await call(
    client,
    method,
    { repo, collection: record.nsid, rkey, cid },
    undefined,
    options,
  )) as StoredRecord<unknown>
  const { value } = expectObject(method.nsid, stored)
  if (!record.is(value))
    throw new XrpcInvalidResponseError(method.nsid, OK, `expected a record of ${record.nsid}, found another value`)
  return { ...stored, value }
}

/**
 * One page of a repository's records of this type, the newest first. Whatever else the collection holds is left out.
 * For all pages see `recordsOf()`.
 *
 * @throws {XrpcInvalidResponseError} where the answer holds no list of records
 */
export function listRecords<R, Err = XrpcError>(
  client: XrpcClient,
  record: RecordDescriptor<string, string, R>,
  params: ListRecordsParams,
  options: RecordCallOptions<Err> = {},
): XrpcPromise<RecordPage<R>, Err> {
  return list(client, record, params, options)
}

async function list<R>(
  client: XrpcClient,
  record: RecordDescriptor<string, string, R>,
  { repo, limit, cursor, reverse }: ListRecordsParams,
  { method = LIST_RECORDS, ...options }: RecordCallOptions<unknown>,
): Promise<RecordPage<R>> {
  const params = { repo, collection: record.nsid, limit, cursor, reverse }
  const page = (await call(client, method as RepoMethod, params, undefined, options)) as RecordPage<unknown>
  const { records } = expectObject(method.nsid, page)
  if (!Array.isArray(records)) {
    throw new XrpcInvalidResponseError(method.nsid, OK, `expected a list of records, found ${describeValue(records)}`)
  }
  const isOfType = (stored: StoredRecord<unknown>): stored is StoredRecord<R> => record.is(fieldsOf(stored)['value'])
  return { ...page, records: records.filter(isOfType) }
}

/**
 * `listRecords()` of one record type, in the shape that `paginate()` takes: `paginate(client, recordsOf(post), { repo })`.
 */
export function recordsOf<R, Err = XrpcError>(
  record: RecordDescriptor<string, string, R>,
  method?: RepoMethod<Err>,
): (
  client: XrpcClient,
  params: ListRecordsParams,
  options?: RecordCallOptions<Err>,
) => XrpcPromise<RecordPage<R>, Err> {
  return (client, params, options) => listRecords(client, record, params, { method, ...options })
}
