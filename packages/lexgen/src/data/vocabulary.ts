import { showCount } from '../text/lists.ts'
import { countBase64Bytes } from './base64.ts'
import { isAccepted } from './media-types.ts'
import { countBytes, countGraphemes } from '../text/text-size.ts'

/**
 * What the language says of data and JSON Schema has no keyword for. All of them are about strings; what they ask for is `limit`.
 */
export interface VocabularyKeyword<Limit> {
  /** JSON Schema of the keyword's value. */
  readonly metaSchema: object
  /** Its value, which ajv has held to that already. */
  readonly read: (value: unknown) => Limit
  readonly isMet: (text: string, limit: Limit) => boolean
  /** What was expected, for messages: `at most 300 graphemes`. */
  readonly describe: (limit: Limit) => string
}

const COUNT = { type: 'integer', minimum: 0 } as const

/** Limits of a length, each a whole number. */
export const LENGTH_KEYWORDS: Readonly<Record<string, VocabularyKeyword<number>>> = {
  /** `minLength` of a string, in UTF-8 bytes; JSON Schema's own counts code points. */
  minUtf8: limit((text, least) => countBytes(text) >= least, 'at least', 'byte', ' of UTF-8'),
  maxUtf8: limit((text, most) => countBytes(text) <= most, 'at most', 'byte', ' of UTF-8'),
  minGraphemes: limit((text, least) => countGraphemes(text) >= least, 'at least', 'grapheme'),
  maxGraphemes: limit((text, most) => text.length <= most || countGraphemes(text) <= most, 'at most', 'grapheme'),
  /** `minLength` of bytes, whose JSON is a string of base64. */
  minBytes: limit((text, least) => countBase64Bytes(text) >= least, 'at least', 'byte'),
  maxBytes: limit((text, most) => countBase64Bytes(text) <= most, 'at most', 'byte'),
}

/** `accept` of a blob, said of its media type. */
export const ACCEPT_KEYWORD: VocabularyKeyword<readonly string[]> = {
  metaSchema: { type: 'array', items: { type: 'string' } },
  read: (accept) => (Array.isArray(accept) ? accept.map(String) : []),
  isMet: isAccepted,
  describe: (accept) => `a media type of ${accept.join(', ')}`,
}

function limit(
  isMet: VocabularyKeyword<number>['isMet'],
  relation: string,
  unit: string,
  rest = '',
): VocabularyKeyword<number> {
  return {
    metaSchema: COUNT,
    read: Number,
    isMet,
    describe: (count) => `${relation} ${showCount(count, unit)}${rest}`,
  }
}
