/** How much of an error answer is read for its name, in characters. */
const MAX_PEEKED_CHARS = 4_096

/** Whether a response says that the access token was not accepted: 401, or the 400 `ExpiredToken` of a PDS. Its body stays readable. */
export async function isExpired(response: Response): Promise<boolean> {
  if (response.status !== 400) return response.status === 401
  const reader = response.clone().body?.getReader()
  let text = ''
  while (text.length < MAX_PEEKED_CHARS) {
    // A body that breaks off names nothing, and its status stands; the caller's own reading tells why.
    const { value } = (await reader?.read().catch(() => undefined)) ?? {}
    if (!value) break
    // The name is ASCII: it does not matter if a chunk ends within a character.
    text += new TextDecoder().decode(value)
  }
  // Fails where the body did, or the call is aborted meanwhile.
  reader?.cancel().catch(() => undefined)
  return /"error"\s*:\s*"ExpiredToken"/.test(text)
}
