import type { RecordDefinition } from '../../../language/document.ts'
import type { Change, Comparison, Placed } from './comparison.ts'
import { compareDescriptions } from './descriptions.ts'
import { type Site, enterSite } from './site.ts'

/** The form of keys that takes all others ("Record Key"). */
const ANY_KEY = 'any'

/** Compares records: their keys and their objects. */
export function compareRecords(
  base: Placed<RecordDefinition>,
  head: Placed<RecordDefinition>,
  site: Site,
  comparison: Comparison,
): void {
  const [old, now] = [base.schema, head.schema]
  compareDescriptions(old, now, site, comparison)
  if (old.key !== now.key) {
    const message = `keys of the form ${now.key} now, ${old.key} before`
    const at: Site = { ...enterSite(site, 'key', 'key'), positions: ['record'] }
    comparison.report({ rule: keyRule(old.key, now.key), site: at, message, old: old.key, new: now.key })
  }
  const record = enterSite(site, 'record', 'record')
  comparison.compare({ ...base, schema: old.record }, { ...head, schema: now.record }, record, comparison)
}

function keyRule(old: string, now: string): Change['rule'] {
  if (old === ANY_KEY) return 'record-key-narrowed'
  return now === ANY_KEY ? 'record-key-widened' : 'record-key-changed'
}
