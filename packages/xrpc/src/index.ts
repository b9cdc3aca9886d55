// For users: a client, its calls, and what comes of them.
export { createXrpcClient, type ClientDefaults, type XrpcClient, type XrpcClientOptions } from './transport/client.ts'
export type { BinaryInput, BinaryOutput, BinaryStream, RequestBody, TextInput } from './transport/bodies.ts'
export type { BinaryCallOptions, CallOptions, HeaderFields, LabelerRef, ServiceRef } from './transport/call-options.ts'
export type { FetchHandler, Handler, Middleware, Send, XrpcRequest } from './transport/request.ts'
export type { XrpcPromise } from './transport/xrpc-promise.ts'
export { collect, paginate } from './transport/paginate.ts'
export type {
  ItemOf,
  ListField,
  PagedMethod,
  PagedParams,
  PageOf,
  Paginated,
  PaginateOptions,
} from './transport/paginate.ts'
export { rateLimitOf, retryAfterOf, type HeaderSource, type RateLimit } from './transport/rate-limit.ts'
export { safe, type SafeResult } from './transport/safe.ts'
export { withMiddleware } from './transport/with-middleware.ts'
export { withResponse, type WithResponse } from './transport/with-response.ts'

// For users: errors.
export type { CallError, UnknownErrorName } from './errors/call-error.ts'
export { XrpcInvalidResponseError, XrpcNetworkError, XrpcTimeoutError, type AbortError } from './errors/failures.ts'
export { XrpcError, type XrpcErrorClass, type XrpcErrorInit } from './errors/xrpc-error.ts'

// For users: middleware.
export { ofKind } from './transport/of-kind.ts'
export { dedupe } from './middleware/dedupe.ts'
export { limitResponse } from './middleware/limit-response.ts'
export { logger, type LogEntry } from './middleware/logger.ts'
export { rateLimits, type RateLimitsOptions } from './middleware/rate-limits.ts'
export { retry, type RetryEvent, type RetryOptions } from './middleware/retry.ts'
export { timeout } from './middleware/timeout.ts'

// For users: records and blobs.
export { applyWrites, createOf, deleteOf, updateOf } from './records/apply-writes.ts'
export type { AppliedWrites, ApplyWritesParams, RecordWrite } from './records/apply-writes.ts'
export type { KeyField, KeyOf, NewKeyField } from './records/keys.ts'
export { InvalidSwapError, RecordNotFoundError, type RecordCallOptions, type RepoMethod } from './records/methods.ts'
export { getRecord, listRecords, recordsOf } from './records/read.ts'
export type { GetRecordParams, ListRecordsParams, RecordPage, StoredRecord } from './records/read.ts'
export { uploadBlob, type UploadMethod, type UploadOptions, type UploadProgress } from './records/upload-blob.ts'
export { createRecord, deleteRecord, putRecord } from './records/write.ts'
export type {
  Commit,
  CreateRecordParams,
  DeleteRecordParams,
  PutRecordParams,
  RecordInput,
  WriteParams,
  WrittenRecord,
} from './records/write.ts'

// For users: the data of Lexicon.
export { fromBytes, toBytes } from './formats/base64.ts'
export { hasType, unknownVariant } from './formats/data.ts'
export type {
  BlobRef,
  Bytes,
  CidLink,
  Known,
  KnownFormatValues,
  KnownValues,
  UnknownType,
  UnknownVariant,
} from './formats/data.ts'

// For users: the string formats of Lexicon, a type and a guard each. Those whose shape TypeScript can say are template literal types; the
// rest are plain strings under a name that documents them, so that `new Date().toISOString()` and the like fit without a cast. The guards
// check the whole grammar; the assertions (`asDid`) throw where a guard does not hold. AT Protocol specification, "Lexicon", "String Formats".
export { isAtIdentifier, type AtIdentifier } from './formats/at-identifier.ts'
export { isAtUri, type AtUri } from './formats/at-uri.ts'
export { isCid, type Cid } from './formats/cid.ts'
export { isDatetime, type Datetime } from './formats/datetime.ts'
export { isDid, type Did } from './formats/did.ts'
export { isHandle, type Handle } from './formats/handle.ts'
export { isLanguage, type Language } from './formats/language.ts'
export { isNsid, type Nsid } from './formats/nsid.ts'
export { isRecordKey, type RecordKey } from './formats/record-key.ts'
export { isTid, type Tid } from './formats/tid.ts'
export { isUri, type Uri } from './formats/uri.ts'
export {
  asAtIdentifier,
  asAtUri,
  asCid,
  asDatetime,
  asDid,
  asHandle,
  asLanguage,
  asNsid,
  asRecordKey,
  asTid,
  asUri,
} from './formats/assertions.ts'
export { nextTid, type NextTidOptions } from './formats/next-tid.ts'
export { parseAtUri } from './formats/parse-at-uri.ts'
export type { AtUriParts, CollectionUriParts, RecordUriParts, RepositoryUriParts } from './formats/parse-at-uri.ts'

// For generated code and handlers.
export { bindMethods } from './transport/bind-methods.ts'
export { callBinary } from './transport/binary.ts'
export type { BodyCodec, EncodedBody } from './transport/bodies.ts'
export { call } from './transport/call.ts'
export { toFetchHandler } from './transport/client.ts'
export type { HttpMethod, Method, MethodKind, PermissionSet, RecordDescriptor } from './transport/descriptors.ts'
export { serviceHandler } from './transport/service-handler.ts'
