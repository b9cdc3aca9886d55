import { lastSegment } from '../../text/nsid.ts'
import { type Html, html } from './html.ts'

/** An NSID, its authority set back, with a place to break after each dot. */
export function printNsid(nsid: string): Html {
  const name = lastSegment(nsid)
  return html`<span class="authority">${breakAfterDots(nsid.slice(0, -name.length))}</span>${name}`
}

/** Longest name that menus and lists have room for on a line, in characters. */
const MAX_NAME = 24

/** A name in a narrow place, if long with places to break before its capital letters. */
export function breakLongName(name: string): Html[] {
  const words = name.length > MAX_NAME ? name.split(/(?=[A-Z])/) : [name]
  return words.map((word, at) => html`${at > 0 && html`<wbr />`}${word}`)
}

/** The same of a namespace, whose last segment is no name. */
export function breakAfterDots(dotted: string): Html[] {
  return dotted.split(/(?<=\.)/).map((segment) => html`${segment}${segment.endsWith('.') && html`<wbr />`}`)
}
