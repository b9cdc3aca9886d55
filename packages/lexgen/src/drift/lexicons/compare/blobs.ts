import type { BlobSchema } from '../../../language/document.ts'
import { compareBlobSizes } from './bounds.ts'
import type { Comparison } from './comparison.ts'
import { compareRanges } from './media-ranges.ts'
import { showValues } from './show.ts'
import { type Site, pointAt } from './site.ts'

/** What is accepted where nothing is said ("blob": `accept`). */
const ANY_TYPE: readonly string[] = ['*/*']

/** Compares what blobs may be and how large. */
export function compareBlobs(base: BlobSchema, head: BlobSchema, site: Site, comparison: Comparison): void {
  const change = compareRanges(base.accept ?? ANY_TYPE, head.accept ?? ANY_TYPE)
  const [old, now] = [base.accept && [...base.accept], head.accept && [...head.accept]]
  const message = `${showTypes(now)} accepted now, ${showTypes(old)} before`
  const at = pointAt(site, 'accept')
  if (change === 'narrowed' || change === 'changed')
    comparison.report({ rule: 'blob-accept-narrowed', site: at, message, old, new: now })
  if (change === 'widened' || change === 'changed')
    comparison.report({ rule: 'blob-accept-widened', site: at, message, old, new: now })
  compareBlobSizes(base, head, site, comparison)
}

function showTypes(types: readonly string[] | undefined): string {
  return types === undefined ? 'any type' : showValues(types)
}
