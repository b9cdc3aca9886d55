// Puts what a script has measured or read into a page, between two comments that name it.
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

/**
 * The text between the markers of a page, `<!-- name:start -->` and `<!-- name:end -->`.
 * @throws {Error} where a marker is missing, or they stand in the wrong order
 */
export function readBetween(url, name) {
  const text = readFileSync(url, 'utf8')
  const { start, end } = findMarkers(text, nameOf(url), name)
  return text.slice(start, end)
}

/** A text with other lines between its markers; `page` is what it is called where they are missing. */
export function putBetween(text, page, name, lines) {
  const { start, end } = findMarkers(text, page, name)
  return `${text.slice(0, start)}\n\n${lines}\n\n${text.slice(end)}`
}

/** A page laid out as everything else is. */
export async function layOut(text, url) {
  return format(text, { ...(await resolveConfig(url.pathname)), parser: 'markdown' })
}

/** Writes lines between the markers of a page. */
export async function writeBetween(url, name, lines) {
  writeFileSync(url, await layOut(putBetween(readFileSync(url, 'utf8'), nameOf(url), name, lines), url))
}

function nameOf(url) {
  return url.pathname.split('/').pop()
}

function findMarkers(text, page, name) {
  const [opening, closing] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const start = text.indexOf(opening) + opening.length
  const end = text.indexOf(closing)
  if (start < opening.length || end < start) throw new Error(`${page}: expected ${opening} and after it ${closing}`)
  return { start, end }
}
