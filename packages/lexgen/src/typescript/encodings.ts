/**
 * What a body's encoding means for its type. Several encodings may be listed with commas (a legacy form).
 * Source: AT Protocol specification, "Lexicon", "Query and Procedure (HTTP API)".
 */

const JSON_ENCODING = 'application/json'

/** Whether a body is JSON by its media type, dialects such as `application/ld+json` included. */
export function isJson(encoding: string): boolean {
  return listEncodings(encoding).some((each) => each === JSON_ENCODING || /^application\/[^/]+\+json$/.test(each))
}

/** Whether a body travels as `application/json` itself: dialects are sent under their own name. */
export function isPlainJson(encoding: string): boolean {
  return listEncodings(encoding).includes(JSON_ENCODING)
}

/** Whether a body is text of any kind. */
export function isText(encoding: string): boolean {
  return listEncodings(encoding).every((each) => each.startsWith('text/'))
}

function listEncodings(encoding: string): string[] {
  return encoding.split(',').map((each) => (each.split(';', 1)[0] ?? '').trim().toLowerCase())
}
