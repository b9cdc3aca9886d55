/** A record's key within its collection, 1 to 512 characters. */
export type RecordKey = string

// One path segment of 1 to 512 characters that no path resolution can take for "here" or "up".
const RECORD_KEY = /^(?!\.\.?$)[\w~.:-]{1,512}$/

/** Whether `value` can be a record's key, whatever the record's key type. Never throws. AT Protocol specification, "Record Key". */
export function isRecordKey(value: unknown): value is RecordKey {
  return typeof value === 'string' && RECORD_KEY.test(value)
}
