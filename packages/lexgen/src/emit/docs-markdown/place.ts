import type { Inline, Prose, Target } from '../../documentation/page.ts'
import { linkTo, markdownPath, relativePath } from '../../documentation/paths.ts'
import { type Markdown, code, join, link, flow } from './markdown.ts'

/** Where Markdown is to stand, which is where its links start from. */
export interface Place {
  /** Path of the file below the top of the site. */
  readonly path: string
  /** What links begin with that are to be whole. @default they are relative to the file */
  readonly base?: string | undefined
}

/** The link from here to a place on a page. */
export function hrefTo({ path, base }: Place, target: Target): string {
  return base === undefined ? linkTo(path, target, markdownPath) : base + linkTo('', target, markdownPath)
}

/** The link from here to a file of the site. */
export function hrefOf({ path, base }: Place, file: string): string {
  return base === undefined ? relativePath(path, file) : base + file
}

/** Running text. */
export function printInlines(inlines: readonly Inline[], place: Place): Markdown {
  const printed = inlines.map((each) => {
    switch (each.kind) {
      case 'text':
        return flow`${each.text}`
      case 'code':
        return code(each.text)
      case 'link':
        return link(each.text, hrefTo(place, each.target))
    }
  })
  return join(printed, '')
}

/** Paragraphs, each as running text. */
export function printProse(prose: Prose, place: Place): Markdown[] {
  return prose.map((paragraph) => printInlines(paragraph, place))
}
