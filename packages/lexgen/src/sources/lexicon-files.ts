import { isJsonFile, isMarkdownFile } from '../text/file-names.ts'

/** Never entered below a named directory: dependencies, and what tools keep for themselves. */
const SKIPPED_FOLDER = /^(?:node_modules|\..+)$/

/** Whether a file below a named directory may hold lexicons, by its name. */
export function isLexiconFile(name: string): boolean {
  return isJsonFile(name) || isMarkdownFile(name)
}

/** Whether a folder below a named directory is passed over, by its name. */
export function isSkippedFolder(name: string): boolean {
  return SKIPPED_FOLDER.test(name)
}
