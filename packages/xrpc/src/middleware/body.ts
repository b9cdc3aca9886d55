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
  return new Response(body, response)
}
