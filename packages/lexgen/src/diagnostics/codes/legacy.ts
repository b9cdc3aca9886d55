/** LEX6xxx: what a document of an earlier era was rewritten from. Notes lose nothing; warnings may. */
export const LEGACY_CODES = {
  LEX6000: {
    severity: 'error',
    title: 'legacy document refused',
    text: 'The run was limited to the language of today (--era today) and the document needs a rewriting rule. Leave the option out to have it rewritten, or bring the document up to date.',
  },
} as const
