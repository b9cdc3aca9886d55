/** A part of a format's grammar: what may stand there, the plainest first, and what may not. */
export interface Part {
  readonly name: string
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

/** A text with one part of its grammar in a form worth trying. */
export interface GrammarCase {
  readonly about: string
  readonly value: string
  readonly valid: boolean
}

/** The texts that come from a grammar when one part at a time is put in each of its forms and the others are plain. */
export function casesOf(parts: readonly Part[]): GrammarCase[] {
  const plain = parts.map(({ good }) => good[0] ?? '')
  return parts.flatMap(({ name, good, bad }, at) => {
    const tryForm =
      (valid: boolean) =>
      (form: string): GrammarCase => ({
        about: name,
        value: [...plain.slice(0, at), form, ...plain.slice(at + 1)].join(''),
        valid,
      })
    return [...good.map(tryForm(true)), ...bad.map(tryForm(false))]
  })
}

/** Characters outside of ASCII, or invisible, that a pattern may let through by mistake. */
export const STRANGERS = [
  ' ',
  '\t',
  '\n',
  '\r',
  '\0',
  '\u{a0}',
  '\u{200b}',
  'ö',
  'ſ',
  '\u{212a}',
  '١',
  '𝒶',
  '"',
  '\\',
  '`',
  '<',
  '{',
] as const

/** Each stranger in the middle of a text. */
export function withStrangers(before: string, after: string): string[] {
  return STRANGERS.map((stranger) => before + stranger + after)
}
