/**
 * A function of the caller's that can be called anywhere: what it throws, or rejects with where it is async, goes to `fail` instead of
 * ending the process.
 */
export function guard<Event>(
  callback: ((event: Event) => unknown) | undefined,
  fail: (error: unknown) => void,
): ((event: Event) => void) | undefined {
  if (!callback) return undefined
  return (event) => {
    try {
      Promise.resolve(callback(event)).catch(fail)
    } catch (error) {
      fail(error)
    }
  }
}
