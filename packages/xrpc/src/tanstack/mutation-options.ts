import type { CallError } from '../errors/call-error.ts'
import { callBinary } from '../transport/binary.ts'
import type { XrpcClient } from '../transport/client.ts'
import type { Method } from '../transport/descriptors.ts'
import type { SharedCallOptions } from './query-options.ts'

/** What a mutation is called with: the input, or nothing where the procedure has none. */
export type Variables<Input> = [Input] extends [undefined] ? void : Input

/** Options of the calls; as in generated functions, the parameters of a procedure are among them. */
export type MutationCallOptions<Params> = SharedCallOptions &
  (undefined extends Params ? { readonly params?: Params } : { readonly params: Params })

/** What `useMutation()` and its like take. */
export interface MutationOptions<Input, Output, Err> {
  readonly mutationKey: readonly [nsid: string]
  readonly mutationFn: (variables: Variables<Input>) => Promise<Output>
  /** Only for inference, so that `error` is of the declared errors: never present. */
  readonly throwOnError?: (error: CallError<Err>) => boolean
}

/** A procedure for `useMutation()`: `useMutation(mutationOptions(xrpc, createSessionMethod))`, then `mutate({ identifier, password })`. */
export function mutationOptions<Params, Input, Output, Err>(
  client: XrpcClient,
  method: Method<'procedure', Params, Input, Output, Err>,
  ...[options]: undefined extends Params ? [MutationCallOptions<Params>?] : [MutationCallOptions<Params>]
): MutationOptions<Input, Output, Err> {
  const { params, ...others } = options ?? {}
  return {
    mutationKey: [method.nsid],
    mutationFn: (variables) => callBinary(client, method, params, variables, others),
  }
}
