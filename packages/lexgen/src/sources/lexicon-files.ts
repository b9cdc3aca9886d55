const MARKDOWN_FILE = /\.(?:md|markdown)$/i
const JSON_FILE = /\.json$/i
/** Never entered below a named directory: dependencies, and what tools keep for themselves. */
const SKIPPED_FOLDER = /^(?:node_modules|\..+)$/

/** Whether a file below a named directory may hold lexicons, by its name. */
export function isLexiconFile(name: string): boolean {
  return isJsonFile(name) || isMarkdownFile(name)
}

/** Whether a file is a page of Markdown, by its name. */
export function isMarkdownFile(name: string): boolean {
  return MARKDOWN_FILE.test(name)
}

/** Whether a file is JSON, by its name. */
export function isJsonFile(name: string): boolean {
  return JSON_FILE.test(name)
}

/** Whether a folder below a named directory is passed over, by its name. */
export function isSkippedFolder(name: string): boolean {
  return SKIPPED_FOLDER.test(name)
}
