/** What to hear of a response body. */
export interface BodyObserver {
  /** Each piece as it is read, after decompression; what it throws fails the body. */
  readonly onChunk?: (chunk: Uint8Array) => void
  /** Once: the body has been read, has failed or was dropped. */
  readonly onEnd?: () => void
}

/** The same response, its body observed. Where the platform has no streams (React Native), the end is now. */
export function observeBody(response: Response, { onChunk, onEnd }: BodyObserver): Response {
  const reader = (response.body as ReadableStream<Uint8Array> | null | undefined)?.getReader()
  if (!reader) {
    onEnd?.()
    return response
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) {
            onEnd?.()
            controller.close()
          } else {
            onChunk?.(value)
            controller.enqueue(value)
          }
        } catch (error) {
          onEnd?.()
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
  return withBody(response, body)
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
