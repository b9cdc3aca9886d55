import type { LexiconSource } from '../sources/source.ts'
import { type Json, isObject } from '../text/json.ts'
import { valueAt } from '../text/pointer.ts'

/** A document as it was read, whatever era it is of. */
export function rawDocument(source: LexiconSource): { readonly [key: string]: Json } {
  const root = source.value ?? (JSON.parse(source.text) as unknown)
  const value = valueAt(root, source.pointer ?? '')
  // What reading took for a document is one.
  if (!isObject(value)) throw new Error(`No document at ${source.pointer} of ${source.path}`)
  return value as { readonly [key: string]: Json }
}
