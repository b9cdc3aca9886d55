import type { CodeEntry } from './code-entry.ts'
import { GENERATION_CODES } from './codes/generation.ts'
import { LANGUAGE_CODES } from './codes/language.ts'
import { LEGACY_CODES } from './codes/legacy.ts'
import { LINK_CODES } from './codes/links.ts'
import { SOURCE_CODES } from './codes/sources.ts'

/** A stable code of this table. */
export type Code =
  | keyof typeof SOURCE_CODES
  | keyof typeof LANGUAGE_CODES
  | keyof typeof LINK_CODES
  | keyof typeof GENERATION_CODES
  | keyof typeof LEGACY_CODES

/** Every code with its text. A code is never given another meaning and never used again once it is retired. */
export const CODES: Readonly<Record<string, CodeEntry>> = {
  ...SOURCE_CODES,
  ...LANGUAGE_CODES,
  ...LINK_CODES,
  ...GENERATION_CODES,
  ...LEGACY_CODES,
}
