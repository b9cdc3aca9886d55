import type { ResponseSlot, XrpcPromise } from './xrpc-promise.ts'

/** The output of a call, and what came with it. */
export interface WithResponse<Output> {
  data: Output
  /** HTTP status, from 200 to 299. */
  status: number
  headers: Headers
}

/**
 * The output of a call together with status and headers. Takes the promise that the call returned, not one derived from it.
 *
 * @throws {TypeError} where the promise is not that of a call
 */
export async function withResponse<Output, Err>(promise: XrpcPromise<Output, Err>): Promise<WithResponse<Output>> {
  const data = await promise
  const { '~response': response }: ResponseSlot = promise as object
  if (!response) throw new TypeError('withResponse: the promise of a call is needed, not one derived from it')
  const { status, headers } = response
  return { data, status, headers }
}
