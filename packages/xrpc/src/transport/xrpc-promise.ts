/** Promise of a call. `safe()` and `withResponse()` take it as it is; a promise derived by `then()` is an ordinary one. */
export interface XrpcPromise<out Output, out Err> extends Promise<Output> {
  /** Only for inference: never present. */
  readonly '~error'?: () => Err
}

/** Where a promise keeps its response for `withResponse()`. */
export interface ResponseSlot {
  '~response'?: Response
}
