import type { CallError } from '../errors/call-error.ts'
import type { XrpcError } from '../errors/xrpc-error.ts'
import { isFetchFailure } from '../internal/fetch-failure.ts'
import { fieldsOf } from '../internal/fields-of.ts'

/** Names of errors that no server, network or signal is the cause of. */
const BUGS: readonly unknown[] = ['TypeError', 'ReferenceError', 'RangeError', 'SyntaxError']

/** Outcome of a call as a value. */
export type SafeResult<Output, Err> = { ok: true; data: Output } | { ok: false; error: CallError<Err> }

/**
 * The outcome of a call as a value instead of a rejection, aborts included; the declared errors are in its type.
 * An error of a foreign handler, or a reason given to `abort()`, is handed on in `error` as it is. `ok` tells the two outcomes apart
 * under `strict`, or `strictNullChecks` at least: without it TypeScript does not narrow by `!result.ok`.
 *
 * @throws {TypeError} for mistakes of the caller, as the call does (and any other error that can only be a bug)
 */
export async function safe<Output, Err = XrpcError>(
  promise: Promise<Output> & { readonly '~error'?: () => Err },
): Promise<SafeResult<Output, Err>> {
  try {
    return { ok: true, data: await promise }
  } catch (error) {
    if (BUGS.includes(fieldsOf(error)['name']) && !isFetchFailure(error)) throw error
    return { ok: false, error: error as CallError<Err> }
  }
}
