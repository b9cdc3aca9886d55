import { showCount } from '../../text/lists.ts'
import { type Markdown, heading, link, flow, stack } from './markdown.ts'
import { generatedComment, printMarkdownFile } from './markdown-file.ts'
import { placeInFile, placeLinks } from './place.ts'
import { type Contents, printNamespaces } from './print-index.ts'

/** Path of the list of all pages for language models, by the convention of https://llmstxt.org. */
export const LLMS_PATH = 'llms.txt'
/** Path of the pages themselves in one file, by the same. */
export const LLMS_FULL_PATH = 'llms-full.txt'
/** Greatest size of that file, in bytes of UTF-8: about 500,000 tokens, more than any model takes at once. */
export const MAX_FULL_BYTES = 2_000_000

/** What the documentation is of, and where each page in Markdown is. */
export function printLlms(contents: Contents, base: string | undefined): string {
  const { title, listed } = contents
  const full = link(LLMS_FULL_PATH, (base ?? '') + LLMS_FULL_PATH)
  return printMarkdownFile(
    stack([
      heading(1, flow`${title}`),
      flow`> Reference of ${showCount(listed.size, 'Lexicon')} of the AT Protocol: what each method, record and type is made of.`,
      generatedComment(),
      flow`All pages in one file, without the documents as JSON: ${full}.`,
      printNamespaces(contents, placeInFile(LLMS_PATH, base), ({ nsid }) => nsid),
    ]),
  )
}

/** What gathers all pages without the documents as JSON; only a note comes of it where they are too many to be read at once. */
export interface FullText {
  /** Adds a page that is printed for no place yet. */
  readonly add: (about: Markdown) => void
  readonly print: () => string
}

/** Begins to gather; of pages beyond the greatest size nothing is kept. */
export function openFullText(title: string, base: string | undefined): FullText {
  const head = stack([heading(1, flow`${title}`), generatedComment()])
  const place = placeInFile(LLMS_FULL_PATH, base)
  const parts = [printMarkdownFile(head)]
  let size = 0
  const add = (about: Markdown): void => {
    if (size > MAX_FULL_BYTES) return
    const part = printMarkdownFile(placeLinks(about, place))
    size += Buffer.byteLength(part)
    parts.push(part)
  }
  const print = (): string => {
    if (size <= MAX_FULL_BYTES) return parts.join('\n')
    const list = link(LLMS_PATH, (base ?? '') + LLMS_PATH)
    const note = flow`All pages in one file would be more than ${MAX_FULL_BYTES / 1_000_000} MB. Read those that you need: ${list} lists them.`
    return printMarkdownFile(stack([head, note]))
  }
  return { add, print }
}
