/**
 * Ids of what a page has of its own. No permalink of a lexicon has a colon, so that none is one of these, whatever a definition is called.
 */
export const CONTENT_ID = 'page:content'
export const MENU_ID = 'page:menu'
export const CONTENTS_ID = 'page:contents'
export const RAW_ID = 'page:raw'
export const TRY_ID = 'page:try'
export const VALIDATE_ID = 'page:validate'
export const PROVENANCE_ID = 'page:provenance'

/** The heading above the errors of a definition. */
export function errorsId(anchor: string): string {
  return `page:errors:${anchor}`
}

/** The heading above the permissions of a definition. */
export function permissionsId(anchor: string): string {
  return `page:permissions:${anchor}`
}

/** What uses a definition. */
export function usesId(anchor: string): string {
  return `page:uses:${anchor}`
}

/** What a format means. */
export function formatId(format: string): string {
  return `page:format:${format}`
}

/** The switch that shows a sample. */
export function sampleId(sample: string): string {
  return `page:sample:${sample}`
}
