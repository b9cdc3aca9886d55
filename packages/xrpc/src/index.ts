// For users.
export { createXrpcClient } from './client.ts'
export { hasType } from './data.ts'
export type { BlobRef, Bytes, CidLink, KnownFormatValues, KnownValues, UnknownType, UnknownVariant } from './data.ts'
export { XrpcError } from './errors.ts'
export type { XrpcErrorClass, XrpcErrorInit } from './errors.ts'
export { XrpcInvalidResponseError, XrpcNetworkError } from './failures.ts'
export type { AbortError } from './failures.ts'
export type { AtIdentifier, AtUri, Cid, Datetime, Did, Handle, Language, Nsid, RecordKey, Tid, Uri } from './formats.ts'
export { dedupe } from './middleware/dedupe.ts'
export { limitResponse } from './middleware/limit-response.ts'
export { logger } from './middleware/logger.ts'
export type { LogEntry } from './middleware/logger.ts'
export { rateLimits } from './middleware/rate-limits.ts'
export type { RateLimitsOptions } from './middleware/rate-limits.ts'
export { retry } from './middleware/retry.ts'
export type { RetryEvent, RetryOptions } from './middleware/retry.ts'
export { timeout, XrpcTimeoutError } from './middleware/timeout.ts'
export { collect, paginate } from './paginate.ts'
export type { ItemOf, ListField, PagedMethod, PagedParams, PageOf, Paginated, PaginateOptions } from './paginate.ts'
export { applyWrites, createOf, deleteOf, updateOf } from './records/apply-writes.ts'
export type { AppliedWrites, ApplyWritesParams, RecordWrite } from './records/apply-writes.ts'
export type { KeyField, KeyOf, NewKeyField } from './records/keys.ts'
export { InvalidSwapError, RecordNotFoundError } from './records/methods.ts'
export type { RecordCallOptions, RepoMethod } from './records/methods.ts'
export { getRecord, listRecords, recordsOf } from './records/read.ts'
export type { GetRecordParams, ListRecordsParams, RecordPage, StoredRecord } from './records/read.ts'
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
export { rateLimitOf, retryAfterOf } from './rate-limit.ts'
export type { HeaderSource, RateLimit } from './rate-limit.ts'
export { safe } from './safe.ts'
export type { SafeResult } from './safe.ts'
export { isAtIdentifier } from './syntax/at-identifier.ts'
export { isAtUri } from './syntax/at-uri.ts'
export { isCid } from './syntax/cid.ts'
export { isDatetime } from './syntax/datetime.ts'
export { isDid } from './syntax/did.ts'
export { isHandle } from './syntax/handle.ts'
export { isLanguage } from './syntax/language.ts'
export { isNsid } from './syntax/nsid.ts'
export { isRecordKey } from './syntax/record-key.ts'
export { isTid } from './syntax/tid.ts'
export { isUri } from './syntax/uri.ts'
export type {
  BinaryCallOptions,
  BinaryInput,
  BinaryOutput,
  BinaryStream,
  CallError,
  CallOptions,
  ClientDefaults,
  FetchHandler,
  Handler,
  HeaderFields,
  LabelerRef,
  Middleware,
  RequestBody,
  Send,
  ServiceRef,
  TextInput,
  XrpcClient,
  XrpcClientOptions,
  XrpcPromise,
  XrpcRequest,
} from './types.ts'
export { uploadBlob } from './upload-blob.ts'
export type { UploadMethod, UploadOptions, UploadProgress } from './upload-blob.ts'
export { withResponse } from './with-response.ts'
export type { WithResponse } from './with-response.ts'

// For generated code and handlers.
export { callBinary } from './binary.ts'
export { call } from './call.ts'
export { toFetchHandler } from './client.ts'
export { serviceHandler } from './service-handler.ts'
export type {
  BodyCodec,
  EncodedBody,
  HttpMethod,
  Method,
  MethodKind,
  PermissionSet,
  RecordDescriptor,
} from './types.ts'
