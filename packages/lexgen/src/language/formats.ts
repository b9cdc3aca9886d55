/** The string formats of the language ("string": `format`). */
export const STRING_FORMATS: ReadonlySet<string> = new Set([
  'at-identifier',
  'at-uri',
  'cid',
  'datetime',
  'did',
  'handle',
  'nsid',
  'tid',
  'record-key',
  'uri',
  'language',
])
