import type { Definition } from '../../../language/document.ts'
import { KINDS } from '../../../language/kinds.ts'
import { isMethod } from '../../../language/types.ts'
import type { LinkedDef } from '../../../program/program.ts'
import type { Comparison } from './comparison.ts'
import { compareMethods } from './methods.ts'
import { comparePermissionSets } from './permissions.ts'
import { compareRecords } from './records.ts'
import { shapeOf } from './refs.ts'
import type { Site } from './site.ts'

/** Compares a definition that both programs have. */
export function compareDefinitions(base: LinkedDef, head: LinkedDef, site: Site, comparison: Comparison): void {
  const [old, now] = [base.definition, head.definition]
  const { nsid } = base
  if (isMethod(old) && isMethod(now))
    return compareMethods({ schema: old, nsid }, { schema: now, nsid }, site, comparison)
  if (old.type === 'record' && now.type === 'record')
    return compareRecords({ schema: old, nsid }, { schema: now, nsid }, site, comparison)
  if (old.type === 'permission-set' && now.type === 'permission-set')
    return comparePermissionSets(old, now, site, comparison)
  const [before, after] = [shapeOf(base), shapeOf(head)]
  const isPrimary = old.type === 'record' || now.type === 'record'
  if (before === undefined || after === undefined || isPrimary) return reportType(old, now, site, comparison)
  comparison.compare(before, after, site, comparison)
}

function reportType(old: Definition, now: Definition, site: Site, { report }: Comparison): void {
  const message = `${KINDS[now.type].noun} now, ${KINDS[old.type].noun} before`
  report({ rule: 'def-type-changed', site, message, old: old.type, new: now.type })
}
