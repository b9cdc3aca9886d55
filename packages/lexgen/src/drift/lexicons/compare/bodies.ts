import type { Body } from '../../../language/document.ts'
import type { Comparison, Placed } from './comparison.ts'
import { compareDescriptions } from './descriptions.ts'
import { compareRanges, rangesOfEncoding } from './media-ranges.ts'
import { printSchema } from './print-schema.ts'
import { showValue } from './show.ts'
import { type Site, pointAt } from './site.ts'

/** Compares what a method takes or answers with. A body that says nothing of itself is none. */
export function compareBodies(
  base: Placed<Body | undefined>,
  head: Placed<Body | undefined>,
  side: 'input' | 'output',
  site: Site,
  comparison: Comparison,
): void {
  const [old, now] = [presentBody(base.schema), presentBody(head.schema)]
  const { report } = comparison
  if (old === undefined && now === undefined) return
  if (old === undefined)
    return report({ rule: `${side}-added`, site, message: 'a body now, none before', new: now?.encoding })
  if (now === undefined)
    return report({ rule: `${side}-removed`, site, message: 'no body now, one before', old: old.encoding })
  compareDescriptions(old, now, site, comparison)
  const change = compareRanges(rangesOfEncoding(old.encoding), rangesOfEncoding(now.encoding))
  if (change !== 'none') {
    const message = `${showValue(now.encoding)} now, ${showValue(old.encoding)} before`
    const at = pointAt(site, 'encoding')
    report({ rule: `${side}-encoding-${change}`, site: at, message, old: old.encoding, new: now.encoding })
  }
  // Another content type brings its schema, or takes it away, with it.
  if (change === 'changed' && (old.schema === undefined || now.schema === undefined)) return
  compareBodySchemas({ ...base, schema: old }, { ...head, schema: now }, pointAt(site, 'schema'), comparison)
}

function compareBodySchemas(base: Placed<Body>, head: Placed<Body>, site: Site, comparison: Comparison): void {
  const { report } = comparison
  const old = base.schema.schema && { ...base, schema: base.schema.schema }
  const now = head.schema.schema && { ...head, schema: head.schema.schema }
  if (old !== undefined && now !== undefined) comparison.compare(old, now, site, comparison)
  else if (now !== undefined)
    report({ rule: 'body-schema-added', site, message: 'a schema now, none before', new: printSchema(now) })
  else if (old !== undefined)
    report({ rule: 'body-schema-removed', site, message: 'no schema now, one before', old: printSchema(old) })
}

function presentBody(body: Body | undefined): Body | undefined {
  return body === undefined || (body.encoding.trim() === '' && body.schema === undefined) ? undefined : body
}
