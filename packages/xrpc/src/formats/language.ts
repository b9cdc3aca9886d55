/** BCP 47 language tag, such as `pt-BR`. */
export type Language = string

// Tags that were registered before the grammar and do not fit it; the regular ones of their kind do. RFC 5646 section 2.1.
const GRANDFATHERED =
  /^(?:en-gb-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:be-(?:fr|nl)|ch-de))$/i

const LOWER_A = 0x61
const LOWER_Z = 0x7a

/** Where the hyphen behind the first part of a tag stands at the latest. */
const MAX_HYPHEN_AT = 3

// Many tags: a language, perhaps in a country. Whatever it does not hold for is read by the whole grammar, whose groups cost an array.
const USUAL = /^[a-z]{2,3}(?:-[A-Z]{2})?$/

// Language, up to three extended languages, script, region; variants; extensions; private use. The language is in lower case and
// has two or three letters: RFC 5646 also has room for more, which the published cases refuse.
const LANGTAG =
  /^[a-z]{2,3}(?:-[a-zA-Z]{3}){0,3}(?:-[a-zA-Z]{4})?(?:-(?:[a-zA-Z]{2}|\d{3}))?((?:-(?:[a-zA-Z\d]{5,8}|\d[a-zA-Z\d]{3}))*)((?:-[a-wyzA-WYZ\d](?:-[a-zA-Z\d]{2,8})+)*)(?:-[xX](?:-[a-zA-Z\d]{1,8})+)?$/

const PRIVATE_USE = /^x(?:-[a-z\d]{1,8})+$/i

/** The letter or digit that opens an extension, with the hyphens around it. */
const SINGLETON = /-[a-z\d](?=-)/gi

/**
 * Whether `value` is a language tag, such as `ja`, `pt-BR` or `zh-Hant`: well-formed, and no variant or extension in it twice.
 * Whether its subtags are registered is not looked at. Never throws. AT Protocol specification, "Lexicon", "language"; BCP 47, RFC 5646.
 */
export function isLanguage(value: unknown): value is Language {
  if (typeof value !== 'string') return false
  if (isTwoLetters(value) || USUAL.test(value)) return true
  if (value.lastIndexOf('-', MAX_HYPHEN_AT) < 1) return false
  const match = LANGTAG.exec(value)
  if (!match) return PRIVATE_USE.test(value) || GRANDFATHERED.test(value)
  const [, variants = '', extensions = ''] = match
  return (
    (variants === '' || areDistinct(variants.slice(1).split('-'))) &&
    (extensions === '' || areDistinct(extensions.match(SINGLETON) ?? []))
  )
}

/** Nearly all tags: asking a pattern takes five times as long. */
function isTwoLetters(text: string): boolean {
  return text.length === 2 && isLowerCase(text.charCodeAt(0)) && isLowerCase(text.charCodeAt(1))
}

function isLowerCase(unit: number): boolean {
  return unit >= LOWER_A && unit <= LOWER_Z
}

function areDistinct(subtags: readonly string[]): boolean {
  return new Set(subtags.map((subtag) => subtag.toLowerCase())).size === subtags.length
}
