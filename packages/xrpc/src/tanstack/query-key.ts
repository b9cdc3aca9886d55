import type { Method } from '../transport/descriptors.ts'

/** Key of a query in the cache: the NSID, and the parameters where there are some. */
export type QueryKey<Params = unknown> = readonly [nsid: string, params?: Params]

/** A query, whatever it gives. */
export type AnyQuery<Params> = Method<'query', Params, unknown, unknown, unknown>

/**
 * The key that `queryOptions()` and `infiniteQueryOptions()` use. Without parameters it is that of all calls of the method:
 * `queryClient.invalidateQueries({ queryKey: queryKey(getTimelineMethod) })`.
 */
export function queryKey<Params>(method: AnyQuery<Params>, params?: NoInfer<Params>): QueryKey<Params> {
  return params === undefined ? [method.nsid] : [method.nsid, params]
}
