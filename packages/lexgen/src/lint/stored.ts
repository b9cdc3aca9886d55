import { pointerKeys } from '../text/pointer.ts'
import { flowsAt, mayBeStored } from '../program/flows.ts'
import type { LintContext } from './rule.ts'

/** Words that names of values end with which a service hands out and takes back, and whose length is its own affair. */
const OPAQUE_NAME =
  /(?:^|[a-z\d])(?:Cursor|Id|Token|Jwt|Rev|(?:[Ii]nvite|[Ll]ink|[Vv]erification|[Cc]onfirmation)Code)s?$|^(?:cursor|id|token|jwt|rev|code)s?$/

/** Names of definitions of what services answer with, such as `profileView` and `viewDetailed`. */
const VIEW_NAME = /^view(?![a-z])|View(?![a-z])/

/**
 * Whether others than the service itself can put what they like into a place, and it is kept: not what a service answers or sends,
 * not parameters, which are a part of a URL, and not what it has handed out before.
 */
export function isStored(pointer: string, context: LintContext): boolean {
  const flows = flowsAt(pointer, context)
  if (!mayBeStored(flows)) return false
  // Where its methods are not part of the run, the name of a definition tells.
  if (flows.size === 0) return !VIEW_NAME.test(pointerKeys(pointer)[1] ?? '')
  return flows.has('record') || !OPAQUE_NAME.test(fieldName(pointer))
}

/** The name of the field at a pointer, also of the items in it. */
function fieldName(pointer: string): string {
  return pointerKeys(pointer).findLast((key) => key !== 'items') ?? ''
}
