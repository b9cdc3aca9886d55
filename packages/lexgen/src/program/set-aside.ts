import { hasErrors } from '../diagnostics/has-errors.ts'
import type { LoadedSource } from '../sources/load-documents.ts'

/**
 * Drops what is to be left out, but for sound documents whose id no other has: they count where others refer to them. What was left
 * out is no version of what was not.
 */
export function setAside(
  all: readonly LoadedSource[],
  isLeftOut: (loaded: LoadedSource) => boolean,
): readonly LoadedSource[] {
  const leftOut = new Set(all.filter(isLeftOut))
  if (leftOut.size === 0) return all
  const staying = new Set(all.flatMap((loaded) => (leftOut.has(loaded) ? [] : [loaded.id])))
  return all.filter((each) => {
    if (!leftOut.has(each)) return true
    const { id, unit, diagnostics } = each
    return id !== undefined && unit !== undefined && !staying.has(id) && !hasErrors(diagnostics)
  })
}
