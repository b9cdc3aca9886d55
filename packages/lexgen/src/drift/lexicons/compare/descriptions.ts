import type { Comparison } from './comparison.ts'
import { type Site, pointAt } from './site.ts'
import { isDeprecation } from '../../../text/deprecation.ts'

interface Described {
  readonly description?: string
}

/** Compares what people read. What stands behind a ref is compared where it is defined. */
export function compareDescriptions(base: Described, head: Described, site: Site, { report }: Comparison): void {
  const [old, now] = [textOf(base), textOf(head)]
  if (old === now || site.isBehindRef) return
  const at = pointAt(site, 'description')
  const [was, is] = [isDeprecation(old), isDeprecation(now)]
  if (was !== is) {
    const message = is ? 'deprecated now' : 'no longer deprecated'
    report({ rule: is ? 'deprecation-text-added' : 'deprecation-text-removed', site: at, message, old, new: now })
    return
  }
  const message =
    old === undefined ? 'described now' : now === undefined ? 'no longer described' : 'described otherwise'
  report({ rule: 'description-changed', site: at, message, old, new: now })
}

/** Blanks at the ends and an empty text say nothing. */
function textOf({ description }: Described): string | undefined {
  const text = description?.trim()
  return text === '' ? undefined : text
}
