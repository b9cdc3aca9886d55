import { modulePath } from '../typescript/specifiers.ts'
import type { Target } from './page.ts'

/** Where the first page of a site is, and its twin in Markdown. */
export const HTML_INDEX_PATH = 'index.html'
export const MARKDOWN_INDEX_PATH = 'index.md'

/** Where the page of a document is, below the top of the site. */
export function htmlPath(nsid: string): string {
  return `${modulePath(nsid)}/index.html`
}

/** The same of its twin in Markdown. */
export function markdownPath(nsid: string): string {
  return `${modulePath(nsid)}.md`
}

/** Where a document is as it was read. */
export function rawPath(nsid: string): string {
  return `lexicons/${nsid}.json`
}

/** The way from one file of a site to another; both are paths below its top. Such links work below any path, and without a server. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1)
  const way = to.split('/')
  let shared = 0
  while (shared < folders.length && shared < way.length - 1 && folders[shared] === way[shared]) shared += 1
  return '../'.repeat(folders.length - shared) + way.slice(shared).join('/')
}

/** The link from a file of a site to a place on a page of it. */
export function linkTo(from: string, { nsid, anchor }: Target, pathOf: (nsid: string) => string): string {
  const to = pathOf(nsid)
  const fragment = anchor === undefined ? '' : `#${anchor}`
  return to === from && anchor !== undefined ? fragment : `${relativePath(from, to)}${fragment}`
}
