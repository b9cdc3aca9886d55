/** Types of definitions that stand for an NSID and are named main ("Primary Type Definitions"). */
export const PRIMARY_TYPES: ReadonlySet<string> = new Set([
  'query',
  'procedure',
  'subscription',
  'record',
  'permission-set',
])

/** Types of definitions that may carry any name. */
export const NAMED_TYPES: ReadonlySet<string> = new Set([
  'boolean',
  'integer',
  'string',
  'bytes',
  'cid-link',
  'blob',
  'array',
  'object',
  'token',
])

/** Types that a definition may have. */
export const DEFINITION_TYPES: ReadonlySet<string> = new Set([...PRIMARY_TYPES, ...NAMED_TYPES])

/** Every type of the language. */
export const ALL_TYPES: ReadonlySet<string> = new Set([
  ...DEFINITION_TYPES,
  'ref',
  'union',
  'unknown',
  'params',
  'permission',
])

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
