import type { LexiconDocument } from '../../src/language/document.ts'

/** Code that uses what is generated, with a `// TS<code>` behind each line that must not compile; all other lines must. */
export interface TypeCase {
  readonly name: string
  /** Begins with its imports. `Same<A, B>` and `check<true>()` are there without. */
  readonly code: string
}

/** Lexicons and the code that uses them. */
export interface TypeCases {
  readonly documents: readonly LexiconDocument[]
  readonly cases: readonly TypeCase[]
}

/** Whether two types are one, and a place to say that they are. */
export const PRELUDE = `
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
declare function check<_ extends true>(): void
check<Same<1, 1>>()
`
