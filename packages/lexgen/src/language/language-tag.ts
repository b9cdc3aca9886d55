/**
 * A tag of BCP 47: language, up to three extended languages, script, region, variants, extensions, private use. The language is in
 * lower case and has two or three letters, as the published cases of the format `language` have it. RFC 5646 section 2.1.
 */
const LANGUAGE_TAG =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|i-[a-z]{2,8})$/

/** Whether a text is well-formed as the tag of a language, such as `ja`, `pt-BR` or `zh-Hant`. */
export function isLanguageTag(text: string): boolean {
  const [language = ''] = text.split('-', 1)
  return language === language.toLowerCase() && LANGUAGE_TAG.test(text.toLowerCase())
}
