/** How much of an answer is looked at, in bytes. One with a session has a DID document and two tokens, some thousand. */
export const MAX_PEEKED_BYTES = 1_000_000

/**
 * A response as text, a character for each byte; somewhat more than `MAX_PEEKED_BYTES` where there are so many. The response stays
 * readable. Where the platform has no streams (React Native), nothing can be seen.
 */
export async function peek(response: Response): Promise<string> {
  const reader = response.clone().body?.getReader()
  let text = ''
  while (text.length <= MAX_PEEKED_BYTES) {
    // A body that breaks off does so for its caller, too, who knows what to say; here it has ended.
    const { value } = (await reader?.read().catch(() => undefined)) ?? {}
    if (!value) return text
    text += new TextDecoder('latin1').decode(value)
  }
  // Comes to nothing before the body itself is given up, and fails where that did, or where the call is aborted meanwhile.
  reader?.cancel().catch(() => undefined)
  return text
}
