import type { Inline, Prose } from './page.ts'

/** Whether a site has a page of an NSID; with the name of a definition, whether that is on it. */
export type HasPage = (nsid: string, name?: string) => boolean

/** An NSID with or without a definition's name, or code between backticks. It is tried where a word begins only: words may be long. */
const WORDS = /`([^`\n]+)`|(?<![\w-])[a-zA-Z][\w-]*(?:\.[a-zA-Z0-9-]+){2,}(?:#[a-zA-Z]\w*)?/g

/** A description as paragraphs; NSIDs that have a page become links, and what is between backticks code. All else is text as it is. */
export function readProse(description: string | undefined, hasPage: HasPage): Prose {
  if (description === undefined) return []
  const paragraphs = description.split(/\n\s*\n/).map((each) => each.trim())
  return paragraphs.filter((each) => each !== '').map((each) => readInlines(each, hasPage))
}

function readInlines(text: string, hasPage: HasPage): Inline[] {
  const inlines: Inline[] = []
  let end = 0
  const addText = (until: number): void => {
    if (until > end) inlines.push({ kind: 'text', text: text.slice(end, until) })
  }
  for (const match of text.matchAll(WORDS)) {
    const [word, code] = match
    const link = readLink(code ?? word, hasPage)
    if (link === undefined && code === undefined) continue
    addText(match.index)
    inlines.push(link ?? { kind: 'code', text: code ?? word })
    end = match.index + word.length
  }
  addText(text.length)
  return inlines
}

function readLink(word: string, hasPage: HasPage): Inline | undefined {
  const [nsid = '', name] = word.split('#')
  return hasPage(nsid, name) ? { kind: 'link', text: word, target: { nsid, anchor: name } } : undefined
}

/** Prose as plain text, a paragraph a line. */
export function plainText(prose: Prose): string {
  return prose.map((paragraph) => paragraph.map(({ text }) => text).join('')).join('\n')
}
