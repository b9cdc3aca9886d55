import { pointerKeys } from '../text/pointer.ts'
import { flowsAt, isOnlyIn } from './flows.ts'
import type { LintContext } from './rule.ts'

/** Words that names of values end with which a service hands out and takes back, and whose length is its own affair. */
const OPAQUE_NAME =
  /(?:^|[a-z\d])(?:Cursor|Id|Token|Jwt|Rev|(?:[Ii]nvite|[Ll]ink|[Vv]erification|[Cc]onfirmation)Code)s?$|^(?:cursor|id|token|jwt|rev|code)s?$/

/**
 * Whether others than the service itself can put what they like into a place, and it is kept: not what a service answers or sends,
 * not parameters, which are a part of a URL, and not what it has handed out before.
 */
export function isStored(pointer: string, context: LintContext): boolean {
  const flows = flowsAt(pointer, context)
  if (isOnlyIn(flows, ['output', 'message', 'parameters'])) return false
  return flows.has('record') || flows.size === 0 || !OPAQUE_NAME.test(fieldName(pointer))
}

/** The name of the field at a pointer, also of the items in it. */
function fieldName(pointer: string): string {
  return pointerKeys(pointer).findLast((key) => key !== 'items') ?? ''
}
