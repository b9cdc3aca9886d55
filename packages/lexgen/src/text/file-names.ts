const MARKDOWN_FILE = /\.(?:md|markdown)$/i
const JSON_FILE = /\.json$/i

/** Whether a file is a page of Markdown, by its name. */
export function isMarkdownFile(name: string): boolean {
  return MARKDOWN_FILE.test(name)
}

/** Whether a file is JSON, by its name. */
export function isJsonFile(name: string): boolean {
  return JSON_FILE.test(name)
}
