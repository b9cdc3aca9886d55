import { lastSegment } from '../../text/nsid.ts'
import { type Html, html } from './html.ts'

/** An NSID, its authority set back, with a place to break after each dot. */
export function printNsid(nsid: string): Html {
  const name = lastSegment(nsid)
  return html`<span class="authority">${breakAfterDots(nsid.slice(0, -name.length))}</span>${name}`
}

/** The same of a namespace, whose last segment is no name. */
export function breakAfterDots(dotted: string): Html[] {
  return dotted.split(/(?<=\.)/).map((segment) => html`${segment}${segment.endsWith('.') && html`<wbr />`}`)
}
