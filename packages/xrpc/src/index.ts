// For users.
export { createXrpcClient } from './transport/client.ts'
export { hasType } from './formats/data.ts'
export type {
  BlobRef,
  Bytes,
  CidLink,
  KnownFormatValues,
  KnownValues,
  UnknownType,
  UnknownVariant,
} from './formats/data.ts'
export { XrpcError } from './errors/xrpc-error.ts'
export type { XrpcErrorClass, XrpcErrorInit } from './errors/xrpc-error.ts'
export { XrpcInvalidResponseError, XrpcNetworkError, XrpcTimeoutError } from './errors/failures.ts'
export type { AbortError } from './errors/failures.ts'
export { dedupe } from './middleware/dedupe.ts'
export { limitResponse } from './middleware/limit-response.ts'
export { logger } from './middleware/logger.ts'
export type { LogEntry } from './middleware/logger.ts'
export { rateLimits } from './middleware/rate-limits.ts'
export type { RateLimitsOptions } from './middleware/rate-limits.ts'
export { retry } from './middleware/retry.ts'
export type { RetryEvent, RetryOptions } from './middleware/retry.ts'
export { timeout } from './middleware/timeout.ts'
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
export { rateLimitOf, retryAfterOf } from './transport/rate-limit.ts'
export type { HeaderSource, RateLimit } from './transport/rate-limit.ts'
export { safe } from './transport/safe.ts'
export type { SafeResult } from './transport/safe.ts'
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
} from './transport/types.ts'
export { uploadBlob } from './records/upload-blob.ts'
export type { UploadMethod, UploadOptions, UploadProgress } from './records/upload-blob.ts'
export { withResponse } from './transport/with-response.ts'
export type { WithResponse } from './transport/with-response.ts'

// For users: the string formats of Lexicon, a type and a guard each. Those whose shape TypeScript can say are template literal types; the
// rest are plain strings under a name that documents them, so that `new Date().toISOString()` and the like fit without a cast. The guards
// check the whole grammar. AT Protocol specification, "Lexicon", "String Formats".
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

// For generated code and handlers.
export { callBinary } from './transport/binary.ts'
export { call } from './transport/call.ts'
export { toFetchHandler } from './transport/client.ts'
export { serviceHandler } from './transport/service-handler.ts'
export type {
  BodyCodec,
  EncodedBody,
  HttpMethod,
  Method,
  MethodKind,
  PermissionSet,
  RecordDescriptor,
} from './transport/types.ts'
