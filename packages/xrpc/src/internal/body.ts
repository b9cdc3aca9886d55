/** What to hear of a response body. */
export interface BodyObserver {
  /** Each piece as it is read, after decompression; what it throws fails the body. */
  readonly onChunk?: (chunk: Uint8Array) => void
  /** Once: the body has been read, has failed or was dropped. */
  readonly onEnd?: () => void
  /** What to fail the body with where reading it failed. */
  readonly toError: (error: unknown) => unknown
}

/**
 * The same response, its body observed; it fails with the observer's errors, the very objects. Where the platform has no streams (React
 * Native), the end is now.
 */
export function observeBody(response: Response, { onChunk, onEnd, toError }: BodyObserver): Response {
  const reader = (response.body as ReadableStream<Uint8Array> | null | undefined)?.getReader()
  if (!reader) {
    onEnd?.()
    return response
  }
  const failures: unknown[] = []
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read().catch((error: unknown) => {
            throw toError(error)
          })
          if (done) {
            onEnd?.()
            controller.close()
          } else {
            onChunk?.(value)
            controller.enqueue(value)
          }
        } catch (error) {
          onEnd?.()
          failures.push(error)
          controller.error(error)
          // What failed may have been the observer: the rest is not wanted then.
          reader.cancel(error).catch(() => undefined)
        }
      },
      async cancel(reason) {
        onEnd?.()
        await reader.cancel(reason)
      },
    },
    { highWaterMark: 0 },
  )
  return withFailures(withBody(response, body), failures)
}

/** Ways to read a response whole. Fetch standard, "Body mixin". */
const READERS = ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text']

/** The same response; reading it whole rejects with the first of `failures` as soon as there is one. Chromium has an error of its own for all. */
function withFailures(response: Response, failures: readonly unknown[]): Response {
  for (const name of READERS) {
    const read: unknown = Reflect.get(response, name)
    if (typeof read !== 'function') continue
    const value = async (): Promise<unknown> => {
      try {
        return await read.call(response)
      } catch (error) {
        throw failures.length > 0 ? failures[0] : error
      }
    }
    Object.defineProperty(response, name, { value })
  }
  return response
}

/** Statuses that a response can be made with; servers do send others. Fetch standard, "initialize a response". */
const MIN_STATUS = 200
const MAX_STATUS = 599

/** The same response with another body. A status that no response can be made with is put on top of one that can. */
export function withBody(response: Response, body: BodyInit | null): Response {
  const { status, headers } = response
  if (status >= MIN_STATUS && status <= MAX_STATUS) return new Response(body, response)
  return Object.defineProperties(new Response(body, { headers }), { status: { value: status }, ok: { value: false } })
}
