import { splitEncodings } from '../text/encodings.ts'

/**
 * What a body's encoding means for its type. Several encodings may be listed with commas (a legacy form), and each may have parameters.
 * Source: AT Protocol specification, "Lexicon", "Query and Procedure (HTTP API)".
 */

const JSON_ENCODING = 'application/json'

/** Whether a body is JSON by its media type, dialects such as `application/ld+json` included. */
export function isJson(encoding: string): boolean {
  return listTypes(encoding).some((each) => each === JSON_ENCODING || /^application\/[^/]+\+json$/.test(each))
}

/** Whether a body is sent as plain `application/json`: dialects, and what has parameters, go out as they are written. */
export function isSentAsJson(encoding: string): boolean {
  return splitEncodings(encoding.toLowerCase()).includes(JSON_ENCODING)
}

/** Whether a body is `application/json` to whoever reads it, whatever its parameters. */
export function isReadAsJson(encoding: string): boolean {
  return listTypes(encoding).includes(JSON_ENCODING)
}

/** Whether a body is text of any kind. */
export function isText(encoding: string): boolean {
  return listTypes(encoding).every((each) => each.startsWith('text/'))
}

/** The media types that are listed, without their parameters. */
function listTypes(encoding: string): string[] {
  return splitEncodings(encoding.toLowerCase()).map((each) => (each.split(';', 1)[0] ?? '').trim())
}
