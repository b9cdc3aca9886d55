import type { Inline, Prose, Target } from '../../documentation/page.ts'
import { linkTo, markdownPath } from '../../documentation/paths.ts'
import { type Markdown, code, join, link, flow } from './markdown.ts'

/** Where Markdown of a document is to stand. */
export interface Place {
  /** The link from here to a place in a document. */
  readonly hrefTo: (target: Target) => string
  /** What a place of the document is called here. */
  readonly idOf: (anchor: string) => string
  /** Level of the heading of a document. */
  readonly level: 1 | 2
}

/** A file of its own, below the top of a site. Links are relative to it, or whole where there is a base for them to begin with. */
export function placeInFile(path: string, base?: string): Place {
  return {
    hrefTo: (target) =>
      base === undefined ? linkTo(path, target, markdownPath) : base + linkTo('', target, markdownPath),
    idOf: (anchor) => anchor,
    level: 1,
  }
}

/** Stands before and behind a target in Markdown that has no place yet; text never has it. */
const PENDING = '\0'

/**
 * A file of its own that is not known yet. What is printed for it is placed with `placeLinks`, as often as need be: two files hold the
 * text of each document, and printing it twice took a tenth of the time of a site.
 */
export const UNPLACED: Place = {
  hrefTo: ({ nsid, anchor }) => `${PENDING}${nsid}${anchor === undefined ? '' : `#${anchor}`}${PENDING}`,
  idOf: (anchor) => anchor,
  level: 1,
}

/** Markdown that was printed for no place yet, with its links from a place. */
export function placeLinks({ markdown }: Markdown, { hrefTo }: Place): Markdown {
  const parts = markdown.split(PENDING)
  const placed = parts.map((part, at) => {
    if (at % 2 === 0) return part
    const [nsid = '', anchor] = part.split('#')
    return hrefTo({ nsid, anchor })
  })
  return { markdown: placed.join('') }
}

/** A part of a page that has other documents, too, so that all that is named on it begins with an NSID. */
export function placeInSection(nsid: string): Place {
  const idIn = (document: string, anchor?: string): string =>
    anchor === undefined ? document : `${document}.${anchor}`
  return {
    hrefTo: (target) => `#${idIn(target.nsid, target.anchor)}`,
    idOf: (anchor) => idIn(nsid, anchor),
    level: 2,
  }
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
        return link(each.text, place.hrefTo(each.target))
    }
  })
  return join(printed, '')
}

/** One after the other with commas between. */
export function listInlines(inlines: readonly Inline[], place: Place): Markdown {
  const printed = inlines.map((each) => printInlines([each], place))
  return join(printed, ', ')
}

/** Paragraphs, each as running text. */
export function printProse(prose: Prose, place: Place): Markdown[] {
  return prose.map((paragraph) => printInlines(paragraph, place))
}
