const FORMATS = [
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
] as const

export type StringFormat = (typeof FORMATS)[number]

/** The string formats of the language ("string": `format`). */
export const STRING_FORMATS: ReadonlySet<string> = new Set(FORMATS)
