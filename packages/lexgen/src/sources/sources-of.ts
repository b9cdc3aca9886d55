import type { Piece } from './pieces.ts'
import type { ReadResult } from './reading.ts'
import { findRepeatedKeys } from './repeated-keys.ts'
import type { LexiconSource } from './source.ts'

/** The pieces of a text that parsed to `value`, each a source of its own at `place`, and the keys that the text has twice. */
export function sourcesOf(place: LexiconSource, value: unknown, pieces: readonly Piece[]): ReadResult {
  if (pieces.length === 0) return { sources: [], diagnostics: [] }
  const { path, text, lineOffset, expectedId } = place
  return {
    sources: pieces.map((piece) => ({
      ...place,
      value: piece.value,
      ...(piece.pointer !== '' && { pointer: piece.pointer }),
    })),
    diagnostics: findRepeatedKeys(text, value, { path, lineOffset, nsid: expectedId }),
  }
}
