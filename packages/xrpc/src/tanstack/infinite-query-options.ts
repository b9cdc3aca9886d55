import type { CallError } from '../errors/call-error.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import { call } from '../transport/call.ts'
import type { XrpcClient } from '../transport/client.ts'
import type { Method } from '../transport/descriptors.ts'
import type { QueryContext, SharedCallOptions } from './query-options.ts'

/** The same with the cursor of the page. */
export interface PageContext extends QueryContext {
  readonly pageParam: string | undefined
}

/** What `useInfiniteQuery()` and its like take. */
export interface InfiniteQueryOptions<Params, Output, Err> {
  /** Begins as that of one page, so that both are invalidated together. */
  readonly queryKey: readonly [nsid: string, params: Params | undefined, form: 'pages']
  readonly queryFn: (context: PageContext) => Promise<Output>
  readonly initialPageParam: string | undefined
  readonly getNextPageParam: (page: Output) => string | undefined
  /** Only for inference, so that `error` is of the declared errors: never present. */
  readonly throwOnError?: (error: CallError<Err>) => boolean
}

/** Parameters and pages of a method that goes by cursor. */
interface Paged {
  readonly cursor?: string | undefined
}

/**
 * The pages of a query with a `cursor` in its parameters and its output; for others it does not compile. The first page is that of
 * `params.cursor`. Its key is longer than that of `queryOptions()`, since what the cache holds is of another form.
 */
export function infiniteQueryOptions<Params extends Paged | undefined, Output extends Paged, Err>(
  client: XrpcClient,
  method: Method<'query', Params, undefined, Output, Err>,
  params: NoInfer<Params>,
  options?: SharedCallOptions,
): InfiniteQueryOptions<Params, Output, Err> {
  return {
    queryKey: [method.nsid, params, 'pages'],
    queryFn: ({ signal, pageParam }) =>
      call(client, method, { ...fieldsOf(params), cursor: pageParam }, undefined, { ...options, signal }),
    initialPageParam: params?.cursor,
    // Some services write the end as null or as an empty string.
    getNextPageParam: ({ cursor }) => cursor || undefined,
  }
}
