import type { Page, Provenance } from '../../documentation/page.ts'
import { markdownPath, rawPath } from '../../documentation/paths.ts'
import { listProvenance } from '../../documentation/provenance.ts'
import { isObject } from '../../text/json.ts'
import type { EmittedFile } from '../emitter.ts'
import { highlightJson } from './highlight.ts'
import { type Html, html } from './html.ts'
import { PROVENANCE_ID, RAW_ID } from './page-ids.ts'
import { printCode } from './print-code.ts'
import { type PlaceInSite, hrefOf } from './site.ts'

/** Largest raw schema that a page shows, in bytes; of a larger one it has a link. */
const MAX_RAW_BYTES = 50_000

/** The document as it was read. */
export function printRaw({ nsid, raw }: Page, place: PlaceInSite): Html {
  const file = `${nsid}.json`
  const link = html`<a href="${hrefOf(place, rawPath(nsid))}" download="${file}">${file}</a>`
  const twin = html`<a href="${hrefOf(place, markdownPath(nsid))}">Page in Markdown</a>`
  const bytes = Buffer.byteLength(raw)
  if (bytes > MAX_RAW_BYTES) {
    return html`<section class="raw">
      <h2 id="${RAW_ID}">Raw schema</h2>
      <p>${link} <span class="quiet">${Math.round(bytes / 1000)} kB</span> · ${twin}</p>
    </section>`
  }
  return html`<details class="raw" id="${RAW_ID}">
    <summary>Raw schema</summary>
    <p>${link} · ${twin}</p>
    ${printCode(highlightJson(raw), 'Raw schema')}
  </details>`
}

/** The document as a file beside its page. Authors write such files, too: one that was edited is lexgen's where a manifest says so. */
export function printRawFile({ nsid, raw }: Page): EmittedFile {
  return {
    path: rawPath(nsid),
    text: `${raw}\n`,
    isLikeIt: (value, isListed) => isListed && isObject(value) && value['id'] === nsid,
  }
}

/** Where a document was published, and what identifies its text. */
export function printProvenance(provenance: Provenance): Html {
  return html`<section class="provenance">
    <h2 id="${PROVENANCE_ID}">Provenance</h2>
    <dl>
      ${listProvenance(provenance).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd><code>${value}</code></dd>
          </div>`,
      )}
    </dl>
  </section>`
}
