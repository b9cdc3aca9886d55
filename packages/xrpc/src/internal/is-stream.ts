import { fieldsOf } from './fields-of.ts'

/** Whether a body is a stream, which is gone once it has been sent. Told by its shape: not every platform has a class to ask for. */
export function isStream(body: unknown): boolean {
  return 'getReader' in fieldsOf(body)
}
