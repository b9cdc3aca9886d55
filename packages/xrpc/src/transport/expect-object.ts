import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { describeValue } from '../internal/describe-value.ts'

/** Status of the answers that hold something else than was promised. */
const OK = 200

/**
 * An answer that has fields, or a field of one. JSON may hold anything else as well; to take that apart would be a bare `TypeError`.
 *
 * @throws {XrpcInvalidResponseError} where it is no object
 */
export function expectObject<T>(nsid: string, value: T, what: string = 'an object'): T {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new XrpcInvalidResponseError(nsid, OK, `expected ${what}, found ${describeValue(value)}`)
}
