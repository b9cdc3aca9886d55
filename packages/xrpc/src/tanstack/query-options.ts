import type { CallError } from '../errors/call-error.ts'
import { callBinary } from '../transport/binary.ts'
import type { CallOptions } from '../transport/call-options.ts'
import type { XrpcClient } from '../transport/client.ts'
import type { Method } from '../transport/descriptors.ts'
import { type QueryKey, queryKey } from './query-key.ts'

/** What `queryFn` needs of what it is given. */
export interface QueryContext {
  readonly signal?: AbortSignal | undefined
}

/** Options of a call, its signal aside, which is the query's. */
export type SharedCallOptions = Omit<CallOptions, 'signal'>

/** What `useQuery()` and its like take, to be spread where more is to be said. */
export interface QueryOptions<Params, Output, Err> {
  readonly queryKey: QueryKey<Params>
  readonly queryFn: (context: QueryContext) => Promise<Output>
  /** Only for inference, so that `error` is of the declared errors: never present. */
  readonly throwOnError?: (error: CallError<Err>) => boolean
}

/** Parameters after the client and the method: none where the method has none, optional where it may do without. */
export type ParamsArguments<Params> = [Params] extends [undefined]
  ? [params?: undefined, options?: SharedCallOptions]
  : undefined extends Params
    ? [params?: Params, options?: SharedCallOptions]
    : object extends Params
      ? [params?: Params, options?: SharedCallOptions]
      : [params: Params, options?: SharedCallOptions]

/**
 * A query for `useQuery()`: `useQuery(queryOptions(xrpc, getProfileMethod, { actor }))`. An unmounted query aborts its call. It is
 * retried as the query client says; give `retry: false` there where `retry()` of this package is among the middleware.
 */
export function queryOptions<Params, Output, Err>(
  client: XrpcClient,
  method: Method<'query', Params, undefined, Output, Err>,
  ...[params, options]: ParamsArguments<NoInfer<Params>>
): QueryOptions<Params, Output, Err> {
  return {
    queryKey: queryKey(method, params),
    queryFn: ({ signal }) => callBinary(client, method, params, undefined, { ...options, signal }),
  }
}
