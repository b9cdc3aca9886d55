/** Top-level media types of RFC 6838, section 4.2. */
const TYPES = ['application', 'audio', 'font', 'image', 'message', 'model', 'multipart', 'text', 'video'] as const

/** What people write in place of a whole media type. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  '*': '*/*',
  car: 'application/vnd.ipld.car',
  cbor: 'application/cbor',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  jsonl: 'application/jsonl',
  mp4: 'video/mp4',
  plain: 'text/plain',
  png: 'image/png',
}

const SEPARATED = new RegExp(`^(${TYPES.join('|')})[^a-z0-9*]+([a-z0-9][a-z0-9.+-]*|\\*)$`, 'i')
const PARTIAL = new RegExp(`^(${TYPES.join('|')})/[^/]*\\*[^/]*$`, 'i')
const MIME_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/i

/** What a text that is no MIME type may have been meant for, as a hint. */
export function hintForMime(text: string): string | undefined {
  const meant = findMeant(text.trim())
  if (meant !== undefined) return `did you mean "${meant}"?`
  return text.includes('/') ? undefined : 'a MIME type is a type and a subtype with a slash between them'
}

function findMeant(text: string): string | undefined {
  const word = text.toLowerCase().replace(/^\./, '')
  if (Object.hasOwn(SHORT_NAMES, word)) return SHORT_NAMES[word]
  if (TYPES.some((type) => type === word)) return `${word}/*`
  // application.json, application json, application\json
  const [, type, subtype] = SEPARATED.exec(text) ?? []
  if (type !== undefined && subtype !== undefined) return `${type.toLowerCase()}/${subtype}`
  const [, whole] = PARTIAL.exec(text) ?? []
  if (whole !== undefined) return `${whole.toLowerCase()}/*`
  return MIME_TYPE.test(text) ? text : undefined
}
