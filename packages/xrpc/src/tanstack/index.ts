// Options for TanStack Query (React, Vue, Solid, Svelte, Angular) out of method descriptors; the types are structural, so that nothing of
// it is needed here.
export { queryKey, type QueryKey } from './query-key.ts'
export { queryOptions, type ParamsArguments, type QueryOptions, type SharedCallOptions } from './query-options.ts'
export { infiniteQueryOptions, type InfiniteQueryOptions } from './infinite-query-options.ts'
export { mutationOptions, type MutationCallOptions, type MutationOptions, type Variables } from './mutation-options.ts'
