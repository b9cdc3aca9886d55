/** Most that is read of an answer, in bytes. */
export const MAX_ANSWER_BYTES: number = 256 * 1024

/** What came of a request. */
export interface Answer {
  /** `200 OK · 120 ms · application/json`, or why there is none. */
  readonly summary: string
  /** What else there is to say: what went wrong, or that not all is shown. */
  readonly notes: readonly string[]
  /** What was sent, as text. */
  readonly text?: string
  readonly isFailure: boolean
}

/** Asks, without cookies and without saying from which page, and reads as much of the answer as is shown. Never rejects. */
export async function ask(url: string, signal: AbortSignal): Promise<Answer> {
  const start = performance.now()
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      cache: 'no-store',
      signal,
    })
    return await readAnswer(response, start)
  } catch (error) {
    return { summary: explain(error, url, signal), notes: [], isFailure: true }
  }
}

async function readAnswer(response: Response, start: number): Promise<Answer> {
  const { status, statusText, headers, ok } = response
  const type = headers.get('content-type') ?? ''
  const { bytes, isWhole } = await readBytes(response)
  const summary = [`${status} ${statusText}`.trim(), `${Math.round(performance.now() - start)} ms`, type]
    .filter((each) => each !== '')
    .join(' · ')
  const notes = isWhole ? [] : [`Only the first ${MAX_ANSWER_BYTES / 1024} KB are shown.`]
  if (type !== '' && !/^text\/|json|xml/i.test(type)) {
    return { summary, notes: [...notes, `${bytes.length} bytes that are no text are not shown.`], isFailure: !ok }
  }
  const text = new TextDecoder().decode(bytes)
  if (!isWhole) return { summary, notes, text, isFailure: !ok }
  const { shown, note } = readJson(text)
  return { summary, notes: [...notes, ...(note === undefined ? [] : [note])], text: shown, isFailure: !ok }
}

/** JSON with an indentation, and what it says went wrong. */
function readJson(text: string): { readonly shown: string; readonly note?: string | undefined } {
  try {
    const value: unknown = JSON.parse(text)
    return { shown: JSON.stringify(value, undefined, 2), note: errorIn(value) }
  } catch {
    return {
      shown: text,
      note: text === '' ? 'The answer is empty.' : 'The answer is no JSON: is this an XRPC service?',
    }
  }
}

/** AT Protocol specification, "HTTP API (XRPC)", "Error Responses". */
function errorIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('error' in value) || typeof value.error !== 'string')
    return undefined
  const message = 'message' in value && typeof value.message === 'string' ? `: ${value.message}` : ''
  return `${value.error}${message}`
}

async function readBytes(response: Response): Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean }> {
  const reader = response.body?.getReader()
  const bytes = new Uint8Array(MAX_ANSWER_BYTES)
  let length = 0
  for (;;) {
    const chunk = await reader?.read()
    if (chunk?.value === undefined) return { bytes: bytes.subarray(0, length), isWhole: true }
    const part = chunk.value.subarray(0, MAX_ANSWER_BYTES - length)
    bytes.set(part, length)
    length += part.length
    if (part.length < chunk.value.length) {
      await reader?.cancel()
      return { bytes, isWhole: false }
    }
  }
}

function explain(error: unknown, url: string, signal: AbortSignal): string {
  if (signal.aborted) return 'Stopped.'
  if (!(error instanceof TypeError)) return 'The answer broke off.'
  if (!navigator.onLine) return 'This browser is offline.'
  if (location.protocol === 'https:' && url.startsWith('http:')) return 'A page that came by https may not ask by http.'
  return 'No answer: there is no such server, it is down, or it does not let pages of other origins read its answers (CORS).'
}
