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

/** Whether the language has a format of this name; a string of any other is a plain one. */
export function isStringFormat(name: string | undefined): name is StringFormat {
  return name !== undefined && STRING_FORMATS.has(name)
}
